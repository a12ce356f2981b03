package nl.wijkatelier.app;

import nl.wijkatelier.api.ImportJobs;
import nl.wijkatelier.api.Importing;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the API import what the command line imports. */
@Configuration(proxyBeanMethods = false)
class Imports {
    @Bean
    Importing importing(DatasetStore store) {
        return (source, files, progress) -> Deliveries.datasets(
                Deliveries.run(Source.of(source), files, DeliveryOptions.by("beheerder"), store, progress));
    }

    @Bean
    ImportJobs importJobs(Importing importing) {
        return new ImportJobs(importing);
    }
}
