package nl.wijkatelier.domain.area;

import java.util.Objects;
import nl.wijkatelier.domain.register.RegisterObject;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A gemeente, wijk or buurt of one division.
 *
 * @param jaar year of the division
 * @param parent code of the wijk of a buurt, the gemeente of a wijk; null for a gemeente
 * @param water whether the area is water only (CBS attribute water = JA): on the map, not in the statistics
 * @param geometrie RD metres; empty where the source gave none
 */
public record Area(int jaar, AreaCode code, String naam, AreaCode parent, boolean water, MultiPolygon geometrie)
        implements RegisterObject {
    public Area {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(naam, "naam");
        Objects.requireNonNull(geometrie, "geometrie");
        if ((code.level() == Level.GEMEENTE) != (parent == null))
            throw new IllegalArgumentException("parent " + parent + " does not fit " + code);
    }

    public Level level() {
        return code.level();
    }
}
