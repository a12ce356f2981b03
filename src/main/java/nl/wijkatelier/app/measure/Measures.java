package nl.wijkatelier.app.measure;

import io.micrometer.core.instrument.MeterRegistry;
import nl.wijkatelier.api.plan.PlanEvents;
import nl.wijkatelier.app.http.Ending;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.wms.WmsAnswers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what is measured in its place. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Measures {
    @Bean
    Ending.Listener requestMeasures(MeterRegistry registry) {
        return new RequestMeasures(registry);
    }

    @Bean
    ServedMeasures servedMeasures(JoinedRegions regions, DatasetStore store, WmsAnswers maps) {
        return new ServedMeasures(regions, store, maps.pictures());
    }

    @Bean
    PlanMeasures planMeasures(PlanDesk desk, PlanEvents events) {
        return new PlanMeasures(desk, events);
    }
}
