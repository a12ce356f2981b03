package nl.wijkatelier.engine.render;

import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.api.referencing.operation.TransformException;

/** A served coordinate system as a projection to paint in. */
public final class CrsProjection implements Projection {
    private final Crs crs;
    private final MathTransform2D transform;

    private CrsProjection(Crs crs, CoordinateSystems systems) {
        this.crs = crs;
        this.transform = systems.fromRd(crs);
    }

    /** The projection of a system; RD gives {@link Projection#RD}. */
    public static Projection of(Crs crs, CoordinateSystems systems) {
        return crs == Crs.RD ? Projection.RD : new CrsProjection(crs, systems);
    }

    @Override
    public String code() {
        return crs.code();
    }

    @Override
    public double metresPerUnit() {
        return crs.degrees() ? METRES_PER_DEGREE : 1;
    }

    @Override
    public void fromRd(double[] xy, int points) {
        try {
            transform.transform(xy, 0, xy, 0, points);
        } catch (TransformException e) {
            throw new IllegalStateException("RD position cannot be given in " + crs.code(), e);
        }
    }
}
