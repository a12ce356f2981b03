package nl.wijkatelier.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.DatasetImport;
import nl.wijkatelier.ingest.delivery.Source;
import org.springframework.stereotype.Component;

/** Counts what became of imports, and keeps those that came to nothing in the audit; the store keeps those that did. */
@Component
final class ImportOutcomes {
    private static final String NAME = "wijkatelier.imports";

    private final Audit audit;
    private final MeterRegistry registry;

    ImportOutcomes(Audit audit, MeterRegistry registry) {
        this.audit = audit;
        this.registry = registry;
        for (Source source : Source.values())
            for (String outcome : List.of("gelukt", "bekend", "proef", "geweigerd", "geannuleerd", "mislukt"))
                counter(source, outcome);
    }

    /** What the work gives. Throws what it throws. */
    List<DatasetImport.Outcome> of(Source source, boolean trial, Supplier<List<DatasetImport.Outcome>> work) {
        try {
            List<DatasetImport.Outcome> outcomes = work.get();
            outcomes.forEach(one -> counter(source, trial ? "proef" : one.recognised() ? "bekend" : "gelukt")
                    .increment());
            return outcomes;
        } catch (RefusedFile refused) {
            end(source, trial, "geweigerd", refused.problem().name());
            throw refused;
        } catch (Progress.Cancelled cancelled) {
            end(source, trial, "geannuleerd", "");
            throw cancelled;
        } catch (RuntimeException failure) {
            count(source, trial, "mislukt");
            try {
                keep(source, trial, "mislukt", "");
            } catch (RuntimeException unkept) {
                failure.addSuppressed(unkept);
            }
            throw failure;
        }
    }

    private void end(Source source, boolean trial, String outcome, String code) {
        count(source, trial, outcome);
        keep(source, trial, outcome, code);
    }

    private void keep(Source source, boolean trial, String outcome, String code) {
        if (!trial) audit.record(Act.of(Deed.IMPORT, source.name()).refused((outcome + " " + code).strip()));
    }

    private void count(Source source, boolean trial, String outcome) {
        counter(source, trial ? "proef" : outcome).increment();
    }

    private Counter counter(Source source, String outcome) {
        return Counter.builder(NAME)
                .description("Leveringen, naar soort en wat ervan werd")
                .tags("soort", source.name().toLowerCase(Locale.ROOT), "uitkomst", outcome)
                .register(registry);
    }
}
