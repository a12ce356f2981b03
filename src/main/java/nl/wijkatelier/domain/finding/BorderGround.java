package nl.wijkatelier.domain.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.wijkatelier.domain.area.AreaCode;
import org.locationtech.jts.geom.MultiLineString;

/**
 * What one border lies on.
 *
 * @param links code of the buurt at one side; null for outside
 * @param rechts the same at the other
 * @param metres per kind of ground; kinds that do not occur are left out
 * @param los stretches on no topography that are longer than the rule allows, RD metres; perhaps empty
 */
public record BorderGround(AreaCode links, AreaCode rechts, Map<Ground, Double> metres, MultiLineString los) {
    public BorderGround {
        Map<Ground, Double> copy = new EnumMap<>(Ground.class);
        copy.putAll(metres);
        metres = Collections.unmodifiableMap(copy);
    }
}
