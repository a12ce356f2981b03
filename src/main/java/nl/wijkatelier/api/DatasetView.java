package nl.wijkatelier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.Standing;

/**
 * A dataset version as JSON. Exact numbers of personal records are for who administers: their differences from one delivery to the next, and
 * those of a part, would be figures without disclosure control. Others get null for each of them, and for reasons, which people write.
 *
 * @param soort bag, bgt, brk, gebieden, kerncijfers or personen
 * @param peildatum ISO date, or null where the source does not say
 * @param status laden, zichtbaar, vervangen or ingetrokken
 * @param seconden duration of the import, or null until it is published
 * @param dekking the land that it covers with its current objects there: gemeenten, bronhouders, kadastrale gemeenten or "NLD"
 * @param omhullende minx, miny, maxx, maxy in RD metres around its surfaces; empty where it has none
 * @param objecten its current objects; null where that is not shown
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
        Long objecten,
        Map<Long, Long> vervangenDoor,
        boolean gegevens,
        List<Wijziging> wijzigingen) {
    /** A version was withdrawn, or put back; by whom is not shown. */
    record Wijziging(boolean ingetrokken, Instant tijd, String reden) {}

    /**
     * @param standing null for a version that is being read
     * @param whole for who administers
     */
    static DatasetView of(Dataset dataset, Standing standing, boolean whole) {
        DatasetDraft draft = dataset.draft();
        boolean counted = whole || draft.kind() != DatasetKind.PERSONEN;
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
                told(dataset.gelezen(), counted),
                told(dataset.bewaard(), counted),
                told(dataset.afgekeurd(), counted),
                standing == null ? Map.of() : told(standing.land(), counted),
                standing == null ? List.of() : standing.box(),
                !counted ? null : Long.valueOf(standing == null ? 0 : standing.objects()),
                standing == null ? Map.of() : told(standing.hidden(), counted),
                standing != null && standing.rows(),
                standing == null
                        ? List.of()
                        : standing.changes().stream()
                                .map(one -> new Wijziging(one.withdrawn(), one.time(), whole ? one.reason() : null))
                                .toList());
    }

    private static <K extends Comparable<K>> Map<K, Long> told(Map<K, Long> numbers, boolean counted) {
        if (counted) return numbers;
        Map<K, Long> names = new TreeMap<>();
        numbers.keySet().forEach(name -> names.put(name, null));
        return names;
    }
}
