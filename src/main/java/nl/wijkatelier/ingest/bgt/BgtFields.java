package nl.wijkatelier.ingest.bgt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.wijkatelier.domain.problem.BgtProblem;
import nl.wijkatelier.ingest.BadRecord;
import nl.wijkatelier.ingest.DutchTime;
import nl.wijkatelier.ingest.XmlCursor;

/** Reads the element on which the cursor stands as a text, number, date or time; null for an empty or void one. */
final class BgtFields {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private BgtFields() {}

    /** Text; null for xsi:nil, for a code of VoidReasonValue and for nothing. */
    static String text(XmlCursor xml) {
        String nil = xml.attribute(XSI, "nil");
        String codeSpace = xml.attribute("codeSpace");
        boolean empty =
                "true".equals(nil) || "1".equals(nil) || codeSpace != null && codeSpace.endsWith("VoidReasonValue");
        String text = xml.text();
        return empty || text.isEmpty() ? null : text;
    }

    /** A date or time as ISO 8601 writes it, whatever form of digits it has; null for a void. */
    static String iso(XmlCursor xml) {
        String text = text(xml);
        return text == null ? null : iso(text);
    }

    /** StUF writes yyyyMMdd and yyyyMMddHHmmssSSS. */
    private static String iso(String text) {
        if (text.length() < 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) return text;
        String date = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8);
        if (text.length() < 14) return date;
        String time = "T" + text.substring(8, 10) + ":" + text.substring(10, 12) + ":" + text.substring(12, 14);
        return date + time + (text.length() == 14 ? "" : "." + text.substring(14));
    }

    static LocalDate date(XmlCursor xml) throws BadRecord {
        String element = xml.name();
        String text = iso(xml);
        try {
            return text == null ? null : DutchTime.date(text);
        } catch (DateTimeException bad) {
            throw new BadRecord(BgtProblem.BGT_DATE_BAD, element + " \"" + text + "\" is geen datum");
        }
    }

    static LocalDateTime time(XmlCursor xml) throws BadRecord {
        String element = xml.name();
        String text = iso(xml);
        try {
            return text == null ? null : DutchTime.time(text);
        } catch (DateTimeException bad) {
            throw new BadRecord(BgtProblem.BGT_DATE_BAD, element + " \"" + text + "\" is geen tijdstip");
        }
    }

    /** A whole number; 0 for nothing. */
    static int whole(XmlCursor xml) throws BadRecord {
        String element = xml.name();
        String text = text(xml);
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException bad) {
            throw new BadRecord(BgtProblem.BGT_NUMBER_BAD, element + " \"" + text + "\" is geen geheel getal");
        }
    }

    static Double number(XmlCursor xml) throws BadRecord {
        String element = xml.name();
        String text = text(xml);
        if (text == null) return null;
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException bad) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value))
            throw new BadRecord(BgtProblem.BGT_NUMBER_BAD, element + " \"" + text + "\" is geen getal");
        return value;
    }
}
