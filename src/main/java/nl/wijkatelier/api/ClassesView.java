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
 * @param soort count, share, mean or density
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
        List<Break> breaks,
        List<Missing> missing) {
    /** @param radius of the circle for {@code to} in pixels, or null for what is drawn as fill */
    record Break(double from, double to, String color, int count, Double radius) {}

    record Missing(String reason, int count) {}

    static ClassesView of(Indeling indeling, Level level, AreaClasses classes) {
        return new ClassesView(
                classes.indicator().id(),
                level.text(),
                indeling.id(),
                classes.rule().method().text(),
                classes.rule().ramp().name(),
                classes.indicator().soort().name().toLowerCase(Locale.ROOT),
                classes.classes().stream()
                        .map(one -> new Break(
                                one.from(), one.to(), Colors.text(one.color()), one.count(), rounded(one.radius())))
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
