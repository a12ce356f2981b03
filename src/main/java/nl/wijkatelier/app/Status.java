package nl.wijkatelier.app;

import java.util.function.Supplier;
import nl.wijkatelier.api.StatusView;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Envelope;

/** Puts together what the service is doing. Thread-safe. */
record Status(Served served, Activity activity, CoordinateSystems systems, DatasetStore store, Background background)
        implements Supplier<StatusView> {
    /** Points per side at which the rectangle is followed into degrees, where its sides are curves. */
    private static final int STEPS = 8;

    @Override
    public StatusView get() {
        Served.Snapshot now = served.current();
        String version = served.version();
        long datasets = store.list().stream()
                .filter(dataset -> dataset.status() == Dataset.Status.ZICHTBAAR)
                .count();
        return new StatusView(
                datasets == 0 ? null : version,
                now.region().fictief(),
                degrees(now.topography().bounds()),
                systems.approximate() ? "approximate" : "grid",
                activity.underway(),
                activity.failure(),
                background.view(),
                datasets);
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
