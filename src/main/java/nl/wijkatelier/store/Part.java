package nl.wijkatelier.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.register.BagStatus;

/**
 * The rows that are handed out, table by table: those of a version that a later one has not replaced. A row is known by its key,
 * which stays the same in every delivery that has the object.
 */
enum Part {
    PAND(
            DatasetKind.BAG,
            BagTables.PAND,
            "identificatie",
            "cast('Pand' as varchar)",
            "o.actueel and o.status in (" + standing() + ")"),
    ADRES(DatasetKind.BAG, OtherTables.ADRES, "nummeraanduiding", "cast('adres' as varchar)", null),
    WOONPLAATS(
            DatasetKind.BAG,
            BagTables.WOONPLAATS,
            "identificatie",
            "cast('Woonplaats' as varchar)",
            "o.actueel and o.status = '" + BagStatus.WOONPLAATS_AANGEWEZEN + "'"),
    BGT(DatasetKind.BGT, OtherTables.BGT, "lokaal_id", "lower(o.type)", "o.actueel"),
    PERCEEL(DatasetKind.BRK, OtherTables.PERCEEL, "identificatie", "cast('Perceel' as varchar)", "o.actueel"),
    GEBIED(DatasetKind.GEBIEDEN, OtherTables.GEBIED, "code", "lower(o.level)", null),
    KERNCIJFER(
            DatasetKind.GEBIEDEN,
            OtherTables.KERNCIJFER,
            "code || ' ' || o.onderwerp",
            "cast('kerncijfer' as varchar)",
            null),
    BEWONING(DatasetKind.PERSONEN, OtherTables.BEWONING, "adres", "cast('bewoning' as varchar)", null);

    private final DatasetKind kind;
    private final BulkTable<?> table;
    private final String key;
    private final String type;
    private final String current;

    Part(DatasetKind kind, BulkTable<?> table, String key, String type, String current) {
        this.kind = kind;
        this.table = table;
        this.key = "o." + key;
        this.type = type;
        this.current = current == null ? "" : " and " + current;
    }

    /** Those that versions of a kind have; none for divisions that were made of plans, which nothing replaces. */
    static List<Part> of(DatasetKind kind) {
        if (kind == DatasetKind.KERNCIJFERS) return List.of(KERNCIJFER);
        return Arrays.stream(values()).filter(part -> part.kind == kind).toList();
    }

    BulkTable<?> table() {
        return table;
    }

    /** SQL for the key of a row "o". */
    String key() {
        return key;
    }

    /** SQL for the type of a row "o" in reports. */
    String type() {
        return type;
    }

    /** The rows "o" of a version that are handed out unless they are hidden. */
    String rows(long dataset) {
        return " from " + table.qualified() + " o where o.dataset = " + dataset + current;
    }

    /** What else holds for a current row: begins with "and", or is empty. */
    String current() {
        return current;
    }

    /** A condition, beginning with "and", that leaves out rows "o" which one of the versions hides; empty for no versions. */
    String shown(List<Long> hiders) {
        if (hiders.isEmpty()) return "";
        return " and not exists (select 1 from verborgen v where v.dataset = o.dataset and v.tabel = '" + name()
                + "' and v.sleutel = " + key + " and v.door in ("
                + hiders.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "))";
    }

    private static String standing() {
        return BagStatus.BESTAAND_PAND.stream()
                .map(status -> "'" + status.name() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
