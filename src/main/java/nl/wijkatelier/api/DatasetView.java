package nl.wijkatelier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;

/**
 * A dataset version as JSON.
 *
 * @param soort bag, bgt, brk, gebieden, kerncijfers or personen
 * @param peildatum ISO date, or null where the source does not say
 * @param seconden duration of the import, or null until it is published
 */
record DatasetView(
        long id,
        String soort,
        String gebied,
        String periode,
        LocalDate peildatum,
        String bron,
        String licentie,
        boolean fictief,
        String status,
        List<DatasetDraft.SourceFile> bestanden,
        Instant gestart,
        Double seconden,
        Map<String, Long> gelezen,
        Map<String, Long> bewaard,
        Map<String, Long> afgekeurd) {
    static DatasetView of(Dataset dataset) {
        DatasetDraft draft = dataset.draft();
        return new DatasetView(
                dataset.id(),
                draft.kind().name().toLowerCase(Locale.ROOT),
                draft.gebied(),
                draft.periode(),
                draft.peildatum(),
                draft.bron(),
                draft.licentie(),
                draft.fictief(),
                dataset.status().name().toLowerCase(Locale.ROOT),
                draft.files(),
                dataset.gestart(),
                dataset.duur() == null ? null : dataset.duur().toMillis() / 1000.0,
                dataset.gelezen(),
                dataset.bewaard(),
                dataset.afgekeurd());
    }
}
