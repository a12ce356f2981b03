package nl.wijkatelier.engine.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.classify.Breaks;
import nl.wijkatelier.domain.classify.CentredBreaks;
import nl.wijkatelier.domain.classify.Classifier;
import nl.wijkatelier.domain.classify.Limits;
import nl.wijkatelier.domain.classify.Method;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;

/**
 * The areas of a level in classes of one figure: what the map paints and what the legend says, from the same place. Classified
 * are the numbers as they are told, so that whoever reads a number and the legend finds the colour.
 *
 * <p>Breaks are taken over one population: all areas of the level in the division that are not water and have a number, or over
 * more maps where the rule says so. They do not depend on what is in view. Immutable.
 */
public final class AreaClasses implements AreaColors {
    /** Radius in pixels of 0.28 mm of the circle for the upper bound of the highest class. */
    public static final double MAX_RADIUS = 26;

    /** Fill of the circles of counts. */
    public static final int CIRCLE_COLOR = 0xFF0B6E75;

    /**
     * A class.
     *
     * @param from included
     * @param to equal to {@code from} where the class is of that one number
     * @param toIncluded whether {@code to} belongs to it: of the last class only, and where it equals {@code from}
     * @param color opaque ARGB
     * @param count areas in it
     * @param radius of the circle for the bound farther from 0 in pixels of 0.28 mm; null for what is drawn as fill
     * @param naam name in Dutch of a class that is a kind, such as of stedelijkheid; null for a range of numbers
     * @param name the same in English
     */
    public record AreaClass(
            double from,
            double to,
            boolean toIncluded,
            int color,
            int count,
            Double radius,
            String naam,
            String name) {}

    private static final Limits PERCENTAGE = new Limits(0, 100);

    private final Indicator indicator;
    private final ClassRule rule;
    private final double[] values;
    private final State[] states;
    private final Map<Value.Reason, Integer> missing = new EnumMap<>(Value.Reason.class);
    private final Breaks breaks;
    private final int[] kinds;
    private final Method method;
    private final List<AreaClass> classes;

    private AreaClasses(List<Area> areas, Value[] figures, Indicator indicator, ClassRule rule, double[] population) {
        this.indicator = indicator;
        this.rule = rule;
        this.values = new double[areas.size()];
        this.states = new State[areas.size()];
        for (int area = 0; area < values.length; area++) {
            values[area] = Double.NaN;
            if (areas.get(area).water()) {
                states[area] = State.WATER;
            } else if (figures[area] instanceof Value.Number number) {
                values[area] = Shown.told(number.value(), indicator.decimalen());
                states[area] = State.VALUE;
            } else if (figures[area] instanceof Value.Missing none) {
                states[area] = State.of(none.reason());
                missing.merge(none.reason(), 1, Integer::sum);
            }
        }
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        double[] taken = population == null ? known : population;
        boolean ofKinds = indicator.soort() == Indicator.Soort.CLASS && rule.manual() == null && rule.middle() == null;
        this.kinds = ofKinds && known.length > 0 ? kinds(known) : null;
        this.breaks = known.length == 0 || ofKinds ? null : breaks(taken);
        this.method = breaks == null || rule.manual() != null || rule.middle() != null
                ? rule.method()
                : Classifier.applied(taken, rule.method(), rule.classes(), resolution());
        this.classes = kinds != null ? kinds() : breaks == null ? List.of() : classes(known);
    }

    /** Classifies a figure of a table. Throws IllegalArgumentException for an indicator that the table does not have. */
    public static AreaClasses of(FigureTable table, Indicator indicator, ClassRule rule) {
        return of(table.areas(), values(table, indicator.id()), indicator, rule, null);
    }

    /**
     * Classifies values.
     *
     * @param values one per area
     * @param indicator says how they are shown
     * @param population over which breaks are taken, with all of the values in it; null for the values themselves
     */
    public static AreaClasses of(
            List<Area> areas, Value[] values, Indicator indicator, ClassRule rule, double[] population) {
        return new AreaClasses(areas, values, indicator, rule, population);
    }

    /** A figure of each area of a table. */
    public static Value[] values(FigureTable table, String indicator) {
        Value[] values = new Value[table.areas().size()];
        Arrays.setAll(values, area -> table.value(indicator, area));
        return values;
    }

