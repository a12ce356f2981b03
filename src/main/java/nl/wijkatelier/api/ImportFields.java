package nl.wijkatelier.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The fields of an import's form. What cannot be read, and a field that there is not, is a bad request in words. */
record ImportFields(Map<String, String> fields) {
    private static final Set<String> SOURCES = Set.of("bag", "bgt", "brk", "cbs", "people");
    private static final Set<String> KNOWN = Set.of(
            "bron",
            "soort",
            "gebied",
            "peildatum",
            "historie",
            "jaar",
            "release",
            "fictief",
            "ouder",
            "dry-run",
            "dryRun",
            "_csrf");

    ImportRequest request(List<Path> files) {
        for (String name : new TreeSet<>(fields.keySet()))
            if (!KNOWN.contains(name)) throw bad("Onbekend veld '" + name + "'.");
        String bron = text("bron") == null ? text("soort") : text("bron");
        if (bron == null) throw bad("Zeg met 'bron' wat het is: bag, bgt, brk, cbs of people.");
        if (!SOURCES.contains(bron)) throw bad("Onbekende bron '" + bron + "'; kies bag, bgt, brk, cbs of people.");
        Integer release = number("release", 1, 3);
        return new ImportRequest(
                bron,
                files,
                text("gebied"),
                day(),
                flag("historie"),
                number("jaar", 1990, 2100),
                release == null ? 1 : release,
                flag("fictief"),
                flag("ouder"),
                flag("dry-run") || flag("dryRun"));
    }

    private String text(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private LocalDate day() {
        String value = text("peildatum");
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException wrong) {
            throw bad("peildatum '" + value + "' is geen dag als 2024-01-31.");
        }
    }

    private Integer number(String name, int low, int high) {
        String value = text(name);
        if (value == null) return null;
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < low || Integer.parseInt(value) > high)
            throw bad(name + " '" + value + "' is geen getal van " + low + " tot en met " + high + ".");
        return Integer.valueOf(value);
    }

    /** A field that is there without a value says yes, as an option of a command does. */
    private boolean flag(String name) {
        String value = fields.get(name);
        if (value == null) return false;
        return switch (value.strip()) {
            case "", "true", "ja", "on", "1" -> true;
            case "false", "nee", "0" -> false;
            default -> throw bad(name + " '" + value + "' is geen ja of nee.");
        };
    }

    private static ResponseStatusException bad(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }
}
