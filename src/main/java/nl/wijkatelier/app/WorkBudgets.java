package nl.wijkatelier.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.domain.work.Budget;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds a budget to the thread of each request about plans: it ends at its deadline, and when its client leaves. */
@Configuration(proxyBeanMethods = false)
class WorkBudgets {
    /** What is drawn by hand is answered while somebody looks at it. */
    private static final Duration DRAWN = Duration.ofSeconds(10);

    private static final Duration READ = Duration.ofSeconds(20);
    /** Packages for a council are made once and take longer. */
    private static final Duration MADE = Duration.ofMinutes(5);

    @Bean
    FilterRegistrationBean<Binding> workBudgetFilter() {
        FilterRegistrationBean<Binding> registration = new FilterRegistrationBean<>(new Binding());
        registration.addUrlPatterns("/api/v1/plans/*", "/api/v1/units/*", "/api/v1/snap", "/api/v1/indelingen/*");
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientWatch() {
        return server -> server.addEngineValves(new ClientWatch());
    }

    private static Duration time(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.endsWith("/publish") || path.endsWith("/levering.zip")) return MADE;
        return request.getMethod().equals("POST") ? DRAWN : READ;
    }

    static final class Binding extends OncePerRequestFilter {
        private static final class Failure extends RuntimeException {
            private static final long serialVersionUID = 1L;

            Failure(Exception cause) {
                super(cause);
            }
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Object watch = request.getAttribute(ClientWatch.LEFT);
            BooleanSupplier left = watch instanceof BooleanSupplier known ? known : () -> false;
            try {
                Budget.of(time(request), left).of(() -> {
                    try {
                        chain.doFilter(request, response);
                    } catch (ServletException | IOException failure) {
                        throw new Failure(failure);
                    }
                    return null;
                });
            } catch (Failure failure) {
                if (failure.getCause() instanceof ServletException cause) throw cause;
                if (failure.getCause() instanceof IOException cause) throw cause;
                throw failure;
            }
        }
    }
}
