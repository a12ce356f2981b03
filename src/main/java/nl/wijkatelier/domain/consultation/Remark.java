package nl.wijkatelier.domain.consultation;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a resident says about a place. Nothing is known of who said it.
 *
 * @param id counts from 1 within the plan
 * @param lon degrees (WGS 84), as lat; rounded to about a metre
 * @param tijd when it was made
 * @param antwoord of a planner; empty for none
 */
public record Remark(int id, double lon, double lat, String tekst, Instant tijd, Status status, String antwoord) {
    public static final int LONGEST = 1000;
    public static final int LONGEST_ANSWER = 2000;

    private static final double PER_DEGREE = 1e5;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[a-z]{2,}");
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)(\\+31|0031|0)[ .-]?[1-9]([ .-]?\\d){8}(?!\\d)");

    /** The names are stable. */
    public enum Status {
        NIEUW,
        GETOOND,
        AFGEWEZEN
    }

    public Remark {
        Objects.requireNonNull(status, "status");
        lon = Math.round(lon * PER_DEGREE) / PER_DEGREE;
        lat = Math.round(lat * PER_DEGREE) / PER_DEGREE;
    }

    /** Whether a text holds an address of a mailbox or a telephone number. */
    public static boolean namesSomebody(String text) {
        return MAIL.matcher(text.toLowerCase(Locale.ROOT)).find()
                || TELEPHONE.matcher(text).find();
    }

    /** A text without control characters but line ends, and without blanks around it. */
    public static String cleaned(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n]]|[\\p{Cf}\\p{Co}\\p{Cs}]", "")
                .strip();
    }
}
