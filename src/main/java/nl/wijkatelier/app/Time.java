package nl.wijkatelier.app;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the service; days are those of the Netherlands. */
@Configuration(proxyBeanMethods = false)
class Time {
    @Bean
    Clock clock() {
        return Clock.system(java.time.ZoneId.of("Europe/Amsterdam"));
    }
}
