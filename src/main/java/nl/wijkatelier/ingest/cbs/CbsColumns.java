package nl.wijkatelier.ingest.cbs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CBS's column names, which differ by year and product, brought to ours by their stem: case, underscores and a numeric
 * suffix do not count. The table is {@code cbs/kolommen.csv}. Immutable and thread-safe.
 */
final class CbsColumns {
    private static final Pattern UNIT = Pattern.compile("(.*\\S)\\s*\\([^()]*\\)");
    private static final Map<String, String> ONDERWERPEN = load();

    private CbsColumns() {}

    /** Our name of a figure's column, or empty for a column that is not read. */
    static Optional<String> onderwerp(String column) {
        String onderwerp = ONDERWERPEN.get(stem(column));
        boolean share = column.strip().endsWith("(%)");
        // A heading of StatLine's portal tells shares from counts by its unit alone.
        if (onderwerp == null || share && onderwerp.startsWith("aantal_")) return Optional.empty();
        return Optional.of(onderwerp);
    }

    /**
     * AantalInwoners_5, aantal_inwoners and, as StatLine's portal heads its columns, "Bevolking/Aantal inwoners (aantal)" all
     * become "aantalinwoners".
     */
    static String stem(String column) {
        String name = column.strip();
        Matcher unit = UNIT.matcher(name);
        if (unit.matches()) name = unit.group(1);
        name = name.substring(name.lastIndexOf('/') + 1).strip();
        return name.replaceFirst("_\\d{1,3}$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CbsColumns.class.getResourceAsStream("/cbs/kolommen.csv"), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(";", -1);
                put(names, cells[1], cells[0]);
                put(names, cells[2], cells[0]);
                for (String other : cells[3].split(" ")) put(names, other, cells[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }

    private static void put(Map<String, String> names, String column, String onderwerp) {
        if (column.isEmpty()) return;
        String former = names.put(stem(column), onderwerp);
        if (former != null && !former.equals(onderwerp))
            throw new IllegalStateException("column " + column + " stands for " + former + " and " + onderwerp);
    }
}
