package nl.wijkatelier.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.Colors;

/**
 * The classes of a figure as JSON.
 *
 * @param method that was taken: the one asked for; "jenks" where that finds one class though the numbers differ; "manual" for
 *     breaks that were chosen, "kinds" where each class is a kind with a name
 * @param soort count, share, mean or density
 * @param compare id of the division that the difference is with; null for the figure itself
 * @param middle value round which the classes lie alike; null for none
 * @param frozen over which maps the breaks stay the same, "" for this one alone
 * @param breaks from the lowest class to the highest; empty when no area has a number
 * @param missing reasons that occur, with the number of areas
 */
record ClassesView(
        String indicator,
        String level,
        String indeling,
        String method,
        String ramp,
        String soort,
        String compare,
        Double middle,
        String frozen,
        List<Break> breaks,
        List<Missing> missing) {
    /**
     * A class.
     *
     * @param from belongs to the class
     * @param to the first number that does not, unless {@code toIncluded}; equal to {@code from} for a class of one number
     * @param radius of the circle for {@code to} in pixels, or null for what is drawn as fill
     * @param naam of a class that is a kind rather than a range of numbers, in Dutch; null for a range
     * @param name the same in English
     */
    record Break(
            double from,
            double to,
            boolean toIncluded,
            String color,
            int count,
            Double radius,
            String naam,
            String name) {}

    record Missing(String reason, int count) {}

    /** @param older division that it is compared with, or null */
    static ClassesView of(Indeling indeling, Level level, Indeling older, AreaClasses classes) {
        return new ClassesView(
                classes.indicator().id(),
                level.text(),
                indeling.id(),
                classes.methodText(),
                classes.rule().ramp().name(),
                classes.indicator().soort().name().toLowerCase(Locale.ROOT),
                older == null ? null : older.id(),
                classes.rule().middle(),
                classes.rule().frozen().text(),
                classes.classes().stream()
                        .map(one -> new Break(
                                one.from(),
                                one.to(),
                                one.toIncluded(),
                                Colors.text(one.color()),
                                one.count(),
                                rounded(one.radius()),
                                one.naam(),
                                one.name()))
                        .toList(),
                classes.missing().entrySet().stream()
                        .map(entry -> new Missing(entry.getKey().text(), entry.getValue()))
                        .sorted(Comparator.comparing(Missing::reason))
                        .toList());
    }

    private static Double rounded(Double radius) {
        return radius == null ? null : Math.round(radius * 100) / 100.0;
    }
}
