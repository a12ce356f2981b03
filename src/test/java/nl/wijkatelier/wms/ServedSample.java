package nl.wijkatelier.wms;

import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Ramps;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The WMS over the sample region and village on a free port of this machine, for clients that are programs of their own. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class ServedSample {
    @Bean
    WmsController wms() {
        SampleRegion region = new SampleRegion("7-abc");
        Topography topography = Topography.build(new SampleRegisters(), Service.STYLES, "topografie 1", Progress.NONE);
        return new WmsController(new WmsAnswers(
                () -> region,
                () -> topography,
                Service.SYSTEMS,
                Service.STYLES,
                Ramps.bundled(),
                WmsSettings.standard().with("kaart@example.org", false)));
    }

    static ConfigurableApplicationContext start() {
        return new SpringApplication(ServedSample.class)
                .run("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
    }

    static String url(ConfigurableApplicationContext context) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/wms?";
    }
}
