package nl.wijkatelier.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.api.AuditController;
import nl.wijkatelier.domain.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the audit's anchors in their place, and lets a running service follow them. */
@Configuration(proxyBeanMethods = false)
class AuditParts {
    private static final String FILE = "audit-ankers";

    @Bean
    AuditAnchors auditAnchors(
            @Value("${wijkatelier.audit.ankers:}") String file,
            @Value("${wijkatelier.admin.token-file}") Path tokenFile,
            Clock clock) {
        return new AuditAnchors(file.isBlank() ? tokenFile.resolveSibling(FILE) : Path.of(file), clock);
    }

    @Bean
    AuditController.Anchors auditHeads(AuditAnchors anchors) {
        return anchors::heads;
    }

    @Bean
    @ConditionalOnWebApplication
    Following auditFollowing(Audit audit, AuditAnchors anchors, MeterRegistry registry) {
        return new Following(audit, anchors, registry);
    }

    /** Writes an anchor every ten seconds in which something was done, and the last one at the end. */
    static final class Following implements AutoCloseable {
        private static final Logger LOG = LoggerFactory.getLogger(Following.class);
        private static final long SECONDS = 10;

        private final Audit audit;
        private final AuditAnchors anchors;
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "audit-ankers");
            thread.setDaemon(true);
            return thread;
        });
        private volatile double consistent = 1;

        Following(Audit audit, AuditAnchors anchors, MeterRegistry registry) {
            this.audit = audit;
            this.anchors = anchors;
            Gauge.builder("wijkatelier.audit.consistent", () -> consistent)
                    .description("1 zolang de audit aansluit op wat apart bewaard is")
                    .register(registry);
            clock.scheduleWithFixedDelay(this::follow, SECONDS, SECONDS, TimeUnit.SECONDS);
        }

        private void follow() {
            try {
                boolean good = anchors.follow(audit);
                if (!good && consistent == 1)
                    LOG.error("De audit sluit niet meer aan op de ankers: regels zijn weg of herschreven."
                            + " Zie 'audit verify'; er komen geen ankers bij.");
                consistent = good ? 1 : 0;
            } catch (RuntimeException failure) {
                LOG.warn("Het anker van de audit is niet geschreven: {}", failure.getMessage());
            }
        }

        @Override
        public void close() {
            clock.shutdownNow();
            follow();
        }
    }
}
