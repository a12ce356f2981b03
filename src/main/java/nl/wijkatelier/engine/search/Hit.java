package nl.wijkatelier.engine.search;

import nl.wijkatelier.domain.area.Area;
import org.locationtech.jts.geom.Envelope;

/**
 * A place that was found.
 *
 * @param text its name, such as "Dorpsstraat 12A"
 * @param explanation what tells it from others of that name, such as "2181 AB Hillegom"; may be empty
 * @param x RD metres, a point of it
 * @param y RD metres
 * @param box around it in RD metres, or null for a single address
 * @param area the gemeente, wijk or buurt that it is, or null
 * @param buurt that the point lies in, or null where it lies in none; likewise the others
 */
public record Hit(
        Kind kind,
        String text,
        String explanation,
        double x,
        double y,
        Envelope box,
        Area area,
        Area buurt,
        Area wijk,
        Area gemeente) {
    /** What a place is; where names are equal, the earlier kind comes first. */
    public enum Kind {
        GEMEENTE,
        WOONPLAATS,
        WIJK,
        BUURT,
        STRAAT,
        POSTCODE,
        ADRES
    }
}
