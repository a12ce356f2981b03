package nl.wijkatelier.app;

import java.util.function.Supplier;
import nl.wijkatelier.api.StatusView;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Envelope;

/**
 * Puts together what the service is doing. Thread-safe.
 *
 * @param datasets number of versions that are served
 * @param behind whether the store serves others than those
 */
record Status(
        Served served,
        Activity activity,
        CoordinateSystems systems,
        Supplier<Long> datasets,
        Supplier<Boolean> behind,
        Background background)
        implements Supplier<StatusView> {
    /** Points per side at which the rectangle is followed into degrees, where its sides are curves. */
    private static final int STEPS = 8;

    @Override
    public StatusView get() {
        Served.Snapshot now = served.current();
        String version = served.version();
        long count = datasets.get();
        return new StatusView(
                count == 0 ? null : version,
                now.region().fictief(),
                degrees(now.topography().bounds()),
                systems.approximate() ? "approximate" : "grid",
                underway(),
                activity.failure(),
                background.view(),
                version != null,
                count);
    }

    /** What is under way; between an import and its figures that is that they follow. */
    private StatusView.Underway underway() {
        // Asked first: work that ends in between has brought the figures up to date.
        boolean late = behind.get();
        StatusView.Underway now = activity.underway();
        return now == null && late ? new StatusView.Underway("Cijfers volgen de gegevens", null) : now;
    }

    private double[] degrees(double[] rd) {
        if (rd == null) return null;
        try {
            Envelope box =
                    JTS.transform(new Envelope(rd[0], rd[2], rd[1], rd[3]), null, systems.fromRd(Crs.CRS84), STEPS);
            return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        } catch (TransformException e) {
            throw new IllegalStateException("bounds " + java.util.Arrays.toString(rd) + " do not transform", e);
        }
    }
}
