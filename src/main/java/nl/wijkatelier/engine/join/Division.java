package nl.wijkatelier.engine.join;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Measure;

/** A division made ready for joining: where each buurt lies and which wijk and gemeente it is part of. Immutable. */
final class Division {
    private final Indeling indeling;
    private final PointLocator locator;
    private final int[] wijk;
    private final int[] gemeente;

    private Division(Indeling indeling) {
        this.indeling = indeling;
        this.locator = PointLocator.oriented(
                indeling.buurten().stream().map(Area::geometrie).toList());
        this.wijk = parents(indeling.buurten(), indeling.wijken());
        int[] wijkToGemeente = parents(indeling.wijken(), indeling.gemeenten());
        this.gemeente = Arrays.stream(wijk)
                .map(index -> index < 0 ? PointLocator.OUTSIDE : wijkToGemeente[index])
                .toArray();
    }

    static Division of(Indeling indeling) {
        return new Division(indeling);
    }

    Indeling indeling() {
        return indeling;
    }

    PointLocator locator() {
        return locator;
    }

    Tally tally() {
        return new Tally(indeling.buurten().size());
    }

    /** A tally with the buurten's own areas in it. */
    Tally surfaces() {
        Tally tally = tally();
        for (int i = 0; i < indeling.buurten().size(); i++)
            tally.add(
                    Measure.OPPERVLAKTE,
                    i,
                    Math.round(indeling.buurten().get(i).geometrie().getArea() * SurfaceShares.UNITS));
        return tally;
    }

    /** The tally of the buurten brought to a level. */
    Tally at(Level level, Tally buurten) {
        return switch (level) {
            case BUURT -> buurten;
            case WIJK -> buurten.rolledUp(wijk, indeling.wijken().size());
            case GEMEENTE -> buurten.rolledUp(gemeente, indeling.gemeenten().size());
        };
    }

    /** Per area of a level the index of its gemeente, or {@link PointLocator#OUTSIDE}. */
    int[] gemeente(Level level) {
        return switch (level) {
            case BUURT -> gemeente.clone();
            case WIJK -> parents(indeling.wijken(), indeling.gemeenten());
            case GEMEENTE -> IntStream.range(0, indeling.gemeenten().size()).toArray();
        };
    }

    private static int[] parents(List<Area> children, List<Area> parents) {
        Map<AreaCode, Integer> index = new HashMap<>();
        for (int i = 0; i < parents.size(); i++) index.put(parents.get(i).code(), i);
        return children.stream()
                .mapToInt(child -> index.getOrDefault(child.parent(), PointLocator.OUTSIDE))
                .toArray();
    }
}
