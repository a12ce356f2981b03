package nl.wijkatelier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.Standing;

/**
 * A dataset version as JSON.
 *
 * @param soort bag, bgt, brk, gebieden, kerncijfers or personen
 * @param peildatum ISO date, or null where the source does not say
 * @param status laden, zichtbaar, vervangen or ingetrokken
 * @param seconden duration of the import, or null until it is published
 * @param dekking the land that it covers with its current objects there: gemeenten, bronhouders, kadastrale gemeenten or "NLD"
 * @param omhullende minx, miny, maxx, maxy in RD metres around its surfaces; empty where it has none
 * @param objecten its current objects
 * @param vervangenDoor objects that it no longer shows, by the id of the version that took their place
 * @param gegevens whether its objects are still there
 * @param wijzigingen when and why it was withdrawn and put back, oldest first
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
        Map<String, Long> afgekeurd,
        Map<String, Long> dekking,
        List<Double> omhullende,
        long objecten,
        Map<Long, Long> vervangenDoor,
        boolean gegevens,
        List<Wijziging> wijzigingen) {
    /** A version was withdrawn, or put back; by whom is not shown. */
    record Wijziging(boolean ingetrokken, Instant tijd, String reden) {}

    /** @param standing null for a version that is being read */
    static DatasetView of(Dataset dataset, Standing standing) {
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
                dataset.afgekeurd(),
                standing == null ? Map.of() : standing.land(),
                standing == null ? List.of() : standing.box(),
                standing == null ? 0 : standing.objects(),
                standing == null ? Map.of() : standing.hidden(),
                standing != null && standing.rows(),
                standing == null
                        ? List.of()
                        : standing.changes().stream()
                                .map(one -> new Wijziging(one.withdrawn(), one.time(), one.reason()))
                                .toList());
    }
}
