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
    /** People put blanks, points, strokes and brackets between the digits of a number. */
    private static final String BETWEEN = "[\\s\u00A0.()/\\u2010-\\u2015-]{0,3}";

    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)(?:\\+" + BETWEEN + "31|0" + BETWEEN + "0" + BETWEEN + "3" + BETWEEN + "1|0)"
                    + "(?:" + BETWEEN + "0)?" + BETWEEN + "[1-9](?:" + BETWEEN + "\\d){8}(?!\\d)");
    private static final Pattern NINE_DIGITS =
            Pattern.compile("(?<!\\d)(?:\\d(?:" + BETWEEN + "\\d){8}|\\d{8})(?!\\d)");

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

    /** Whether a text holds an address of a mailbox, a Dutch telephone number or a citizen service number (BSN). */
    public static boolean namesSomebody(String text) {
        return MAIL.matcher(text.toLowerCase(Locale.ROOT)).find()
                || TELEPHONE.matcher(text).find()
                || NINE_DIGITS.matcher(text).results().anyMatch(found -> isBsn(found.group()));
    }

    /** The eleven test: 9 a + 8 b + ... + 2 h - i is a multiple of 11, of eight digits with a 0 before them too. */
    private static boolean isBsn(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() == 8) digits = "0" + digits;
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int i = 0; i < 8; i++) sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        return sum % 11 == 0 && !digits.matches("0+");
    }

    /** A text without control characters but line ends, and without blanks around it. */
    public static String cleaned(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n]]|[\\p{Cf}\\p{Co}\\p{Cs}]", "")
                .strip();
    }
}
