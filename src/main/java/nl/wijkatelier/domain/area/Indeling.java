package nl.wijkatelier.domain.area;

import java.util.List;
import java.util.Objects;

/**
 * A dated division: every gemeente, wijk and buurt of one year, each level ordered by code.
 *
 * @param jaar the division of 1 January of this year
 * @param dataset id of the dataset version that it came from
 */
public record Indeling(int jaar, long dataset, List<Area> gemeenten, List<Area> wijken, List<Area> buurten) {
    public Indeling {
        gemeenten = ordered(gemeenten, Level.GEMEENTE);
        wijken = ordered(wijken, Level.WIJK);
        buurten = ordered(buurten, Level.BUURT);
    }

    /** The areas of one level, ordered by code. */
    public List<Area> areas(Level level) {
        return switch (level) {
            case GEMEENTE -> gemeenten;
            case WIJK -> wijken;
            case BUURT -> buurten;
        };
    }

    /** The name under which requests and saved links name the division: its year. */
    public String id() {
        return Integer.toString(jaar);
    }

    private static List<Area> ordered(List<Area> areas, Level level) {
        for (Area area : areas) {
            Objects.requireNonNull(area, "area");
            if (area.level() != level) throw new IllegalArgumentException(area.code() + " is no " + level.text());
        }
        return areas.stream().sorted((a, b) -> a.code().compareTo(b.code())).toList();
    }
}