    /** The numbers, as they are told, of a figure that breaks are taken over. */
    public static double[] population(FigureTable table, Indicator indicator) {
        List<Area> areas = table.areas();
        double[] numbers = new double[areas.size()];
        int count = 0;
        for (int area = 0; area < numbers.length; area++)
            if (!areas.get(area).water() && table.value(indicator.id(), area) instanceof Value.Number number)
                numbers[count++] = Shown.told(number.value(), indicator.decimalen());
        return Arrays.copyOf(numbers, count);
    }

    private double resolution() {
        return Double.parseDouble("1e-" + indicator.decimalen());
    }

    private Breaks breaks(double[] population) {
        if (rule.manual() != null) return Classifier.manual(rule.manual(), population);
        Limits limits = indicator.percentage() ? PERCENTAGE : Limits.NONE;
        return rule.middle() == null
                ? Classifier.told(population, rule.method(), rule.classes(), resolution(), limits)
                : CentredBreaks.of(population, rule.middle(), rule.method(), rule.classes(), resolution());
    }

    private List<AreaClass> classes(double[] known) {
        int n = breaks.classes();
        int[] counts = new int[n];
        for (double value : known) counts[breaks.classOf(value)]++;
        int[] colors = rule.ramp().of(n);
        List<AreaClass> found = new ArrayList<>();
        for (int i = 0; i < n; i++)
            found.add(new AreaClass(
                    breaks.from(i),
                    breaks.to(i),
                    i == n - 1,
                    circles() && rule.middle() == null ? CIRCLE_COLOR : colors[i],
                    counts[i],
                    circles() ? radius(Math.max(Math.abs(breaks.from(i)), Math.abs(breaks.to(i)))) : null,
                    null,
                    null));
        return List.copyOf(found);
    }

    /** The kinds that occur, ascending. */
    private static int[] kinds(double[] known) {
        return Arrays.stream(known)
                .mapToInt(value -> (int) value)
                .sorted()
                .distinct()
                .toArray();
    }

    /** A class for each kind that occurs, in the colour that the kind has whichever others occur. */
    private List<AreaClass> kinds() {
        int[] colors = rule.ramp().of(indicator.grenzen().size() + 1);
        List<AreaClass> found = new ArrayList<>();
        for (int kind : kinds) {
            int count =
                    (int) Arrays.stream(values).filter(value -> value == kind).count();
            found.add(new AreaClass(
                    kind,
                    kind,
                    true,
                    colors[kind - 1],
                    count,
                    null,
                    indicator.naam(kind).orElse(null),
                    indicator.name(kind).orElse(null)));
        }
        return List.copyOf(found);
    }

    public Indicator indicator() {
        return indicator;
    }

    public ClassRule rule() {
        return rule;
    }

    /** The method that was taken: the rule's, or natural breaks where that finds one class though the numbers differ. */
    public Method method() {
        return method;
    }

    /** The name of the method in answers; "manual" for breaks that someone chose, "kinds" for classes that are kinds. */
    public String methodText() {
        if (ofKinds()) return "kinds";
        return rule.manual() == null ? method.text() : "manual";
    }

    /** Whether each class is a kind with a name rather than a range of numbers. */
    public boolean ofKinds() {
        return kinds != null;
    }

    /** From the lowest to the highest; empty when no area has a number. */
    public List<AreaClass> classes() {
        return classes;
    }

    /** How many areas have no number, by reason; reasons without areas are left out. */
    public Map<Value.Reason, Integer> missing() {
        return Map.copyOf(missing);
    }

    @Override
    public boolean circles() {
        return indicator.soort() == Indicator.Soort.COUNT;
    }

    @Override
    public State state(int area) {
        return states[area];
    }

    @Override
    public int classOf(int area) {
        if (states[area] != State.VALUE) return -1;
        return kinds == null ? breaks.classOf(values[area]) : Arrays.binarySearch(kinds, (int) values[area]);
    }

    @Override
    public int[] colors() {
        return classes.stream().mapToInt(AreaClass::color).toArray();
    }

    @Override
    public int areas() {
        return states.length;
    }

    @Override
    public double radiusOf(int area) {
        return states[area] == State.VALUE ? radius(Math.abs(values[area])) : 0;
    }

    /** The bound of the classes that is farthest from 0, as a distance; 0 where there are none. */
    public double highest() {
        return breaks == null ? 0 : Math.max(Math.abs(breaks.from(0)), Math.abs(breaks.to(breaks.classes() - 1)));
    }

    /** Radius in pixels of 0.28 mm of the circle for a number of 0 or more: its surface is proportional to the number. */
    public double radius(double value) {
        double highest = highest();
        return highest > 0 ? MAX_RADIUS * Math.sqrt(value / highest) : 0;
    }
}
