package nl.wijkatelier.api;

import java.util.Locale;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.engine.search.Hit;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Envelope;

/**
 * A found place as JSON.
 *
 * @param soort adres, postcode, straat, buurt, wijk, gemeente or woonplaats
 * @param lon degrees of WGS 84, as are all
 * @param bbox west, south, east, north; null for an address
 * @param code of an area, else null
 * @param gebied the areas that it lies in, as of the newest division
 */
record SearchView(
        String soort,
        String tekst,
        String toelichting,
        double lon,
        double lat,
        double[] bbox,
        String code,
        Areas gebied) {
    /** Each may be null: a place may lie outside all. */
    record Areas(Named buurt, Named wijk, Named gemeente) {}

    record Named(String code, String naam) {
        static Named of(Area area) {
            return area == null ? null : new Named(area.code().text(), area.naam());
        }
    }

    /** @param fromRd to longitude and latitude */
    static SearchView of(Hit hit, MathTransform2D fromRd) {
        try {
            double[] at = {hit.x(), hit.y()};
            fromRd.transform(at, 0, at, 0, 1);
            return new SearchView(
                    hit.kind().name().toLowerCase(Locale.ROOT),
                    hit.text(),
                    hit.explanation(),
                    rounded(at[0]),
                    rounded(at[1]),
                    hit.box() == null ? null : box(JTS.transform(hit.box(), null, fromRd, 4)),
                    hit.area() == null ? null : hit.area().code().text(),
                    new Areas(Named.of(hit.buurt()), Named.of(hit.wijk()), Named.of(hit.gemeente())));
        } catch (TransformException e) {
            throw new IllegalStateException("RD " + hit.x() + " " + hit.y() + " is nowhere on earth", e);
        }
    }

    private static double[] box(Envelope box) {
        return new double[] {
            rounded(box.getMinX()), rounded(box.getMinY()), rounded(box.getMaxX()), rounded(box.getMaxY())
        };
    }

    /** A millionth of a degree is a decimetre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
