package nl.wijkatelier.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.wijkatelier.app.http.ClientWatch;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.domain.work.WorkRefused;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds a budget to the thread of each request about plans, and of maps: it ends at its deadline, and when its client leaves. */
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
        registration.addUrlPatterns(
                "/api/v1/plans/*", "/api/v1/units/*", "/api/v1/snap", "/api/v1/indelingen/*", "/wms");
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientWatch() {
        return server -> server.addEngineValves(new ClientWatch());
    }

    private static Duration time(HttpServletRequest request) {
        String path = request.getRequestURI();
        // a map has a patience of its own, and words for where that is over
        if (path.endsWith("/wms")) return MADE;
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
            try {
                Budget.of(time(request), () -> ClientWatch.left(request)).of(() -> {
                    try {
                        chain.doFilter(request, response);
                    } catch (ServletException | IOException failure) {
                        throw new Failure(failure);
                    }
                    return null;
                });
            } catch (WorkRefused refused) {
                answer(refused, response);
            } catch (Failure failure) {
                if (failure.getCause().getCause() instanceof WorkRefused refused && !response.isCommitted()) {
                    answer(refused, response);
                    return;
                }
                if (failure.getCause() instanceof ServletException cause) throw cause;
                if (failure.getCause() instanceof IOException cause) throw cause;
                throw failure;
            }
        }

        /** Where the rim has no words of its own for it. */
        private static void answer(WorkRefused refused, HttpServletResponse response) throws IOException {
            if (response.isCommitted()) throw refused;
            response.reset();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", Integer.toString(Math.max(1, refused.seconds())));
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("{\"status\":503,\"title\":\"" + refused.reason().uitleg() + "\",\"reason\":\""
                            + refused.reason().name() + "\"}");
        }
    }
}
