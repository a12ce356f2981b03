package nl.wijkatelier.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the pages of {@code frontend/}; Leaflet comes from its webjar under /webjars. */
@Configuration
@ConditionalOnWebApplication
class Pages implements WebMvcConfigurer {
    private static final Locale DUTCH = new Locale("nl");
    /** Not longer: after an upgrade a page may mix modules of two versions until what was kept has aged. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(5)).mustRevalidate();

    /** Pages speak Dutch, and English where their address says so. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return "en".equals(request.getParameter("taal")) ? Locale.ENGLISH : DUTCH;
            }

            @Override
            public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
                throw new UnsupportedOperationException("the address says the language");
            }
        };
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/frontend/")
                .setCacheControl(KEPT);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/inloggen").setViewName("forward:/inloggen.html");
        registry.addViewController("/instellen").setViewName("forward:/instellen.html");
        registry.addViewController("/beheer").setViewName("forward:/beheer.html");
        registry.addViewController("/atelier").setViewName("forward:/atelier.html");
    }
}
