package nl.wijkatelier.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Dates and times of XML Schema as Dutch clock time, which is what registers mean when they give no zone. */
public final class DutchTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int DATE = 10;
    private static final int SECONDS = 19;

    private DutchTime() {}

    /** A date; a zone behind it is dropped, of a time the day is taken. Throws DateTimeException for anything else. */
    public static LocalDate date(String text) {
        if (text.length() > DATE && text.charAt(DATE) == 'T') return time(text).toLocalDate();
        if (text.length() > DATE && !zone(text, DATE)) throw new DateTimeException(text);
        return LocalDate.parse(text.substring(0, Math.min(DATE, text.length())));
    }

    /** A time, with or without decimals of a second; one with a zone becomes Dutch time. Throws DateTimeException. */
    public static LocalDateTime time(String text) {
        if (text.length() <= SECONDS || text.charAt(SECONDS) == '.' && !zoned(text)) return LocalDateTime.parse(text);
        return OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDateTime();
    }

    private static boolean zoned(String text) {
        for (int i = SECONDS + 1; i < text.length(); i++) if (zone(text, i)) return true;
        return false;
    }

    private static boolean zone(String text, int at) {
        char c = text.charAt(at);
        return c == 'Z' || c == '+' || c == '-';
    }
}
