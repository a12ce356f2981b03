package nl.wijkatelier.app.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import nl.wijkatelier.api.plan.PlanEvents;
import nl.wijkatelier.domain.plan.PlanDesk;

/** Plans that are held in memory, and those who follow them. */
final class PlanMeasures implements MeterBinder {
    private final PlanDesk desk;
    private final PlanEvents events;

    PlanMeasures(PlanDesk desk, PlanEvents events) {
        this.desk = desk;
        this.events = events;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("wijkatelier.plans.held", desk, PlanDesk::held)
                .description("Plannen die in het geheugen staan")
                .register(registry);
        Gauge.builder("wijkatelier.plans.troubled", desk, PlanDesk::troubled)
                .description("Plannen in het geheugen waarvan iets in het logboek niet past")
                .register(registry);
        Gauge.builder("wijkatelier.plans.readers", events, PlanEvents::readers)
                .description("Lezers die een plan open hebben")
                .register(registry);
    }
}
