package nl.wijkatelier.wms;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.wms.ServiceException.Code;

/**
 * What TIME asks (WMS 1.3.0, annexes C.3 and D): years, months, days, moments, ranges with or without a period, and lists of
 * them; moments in UTC unless they name an offset. Of all that, the last moment counts: a whole year, month or day lasts to its end,
 * and a range up to its end, which itself counts only where it is written without a time of day.
 *
 * @param year the year, where exactly one is asked by its number or its first day, as the capabilities list it; null else
 * @param last the last moment, in UTC
 */
record TimeAsked(Integer year, LocalDateTime last) {
    private static final int MAX_PARTS = 1000;
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-01(-01(T00:00:00(\\.0{1,9})?Z?)?)?)?");
    /** A plus sign in an address that is not escaped is read as a blank. */
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
                    + "(?:[T ](\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?)?\\s*(Z|[+ -]\\d{2}(?::?\\d{2})?)?)?)?)?");

    private static final Pattern MIDNIGHT = Pattern.compile("[T ]24(?::?00){0,2}(?:[.,]0+)?\\s*(?:$|[Z+ -])");

    private static final Pattern PERIOD =
            Pattern.compile("P(?=.)(?:\\d{1,4}Y)?(?:\\d{1,5}M)?(?:\\d{1,5}W)?(?:\\d{1,6}D)?");
    private static final Pattern DURATION =
            Pattern.compile("(?:T(?=.)(?:\\d{1,7}H)?(?:\\d{1,8}M)?(?:\\d{1,9}(?:\\.\\d{1,9})?S)?)");

    /** @throws ServiceException for what is no time */
    static TimeAsked of(String text) {
        String asked = text.strip().toUpperCase(Locale.ROOT);
        Matcher year = YEAR.matcher(asked);
        String[] parts = asked.split(",", -1);
        if (parts.length > MAX_PARTS) throw invalid("weigering.tijd.veel", MAX_PARTS);
        LocalDateTime last = null;
        for (String part : parts) {
            LocalDateTime one = last(part.strip());
            if (last == null || one.isAfter(last)) last = one;
        }
        return new TimeAsked(year.matches() ? Integer.valueOf(year.group(1)) : null, last);
    }

    LocalDate day() {
        return last.toLocalDate();
    }

    private static LocalDateTime last(String part) {
        try {
            String[] ends = part.split("/", -1);
            return switch (ends.length) {
                case 1 -> Span.of(ends[0]).last();
                case 2 -> range(ends[0], ends[1]);
                case 3 -> {
                    if (!isPeriod(ends[2])) throw unreadable(ends[2]);
                    yield range(ends[0], ends[1]);
                }
                default -> throw unreadable(part);
            };
        } catch (DateTimeException impossible) {
            throw unreadable(part);
        }
    }

    private static LocalDateTime range(String from, String to) {
        if (isPeriod(from)) return Span.of(to).lastOfRange();
        Span begin = Span.of(from);
        Span end = isPeriod(to) ? new Span(begin.from(), plus(begin.from(), to), false) : Span.of(to);
        if (end.until().isBefore(begin.from())) throw invalid("weigering.tijd.andersom", to, from);
        LocalDateTime last = end.lastOfRange();
        return last.isBefore(begin.from()) ? begin.from() : last;
    }

    private static boolean isPeriod(String text) {
        int time = text.indexOf('T');
        if (!text.startsWith("P")) return false;
        String days = time < 0 ? text : text.substring(0, time);
        return (PERIOD.matcher(days).matches() || time == 1)
                && (time < 0 || DURATION.matcher(text.substring(time)).matches());
    }

    private static LocalDateTime plus(LocalDateTime from, String period) {
        int time = period.indexOf('T');
        LocalDateTime to = from;
        if (time != 1) to = to.plus(Period.parse(time < 0 ? period : period.substring(0, time)));
        return time < 0 ? to : to.plus(Duration.parse("P" + period.substring(time)));
    }

    /**
     * A moment, or a whole day, month or year.
     *
     * @param until the first moment after it, or the moment itself
     */
    private record Span(LocalDateTime from, LocalDateTime until, boolean whole) {
        static Span of(String text) {
            if (text.equals("CURRENT") || text.equals("NOW")) {
                LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
                return new Span(now, now, false);
            }
            Matcher m = MOMENT.matcher(text);
            if (!m.matches()) throw unreadable(text);
            LocalDate day = LocalDate.of(number(m, 1, 0), number(m, 2, 1), number(m, 3, 1));
            LocalDateTime from = day.atStartOfDay();
            if (m.group(2) == null) return new Span(from, from.plusYears(1), true);
            if (m.group(3) == null) return new Span(from, from.plusMonths(1), true);
            if (m.group(4) == null) return new Span(from, from.plusDays(1), true);
            // ISO 8601 has two names for midnight
            boolean end = MIDNIGHT.matcher(text).find();
            LocalDateTime moment = end
                    ? from.plusDays(1)
                    : day.atTime(LocalTime.of(number(m, 4, 0), number(m, 5, 0), number(m, 6, 0)));
            if (m.group(7) != null)
                moment = moment.plusNanos(Long.parseLong((m.group(7) + "00000000").substring(0, 9)));
            if (m.group(8) != null && !m.group(8).equals("Z"))
                moment = moment.atOffset(ZoneOffset.of(m.group(8).replace(' ', '+')))
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime();
            return new Span(moment, moment, false);
        }

        private static int number(Matcher m, int group, int absent) {
            return m.group(group) == null ? absent : Integer.parseInt(m.group(group));
        }

        LocalDateTime last() {
            return whole ? until.minusNanos(1) : from;
        }

        /** Its last moment as the end of a range. */
        LocalDateTime lastOfRange() {
            return until.minusNanos(1);
        }
    }

    private static ServiceException unreadable(String text) {
        return invalid("weigering.tijd", text);
    }

    private static ServiceException invalid(String key, Object... parts) {
        return new ServiceException(Code.INVALID_DIMENSION_VALUE, key, parts);
    }
}
