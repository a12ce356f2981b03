package nl.wijkatelier.engine.style;

import java.util.EnumMap;
import java.util.Map;

/**
 * The areas of a level by two figures at once, three classes of each. An area shows a colour where it has both numbers; else why
 * it has not, withheld before anything else. Immutable.
 */
public final class BivariateClasses implements AreaColors {
    private final AreaClasses first;
    private final AreaClasses second;
    private final BivariateRamp ramp;
    private final int[] counts = new int[BivariateRamp.SIDE * BivariateRamp.SIDE];
    private final Map<State, Integer> missing = new EnumMap<>(State.class);

    /** @param first along the rows of the ramp, of the same areas as {@code second}; both in three classes at most */
    public BivariateClasses(AreaClasses first, AreaClasses second, BivariateRamp ramp) {
        this.first = first;
        this.second = second;
        this.ramp = ramp;
        for (int area = 0; area < first.areas(); area++)
            if (state(area) == State.VALUE) counts[classOf(area)]++;
            else if (state(area) != State.WATER) missing.merge(state(area), 1, Integer::sum);
    }

    public AreaClasses first() {
        return first;
    }

    public AreaClasses second() {
        return second;
    }

    public BivariateRamp ramp() {
        return ramp;
    }

    /** Areas per class, as the ramp orders its colours. */
    public int[] counts() {
        return counts.clone();
    }

    /** How many areas lack one of the numbers, by what they show. */
    public Map<State, Integer> missing() {
        return Map.copyOf(missing);
    }

    @Override
    public int areas() {
        return first.areas();
    }

    @Override
    public State state(int area) {
        State a = first.state(area);
        State b = second.state(area);
        if (a == State.SECRET || b == State.SECRET) return State.SECRET;
        return a == State.VALUE ? b : a;
    }

    @Override
    public int classOf(int area) {
        if (state(area) != State.VALUE) return -1;
        return BivariateRamp.SIDE * third(second, area) + third(first, area);
    }

    /** One class is in the middle, two are on the outsides. */
    private static int third(AreaClasses classes, int area) {
        return switch (classes.classes().size()) {
            case 1 -> 1;
            case 2 -> 2 * classes.classOf(area);
            default -> classes.classOf(area);
        };
    }

    @Override
    public int[] colors() {
        return ramp.colors();
    }

    @Override
    public boolean circles() {
        return false;
    }

    @Override
    public double radiusOf(int area) {
        return 0;
    }
}
