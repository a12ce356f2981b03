package nl.wijkatelier.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeSet;

/**
 * What an import did, as a table for the console: per object type the records read, those of them that are current, and those
 * kept; then the records rejected per problem code.
 *
 * @param current empty for registers that say nothing of it
 * @param kept empty for a reading that stores nothing
 */
record ImportReport(
        Map<String, Long> read, Map<String, Long> current, Map<String, Long> kept, Map<String, Long> problems) {
    void write(PrintWriter out) {
        out.printf("  %-26s %12s %12s %12s%n", "", "gelezen", "actueel", "bewaard");
        TreeSet<String> types = new TreeSet<>(read.keySet());
        types.addAll(kept.keySet());
        for (String type : types)
            if (read.getOrDefault(type, 0L) + kept.getOrDefault(type, 0L) > 0)
                row(out, type, number(read, type), number(current, type), number(kept, type));
        row(out, "totaal", sum(read), sum(current), sum(kept));
        problems.forEach((code, count) -> out.printf("  %-26s %,12d%n", code, count));
        out.flush();
    }

    private static void row(PrintWriter out, String type, String read, String current, String kept) {
        out.printf("  %-26s %12s %12s %12s%n", type, read, current, kept);
    }

    private static String number(Map<String, Long> counts, String type) {
        return counts.containsKey(type) ? String.format("%,d", counts.get(type)) : "";
    }

    private static String sum(Map<String, Long> counts) {
        return counts.isEmpty()
                ? ""
                : String.format(
                        "%,d",
                        counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
