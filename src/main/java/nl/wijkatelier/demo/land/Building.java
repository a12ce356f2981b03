package nl.wijkatelier.demo.land;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * A pand.
 *
 * @param group buildings of one group touch along shared walls; groups never touch each other
 * @param units what has its address in it; none for a shed
 */
public record Building(Polygon outline, int bouwjaar, Use use, int group, List<Unit> units) {
    public Building {
        units = List.copyOf(units);
    }
}
