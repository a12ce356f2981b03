package nl.wijkatelier.domain.coverage;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as its source draws it.
 *
 * @param id positive, unique
 * @param geometry Polygon or MultiPolygon in RD metres, perhaps empty or invalid
 */
public record SourceArea(int id, Geometry geometry) {
    public SourceArea {
        if (id <= Coverage.OUTSIDE) throw new IllegalArgumentException("area " + id + " is not positive");
        Objects.requireNonNull(geometry, "geometry");
        if (geometry.getDimension() != 2) throw new IllegalArgumentException("area " + id + " is no polygon");
    }
}
