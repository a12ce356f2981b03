package nl.wijkatelier.ingest.bag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.wijkatelier.domain.problem.BagProblem;
import nl.wijkatelier.ingest.DutchTime;
import nl.wijkatelier.ingest.XmlCursor;

/** Reads the element on which a cursor stands as a number, date or time; gives null or 0 with a fault where it is none. */
final class FieldReader {
    private final XmlCursor xml;
    private final Faults faults;

    FieldReader(XmlCursor xml, Faults faults) {
        this.xml = xml;
        this.faults = faults;
    }

    /** A whole number of at most nine digits. */
    int number() {
        String element = xml.name();
        String text = xml.text();
        int value = digits(text, 0, text.length());
        if (value < 0) faults.add(BagProblem.BAG_NUMBER_BAD, element + " \"" + text + "\" is geen getal");
        return value;
    }

    /** A date as yyyy-MM-dd; a zone behind it is dropped. */
    LocalDate date() {
        String element = xml.name();
        String text = xml.text();
        try {
            return text.length() == 10 ? date(text) : DutchTime.date(text);
        } catch (DateTimeException bad) {
            faults.add(BagProblem.BAG_DATE_BAD, element + " \"" + text + "\" is geen datum");
        }
        return null;
    }

    /** A time as yyyy-MM-ddTHH:mm:ss with or without decimals; Dutch clock time, as the register gives it, unless it has a zone. */
    LocalDateTime time() {
        String element = xml.name();
        String text = xml.text();
        try {
            if (text.length() >= 19 && text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':')
                return zoned(text)
                        ? DutchTime.time(text)
                        : date(text)
                                .atTime(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19), nanos(text));
        } catch (DateTimeException bad) {
            // Told below, as for a text of another form.
        }
        faults.add(BagProblem.BAG_DATE_BAD, element + " \"" + text + "\" is geen tijdstip");
        return null;
    }

    private static boolean zoned(String text) {
        return text.endsWith("Z") || text.lastIndexOf('+') > 18 || text.lastIndexOf('-') > 18;
    }

    private static LocalDate date(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') throw new DateTimeException(text);
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int nanos(String text) {
        if (text.length() == 19) return 0;
        int decimals = text.length() - 20;
        int value = digits(text, 20, text.length());
        if (text.charAt(19) != '.' || value < 0) throw new DateTimeException(text);
        for (int i = decimals; i < 9; i++) value *= 10;
        return value;
    }

    /** The number, or -1 where there are no digits, others than digits, or more than nine. */
    private static int digits(String text, int from, int to) {
        if (to == from || to - from > 9) return -1;
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') return -1;
            value = 10 * value + (c - '0');
        }
        return value;
    }
}
