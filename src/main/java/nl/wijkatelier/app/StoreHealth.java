package nl.wijkatelier.app;

import nl.wijkatelier.store.StoreTrouble;
import nl.wijkatelier.store.StoreWatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether changes can be kept: down as long as the store cannot be read or written, though what is published goes on. */
@Component("storeHealthIndicator")
@ConditionalOnWebApplication
final class StoreHealth implements HealthIndicator {
    private final StoreWatch watch;

    StoreHealth(StoreWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.trouble()
                .map(StoreHealth::down)
                .orElseGet(() -> Health.up().build());
    }

    private static Health down(StoreTrouble trouble) {
        return Health.down().withDetail("reden", "STORE_" + trouble.name()).build();
    }
}
