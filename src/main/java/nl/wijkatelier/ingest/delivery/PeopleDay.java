package nl.wijkatelier.ingest.delivery;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of a delivery of people, which its rows do not say: what the user says, else what the name of a file says. */
final class PeopleDay {
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(20\\d\\d)-?(\\d\\d)(?:-?(\\d\\d))?(?!\\d)");

    private PeopleDay() {}

    /** Null where nothing says it; a month is its first day, the latest of several files counts. */
    static LocalDate of(DeliveryOptions options, List<Path> files) {
        if (options.peildatum() != null) return options.peildatum();
        LocalDate latest = null;
        for (Path file : files) {
            LocalDate day =
                    named(file.toAbsolutePath().normalize().getFileName().toString());
            if (day != null && (latest == null || day.isAfter(latest))) latest = day;
        }
        return latest;
    }

    private static LocalDate named(String name) {
        Matcher found = DAY.matcher(name);
        if (!found.find()) return null;
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    found.group(3) == null ? 1 : Integer.parseInt(found.group(3)));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
