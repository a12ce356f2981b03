package nl.wijkatelier.ingest.gml;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Surfaces of one object that share edges and no land, as one: delivered in patches, they have one outline. */
public final class Adjoining {
    /** What is lost in the rounding of areas of RD coordinates, square metres. */
    private static final double OVERLAP = 0.001;

    private Adjoining() {}

    /** Their union, or empty where they overlap. Each must be valid by itself. */
    public static Optional<Geometry> union(List<? extends Geometry> surfaces) {
        double sum = 0;
        for (Geometry one : surfaces) sum += one.getArea();
        Geometry union = OverlayNGRobust.union(List.<Geometry>copyOf(surfaces));
        return sum - union.getArea() > OVERLAP ? Optional.empty() : Optional.of(union);
    }
}
