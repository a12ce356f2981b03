package nl.wijkatelier.app.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** Who works, who waits and who was sent away, per lane; and what is held for those who send or read slowly. */
final class LaneMeasures implements MeterBinder {
    private final Reception reception;

    LaneMeasures(Reception reception) {
        this.reception = reception;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Places places = reception.places();
        for (Lane lane : Lane.values()) {
            String name = lane.name().toLowerCase(Locale.ROOT);
            Gauge.builder("wijkatelier.lane.working", () -> places.working(lane))
                    .description("Vragen waaraan wordt gewerkt")
                    .tag("baan", name)
                    .register(registry);
            Gauge.builder("wijkatelier.lane.places", () -> places.places(lane))
                    .description("Vragen waaraan tegelijk gewerkt kan worden")
                    .tag("baan", name)
                    .register(registry);
            Gauge.builder("wijkatelier.lane.waiting", () -> places.waiting(lane))
                    .description("Vragen die wachten op een plaats")
                    .tag("baan", name)
                    .register(registry);
            FunctionCounter.builder("wijkatelier.lane.refused", places, all -> all.refused(lane))
                    .description("Vragen die zijn weggestuurd omdat het te druk was")
                    .tag("baan", name)
                    .register(registry);
        }
        Gauge.builder("wijkatelier.bodies.arriving", reception::arriving)
                .description("Vragen waarvan de inhoud nog binnenkomt")
                .register(registry);
        Gauge.builder("wijkatelier.bodies.held", reception::held)
                .description("Bytes van vragen die nog binnenkomen")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("wijkatelier.answers.leaving", reception::leaving)
                .description("Antwoorden die nog onderweg zijn")
                .register(registry);
    }
}
