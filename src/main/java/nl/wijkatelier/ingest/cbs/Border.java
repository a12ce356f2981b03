package nl.wijkatelier.ingest.cbs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.ingest.gml.Adjoining;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes areas of shapes: what is no area is left out part by part, what is no simple area is kept and noted. Immutable. */
final class Border {
    private static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 28992, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
    private static final int SMALLEST = 8;

    /** Takes what is wrong with the shape; the geometry may be null. */
    interface Faults {
        void add(CbsProblem kind, String reason, Geometry geometry);
    }

    private Border() {}

    /** The area without its bad parts; empty where no part is good. */
    static MultiPolygon of(Shape shape, Faults faults) {
        List<Polygon> polygons = new ArrayList<>();
        shape.faults().forEach(reason -> faults.add(CbsProblem.CBS_PART_BAD, reason, null));
        for (List<double[]> rings : shape.polygons()) {
            Polygon polygon = polygon(rings, faults);
            if (polygon != null) polygons.add(polygon);
        }
        MultiPolygon multi = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        if (polygons.isEmpty()) return multi;
        TopologyValidationError error = new IsValidOp(multi).getValidationError();
        if (error == null) return multi;
        MultiPolygon whole = whole(polygons);
        if (whole == null)
            faults.add(
                    CbsProblem.CBS_RING_INVALID,
                    reason(error.getErrorType()) + ", bij " + error.getCoordinate().x + " " + error.getCoordinate().y,
                    multi);
        return whole == null ? multi : whole;
    }

    /** Parts that only share edges, as one; null where that is not what is wrong. */
    private static MultiPolygon whole(List<Polygon> polygons) {
        if (polygons.size() < 2 || !polygons.stream().allMatch(Polygon::isValid)) return null;
        Geometry union = Adjoining.union(polygons).orElse(null);
        if (union instanceof MultiPolygon several) return several;
        return union instanceof Polygon one ? FACTORY.createMultiPolygon(new Polygon[] {one}) : null;
    }

    private static Polygon polygon(List<double[]> rings, Faults faults) {
        if (rings.isEmpty()) {
            faults.add(CbsProblem.CBS_PART_BAD, "een deel zonder rand", null);
            return null;
        }
        LinearRing shell = ring(rings.get(0), faults);
        if (shell == null) return null;
        List<LinearRing> holes = new ArrayList<>();
        for (double[] hole : rings.subList(1, rings.size())) {
            LinearRing ring = ring(hole, faults);
            if (ring != null) holes.add(ring);
        }
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static LinearRing ring(double[] xy, Faults faults) {
        for (double ordinate : xy)
            if (!Double.isFinite(ordinate)) {
                faults.add(CbsProblem.CBS_PART_BAD, "een coördinaat is geen eindig getal", null);
                return null;
            }
        int last = xy.length - 2;
        boolean open = last >= 0 && (xy[0] != xy[last] || xy[1] != xy[last + 1]);
        double[] closed = open ? Arrays.copyOf(xy, xy.length + 2) : xy;
        if (open) {
            closed[last + 2] = xy[0];
            closed[last + 3] = xy[1];
        }
        if (closed.length < SMALLEST || flat(closed)) {
            String where = xy.length == 0 ? "" : ", bij " + xy[0] + " " + xy[1];
            faults.add(
                    CbsProblem.CBS_PART_BAD,
                    "een ring zonder oppervlak, van " + xy.length / 2 + " posities" + where,
                    null);
            return null;
        }
        if (open)
            faults.add(
                    CbsProblem.CBS_RING_NOT_CLOSED,
                    "begint op " + xy[0] + " " + xy[1] + " en eindigt op " + xy[last] + " " + xy[last + 1],
                    FACTORY.createLineString(new PackedCoordinateSequence.Double(xy, 2, 0)));
        return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(closed, 2, 0));
    }

    /** Whether all positions lie on one line, or on one spot. */
    private static boolean flat(double[] xy) {
        double dx = 0;
        double dy = 0;
        for (int i = 2; i < xy.length; i += 2) {
            double x = xy[i] - xy[0];
            double y = xy[i + 1] - xy[1];
            if (dx == 0 && dy == 0) {
                dx = x;
                dy = y;
            } else if (dx * y - dy * x != 0) return false;
        }
        return true;
    }

    private static String reason(int error) {
        return switch (error) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "de grens kruist of raakt zichzelf";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "een gat ligt buiten de grens";
            case TopologyValidationError.NESTED_HOLES -> "een gat ligt in een gat";
            case TopologyValidationError.NESTED_SHELLS -> "een deel ligt in een ander deel van het gebied";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "de gaten knippen het gebied in stukken";
            default -> TopologyValidationError.errMsg[error];
        };
    }
}
