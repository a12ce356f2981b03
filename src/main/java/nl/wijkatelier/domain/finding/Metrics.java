package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.plan.PlanFigures;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.geom.Polygon;

/** Measures buurten. */
public final class Metrics {
    private Metrics() {}

    /**
     * The metrics of some buurten by code. Borders that are fixed count too.
     *
     * @param areas ids of areas; those that the state does not have are passed over
     * @param woningen the number of dwellings that a buurt should have, positive, or empty when there is no aim
     * @param topography null when not known
     */
    public static SortedMap<AreaCode, BuurtMetrics> of(
            PlanState state,
            Collection<Integer> areas,
            OptionalInt woningen,
            Topography topography,
            DrawingRules rules) {
        if (woningen.isPresent() && woningen.getAsInt() <= 0)
            throw new IllegalArgumentException("an aim of " + woningen.getAsInt() + " dwellings");
        TreeSet<Integer> measured = new TreeSet<>(areas);
        measured.retainAll(state.buurten().keySet());
        return of(state, measured, woningen, topography == null ? null : borders(state, measured, topography, rules));
    }

    /** Of areas of the state, with what all borders round them lie on; null where that is not known. */
    static SortedMap<AreaCode, BuurtMetrics> of(
            PlanState state, SortedSet<Integer> measured, OptionalInt woningen, List<BorderGround> around) {
        Map<AreaCode, Map<Ground, Double>> borders = around == null ? null : grounds(around);
        SortedMap<AreaCode, BuurtMetrics> metrics = new TreeMap<>();
        for (int area : measured) {
            Budget.check();
            AreaCode code = state.buurten().get(area).code();
            PlanFigures figures = state.figures(area);
            int count = figures.woningen();
            Double deviation = woningen.isPresent() ? (double) count / woningen.getAsInt() - 1 : null;
            Double unity = figures.adressen() == 0
                    ? null
                    : (double) Math.max(count, figures.adressen() - count) / figures.adressen();
            Map<Ground, Double> border = borders == null ? null : borders.getOrDefault(code, Map.of());
            metrics.put(code, new BuurtMetrics(code, figures, reock(state, area), deviation, unity, border));
        }
        return metrics;
    }

    /** What every border with one of the areas at a side lies on, in order of edge. */
    public static List<BorderGround> borders(
            PlanState state, Collection<Integer> areas, Topography topography, DrawingRules rules) {
        List<BorderGround> found = new ArrayList<>();
        for (InnerBorders.Border border : InnerBorders.of(state, areas)) {
            BorderSurvey.Answer answer = BorderSurvey.of(border.line(), topography, rules);
            found.add(new BorderGround(border.left(), border.right(), answer.metres(), answer.loose()));
        }
        return found;
    }

    private static Map<AreaCode, Map<Ground, Double>> grounds(List<BorderGround> borders) {
        Map<AreaCode, Map<Ground, Double>> sums = new HashMap<>();
        for (BorderGround border : borders) {
            add(sums, border.links(), border.metres());
            add(sums, border.rechts(), border.metres());
        }
        return sums;
    }

    private static void add(Map<AreaCode, Map<Ground, Double>> sums, AreaCode code, Map<Ground, Double> metres) {
        if (code == null) return;
        Map<Ground, Double> sum = sums.computeIfAbsent(code, k -> new EnumMap<>(Ground.class));
        metres.forEach((ground, length) -> sum.merge(ground, length, Double::sum));
    }

    private static double reock(PlanState state, int area) {
        Coverage coverage = state.coverage();
        List<Polygon> parts = new ArrayList<>();
        double surface = 0;
        for (Face face : coverage.facesOf(area)) {
            parts.add(coverage.polygon(face, Findings.FACTORY));
            surface += face.surface();
        }
        if (parts.isEmpty()) return 0;
        double radius = new MinimumBoundingCircle(Findings.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)))
                .getRadius();
        return surface / (Math.PI * radius * radius);
    }
}
