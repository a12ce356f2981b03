package nl.wijkatelier.domain.area;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A dated division: every gemeente, wijk and buurt of one year, each level ordered by code.
 *
 * @param id the name under which requests and saved links name the division: its year, with what tells it apart where the year
 *     has several (2027-2); letters, digits and hyphens
 * @param jaar the division of 1 January of this year
 * @param dataset id of the dataset version that it came from
 */
public record Indeling(String id, int jaar, long dataset, List<Area> gemeenten, List<Area> wijken, List<Area> buurten) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    public Indeling {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("'" + id + "' names no division");
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

    /** The only division of its year. */
    public Indeling(int jaar, long dataset, List<Area> gemeenten, List<Area> wijken, List<Area> buurten) {
        this(Integer.toString(jaar), jaar, dataset, gemeenten, wijken, buurten);
    }

    /** Whether a text could be the id of a division. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static List<Area> ordered(List<Area> areas, Level level) {
        for (Area area : areas) {
            Objects.requireNonNull(area, "area");
            if (area.level() != level) throw new IllegalArgumentException(area.code() + " is no " + level.text());
        }
        return areas.stream().sorted((a, b) -> a.code().compareTo(b.code())).toList();
    }
}
