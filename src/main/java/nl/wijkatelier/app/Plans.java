package nl.wijkatelier.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import nl.wijkatelier.api.plan.PlanBorders;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens plans on the divisions and addresses that the store serves. */
@Configuration(proxyBeanMethods = false)
class Plans {
    @Bean
    PlanDesk planDesk(PlanLog log, Registers registers) {
        return new PlanDesk(log, head -> start(registers, head.indeling()), Clock.systemUTC());
    }

    @Bean
    PlanBorders planBorders() {
        return new PlanBorders();
    }

    private static PlanState start(Registers registers, String id) {
        Indeling indeling = registers.indelingen().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("indeling " + id + " is er niet (meer)"));
        List<Adres> adressen = new ArrayList<>();
        registers.adressen(adressen::add);
        return PlanStart.of(indeling, Addresses.of(adressen), Tolerances.CBS).state();
    }
}
