package nl.wijkatelier.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import nl.wijkatelier.app.http.Readiness;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.store.StoreTrouble;
import nl.wijkatelier.store.StoreWatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says whether visitors should be sent here: once what is stored can be drawn, and while the store can be read. One that can only not be
 * written keeps nobody from maps; {@link StoreHealth} says so. Nothing is asked of the store: {@link StoreWatch} knows.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HealthParts {
    private static final Set<StoreTrouble> UNREADABLE = Set.of(StoreTrouble.AWAY, StoreTrouble.TAKEN);

    @Bean
    Readiness firstMap(JoinedRegions regions) {
        return () -> !regions.current().version().isEmpty();
    }

    @Bean
    HealthIndicator gereed(Readiness firstMap, StoreWatch store) {
        return () -> ready(firstMap, store)
                ? Health.up().build()
                : Health.outOfService().build();
    }

    private static boolean ready(Readiness firstMap, StoreWatch store) {
        return firstMap.getAsBoolean()
                && store.trouble().filter(UNREADABLE::contains).isEmpty();
    }

    @Bean
    MeterBinder healthMeasures(Readiness firstMap, StoreWatch store) {
        return registry -> {
            Gauge.builder("wijkatelier.ready", () -> ready(firstMap, store) ? 1 : 0)
                    .description("1 zodra kaart en cijfers getoond kunnen worden, zolang de opslag te lezen is")
                    .register(registry);
            Gauge.builder("wijkatelier.store.up", () -> store.trouble().isEmpty() ? 1 : 0)
                    .description("1 zolang de opslag te lezen en te schrijven is")
                    .register(registry);
        };
    }
}
