package nl.wijkatelier.app;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the pages of {@code frontend/}; Leaflet comes from its webjar under /webjars. */
@Configuration
@ConditionalOnWebApplication
class Pages implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**").addResourceLocations("classpath:/frontend/");
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
