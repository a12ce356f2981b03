package nl.wijkatelier.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.BivariateClasses;
import nl.wijkatelier.engine.style.Colors;

/**
 * The classes of two figures at once as JSON.
 *
 * @param x the figure along the rows, y the one along the columns
 * @param colors nine: the row of the lowest class of y first
 * @param counts areas with each colour, in the same order
 * @param missing reasons that occur, with the number of areas
 */
record BivariateView(
        String level,
        String indeling,
        String ramp,
        Axis x,
        Axis y,
        List<String> colors,
        List<Integer> counts,
        List<ClassesView.Missing> missing) {
    /** @param breaks bounds of its classes, the lowest first; four, or fewer where there are fewer distinct values */
    record Axis(String indicator, String method, List<Double> breaks) {}

    static BivariateView of(Indeling indeling, Level level, BivariateClasses classes) {
        return new BivariateView(
                level.text(),
                indeling.id(),
                classes.ramp().name(),
                axis(classes.first()),
                axis(classes.second()),
                Arrays.stream(classes.colors()).mapToObj(Colors::text).toList(),
                Arrays.stream(classes.counts()).boxed().toList(),
                classes.missing().entrySet().stream()
                        .map(entry ->
                                new ClassesView.Missing(entry.getKey().reason().text(), entry.getValue()))
                        .sorted(Comparator.comparing(ClassesView.Missing::reason))
                        .toList());
    }

    private static Axis axis(AreaClasses figure) {
        List<AreaClasses.AreaClass> classes = figure.classes();
        List<Double> breaks = new ArrayList<>();
        classes.forEach(one -> breaks.add(one.from()));
        if (!classes.isEmpty()) breaks.add(classes.get(classes.size() - 1).to());
        return new Axis(figure.indicator().id(), figure.rule().method().text(), breaks);
    }
}
