package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Pand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        classes = StoreConfigurationTest.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:wiring",
            // readiness is the application's
            "management.endpoint.health.validate-group-membership=false"
        })
class StoreConfigurationTest {
    @Autowired
    Store store;

    @Autowired
    DatasetStore datasets;

    @Autowired
    Registers registers;

    @Configuration
    @EnableAutoConfiguration
    @Import(StoreConfiguration.class)
    static class Slice {}

    @Test
    void portsOfTheApplication_migrateAndServe() {
        Samples.publish(store, Samples.draft(DatasetKind.BAG), List.of(Samples.pand(1, 1950)));
        List<Pand> panden = new ArrayList<>();
        registers.panden(panden::add);
        assertThat(panden).hasSize(1);
        assertThat(datasets.list()).hasSize(1);
    }
}
