package nl.wijkatelier.app.http;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts what stands before the application in its place. */
@Configuration(proxyBeanMethods = false)
class Front {
    @Bean
    Site site(@Value("${wijkatelier.basis-url:}") String base, @Value("${wijkatelier.hosts:}") String hosts) {
        return Site.of(base, hosts);
    }

    @Bean
    Proxies proxies(@Value("${wijkatelier.proxies:}") String proxies) {
        return Proxies.of(proxies);
    }

    /** What only a server needs. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class OfServer {
        /** Bytes. */
        private static final long LEAST_OF_ANSWERS = 64L << 20;

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> frontValve(Site site, Proxies proxies) {
            return factory -> {
                factory.addEngineValves(new FrontValve(site, proxies));
                factory.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new ContainerRefusals()));
                // a page is forwarded to; its answer is held until then, and must not end before it is sent
                factory.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
            };
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> endingsValve(
                Endpoints endpoints, ObjectProvider<Ending.Listener> listeners) {
            return factory -> factory.addEngineValves(
                    new EndingsValve(endpoints, listeners.orderedStream().toList()));
        }

        @Bean
        FilterRegistrationBean<PrefixFilter> prefixFilter(Site site, Proxies proxies) {
            return at(3, new PrefixFilter(proxies.any() && !site.fixed()));
        }

        @Bean
        FilterRegistrationBean<CorsFilter> crossOriginFilter(Endpoints endpoints) {
            return at(0, new CorsFilter(endpoints));
        }

        @Bean
        Reception reception(Endpoints endpoints, Credentials credentials) {
            return new Reception(
                    endpoints,
                    credentials,
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    Math.max(LEAST_OF_ANSWERS, Runtime.getRuntime().maxMemory() / 8));
        }

        @Bean
        LaneMeasures laneMeasures(Reception reception) {
            return new LaneMeasures(reception);
        }

        @Bean
        FilterRegistrationBean<Starting> startingFilter(Readiness readiness) {
            return at(3, new Starting(readiness));
        }

        @Bean
        WebMvcConfigurer knownParameters(Endpoints endpoints) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new KnownParameters(endpoints)).addPathPatterns("/api/**");
                }
            };
        }

        @Bean
        FilterRegistrationBean<Reception> receptionFirst(Reception reception) {
            FilterRegistrationBean<Reception> registration = at(2, reception);
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
            return registration;
        }

        @Bean
        FilterRegistrationBean<StoreTroubles> storeTroubles() {
            FilterRegistrationBean<StoreTroubles> registration = at(1, new StoreTroubles());
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
            return registration;
        }

        private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> at(int place, T filter) {
            FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
            return registration;
        }
    }
}
