package nl.wijkatelier.domain.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.PlanFigures;

/**
 * What can be measured of a buurt from open registers.
 *
 * @param figures addresses, dwellings, surface, border, Polsby-Popper and parts
 * @param reock surface / surface of the smallest circle round the buurt; 1 for a circle, 0 without land
 * @param afwijking dwellings less the aim, as a share of the aim (0.1 is a tenth too many); null without an aim
 * @param eenduidigheid share of the addresses that are of the commoner kind, dwelling or other; null without addresses
 * @param grens metres of border per ground; null when topography is not known
 */
public record BuurtMetrics(
        AreaCode code,
        PlanFigures figures,
        double reock,
        Double afwijking,
        Double eenduidigheid,
        Map<Ground, Double> grens) {
    public BuurtMetrics {
        if (grens != null) {
            Map<Ground, Double> copy = new EnumMap<>(Ground.class);
            copy.putAll(grens);
            grens = Collections.unmodifiableMap(copy);
        }
    }

    /** Metres of border on rail, road or water; null when topography is not known. */
    public Double opBarriere() {
        if (grens == null) return null;
        double sum = 0;
        for (Map.Entry<Ground, Double> part : grens.entrySet())
            if (part.getKey().barriere()) sum += part.getValue();
        return sum;
    }
}
