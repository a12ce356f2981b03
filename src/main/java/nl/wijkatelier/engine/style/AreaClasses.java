package nl.wijkatelier.engine.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.classify.Breaks;
import nl.wijkatelier.domain.classify.Classifier;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;

/**
 * The areas of a level in classes of one figure: what the map paints and what the legend says, from the same place.
 *
 * <p>Breaks are taken over one population: all areas of the level in the division that are not water and have a number. They
 * do not depend on what is in view. Immutable.
 */
public final class AreaClasses {
    /** Radius in pixels of 0.28 mm of the circle for the upper bound of the highest class. */
    public static final double MAX_RADIUS = 26;

    /** Fill of the circles of counts. */
    public static final int CIRCLE_COLOR = 0xFF0B6E75;

    /**
     * A class.
     *
     * @param from included
     * @param to not included, but for the last class
     * @param color opaque ARGB
     * @param count areas in it
     * @param radius of the circle for the upper bound in pixels of 0.28 mm; null for what is drawn as fill
     */
    public record AreaClass(double from, double to, int color, int count, Double radius) {}

    /** What an area shows. */
    public enum State {
        VALUE,
        SECRET,
        MISSING,
        WATER
    }

    private final Indicator indicator;
    private final ClassRule rule;
    private final double[] values;
    private final State[] states;
    private final Map<Value.Reason, Integer> missing;
    private final Breaks breaks;
    private final List<AreaClass> classes;

    private AreaClasses(
            Indicator indicator, ClassRule rule, double[] values, State[] states, Map<Value.Reason, Integer> missing) {
        this.indicator = indicator;
        this.rule = rule;
        this.values = values;
        this.states = states;
        this.missing = missing;
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        this.breaks = known.length == 0
                ? null
                : Classifier.classifyRounded(
                        known, rule.method(), rule.classes(), Math.pow(10, -indicator.decimalen()));
        this.classes = classes(known);
    }

    /** Classifies a figure of a table. Throws IllegalArgumentException for an indicator that the table does not have. */
    public static AreaClasses of(FigureTable table, Indicator indicator, ClassRule rule) {
        int n = table.areas().size();
        double[] values = new double[n];
        State[] states = new State[n];
        Map<Value.Reason, Integer> missing = new EnumMap<>(Value.Reason.class);
        for (int area = 0; area < n; area++) {
            values[area] = Double.NaN;
            if (table.areas().get(area).water()) {
                states[area] = State.WATER;
                continue;
            }
            Value value = table.value(indicator.id(), area);
            if (value instanceof Value.Number number) {
                values[area] = number.value();
                states[area] = State.VALUE;
            } else if (value instanceof Value.Missing none) {
                states[area] = none.reason() == Value.Reason.SECRET ? State.SECRET : State.MISSING;
                missing.merge(none.reason(), 1, Integer::sum);
            }
        }
        return new AreaClasses(indicator, rule, values, states, missing);
    }

    private List<AreaClass> classes(double[] known) {
        if (breaks == null) return List.of();
        int n = breaks.classes();
        int[] counts = new int[n];
        for (double value : known) counts[breaks.classOf(value)]++;
        int[] colors = rule.ramp().of(n);
        List<AreaClass> found = new ArrayList<>();
        for (int i = 0; i < n; i++)
            found.add(new AreaClass(
                    breaks.from(i),
                    breaks.to(i),
                    circles() ? CIRCLE_COLOR : colors[i],
                    counts[i],
                    circles() ? radius(breaks.to(i)) : null));
        return List.copyOf(found);
    }

    public Indicator indicator() {
        return indicator;
    }

    public ClassRule rule() {
        return rule;
    }

    /** From the lowest to the highest; empty when no area has a number. */
    public List<AreaClass> classes() {
        return classes;
    }

    /** How many areas have no number, by reason; reasons without areas are left out. */
    public Map<Value.Reason, Integer> missing() {
        return Map.copyOf(missing);
    }

    /** Whether the figure is drawn as proportional circles; as fill else. */
    public boolean circles() {
        return indicator.soort() == Indicator.Soort.COUNT;
    }

    public State state(int area) {
        return states[area];
    }

    /** The class of an area, or -1 where it has no number. */
    public int classOf(int area) {
        return states[area] == State.VALUE ? breaks.classOf(values[area]) : -1;
    }

    /** Number of areas. */
    public int areas() {
        return states.length;
    }

    /** Radius of an area's circle in pixels of 0.28 mm, 0 where it has no number above 0. */
    public double radiusOf(int area) {
        return states[area] == State.VALUE ? radius(values[area]) : 0;
    }

    /** The surface of a circle is proportional to the number. */
    private double radius(double value) {
        double highest = breaks.to(breaks.classes() - 1);
        return value > 0 && highest > 0 ? MAX_RADIUS * Math.sqrt(value / highest) : 0;
    }
}
