package nl.wijkatelier.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import nl.wijkatelier.ingest.Census;

/**
 * What an import did, as a table for the console: per object type the records read, the objects that they are of, those of the
 * objects that are current, also per life-cycle status, and the records kept; then the problems per code.
 *
 * @param kept empty for a reading that stores nothing
 */
record ImportReport(Map<String, Census.Row> census, Map<String, Long> kept, Map<String, Long> problems) {
    void write(PrintWriter out) {
        row(out, "", "gelezen", "objecten", "actueel", "bewaard");
        TreeSet<String> types = new TreeSet<>(census.keySet());
        types.addAll(kept.keySet());
        for (String type : types) type(out, type);
        row(
                out,
                "totaal",
                sum(Census.Row::gelezen),
                sum(Census.Row::objecten),
                sum(Census.Row::actueel),
                kept.isEmpty()
                        ? ""
                        : number(kept.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
        problems.forEach((code, count) -> out.printf("  %-34s %,12d%n", code, count));
        out.flush();
    }

    private void type(PrintWriter out, String type) {
        Census.Row counts = census.getOrDefault(type, new Census.Row(0, 0, 0, Map.of()));
        long stored = kept.getOrDefault(type, 0L);
        if (counts.gelezen() + counts.objecten() + stored == 0) return;
        row(
                out,
                type,
                some(counts.gelezen()),
                some(counts.objecten()),
                counts.objecten() == 0 ? "" : number(counts.actueel()),
                some(stored));
        if (counts.perStatus().size() > 1)
            new TreeMap<>(counts.perStatus())
                    .forEach((status, count) -> row(out, "  " + status, "", "", number(count), ""));
    }

    private static void row(PrintWriter out, String type, String read, String objects, String current, String kept) {
        out.printf("  %-40s %12s %12s %12s %12s%n", type, read, objects, current, kept);
    }

    private String sum(ToLongFunction<Census.Row> column) {
        return number(census.values().stream().mapToLong(column).sum());
    }

    private static String some(long count) {
        return count == 0 ? "" : number(count);
    }

    private static String number(long count) {
        return String.format("%,d", count);
    }
}
