package nl.wijkatelier.demo.write;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as the registers write them. */
final class RegisterTime {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private RegisterTime() {}

    /** Local time with milliseconds, as BAG and BGT have it; null for null. */
    static String millis(LocalDateTime time) {
        return time == null ? null : MILLIS.format(time);
    }

    /** Time with the Dutch offset of that moment, as BRK has it; null for null. */
    static String offset(LocalDateTime time) {
        return time == null ? null : OFFSET.format(time.atZone(AMSTERDAM));
    }
}
