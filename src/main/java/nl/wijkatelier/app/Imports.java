package nl.wijkatelier.app;

import java.util.Locale;
import nl.wijkatelier.api.ImportJobs;
import nl.wijkatelier.api.ImportResult;
import nl.wijkatelier.api.Importing;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.ingest.DatasetImport;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the API import what the command line imports. */
@Configuration(proxyBeanMethods = false)
class Imports {
    @Bean
    Importing importing(DatasetStore store, ImportOutcomes outcomes, CoordinateSystems systems) {
        return (request, before, progress) -> {
            DeliveryOptions options = new DeliveryOptions(
                    request.gebied(),
                    request.peildatum(),
                    request.historie(),
                    request.jaar(),
                    request.release(),
                    request.fictief(),
                    "beheerder",
                    systems);
            DatasetImport.Asked asked = new DatasetImport.Asked(request.ouder(), request.proef(), before);
            Source source = Source.of(request.bron());
            return outcomes
                    .of(
                            source,
                            request.proef(),
                            () -> Deliveries.run(source, request.files(), options, asked, store, progress))
                    .stream()
                    .map(Imports::result)
                    .toList();
        };
    }

    private static ImportResult result(DatasetImport.Outcome outcome) {
        DatasetDraft draft = outcome.draft();
        return new ImportResult(
                outcome.dataset().map(Dataset::id).orElse(null),
                draft.kind().name().toLowerCase(Locale.ROOT),
                draft.gebied(),
                draft.periode(),
                outcome.recognised(),
                outcome.gelezen(),
                outcome.objecten(),
                outcome.actueel(),
                outcome.bewaard(),
                outcome.problems(),
                outcome.replaces().stream().map(ImportResult.Vervangt::of).toList());
    }

    @Bean
    ImportJobs importJobs(Importing importing) {
        return new ImportJobs(importing);
    }
}
