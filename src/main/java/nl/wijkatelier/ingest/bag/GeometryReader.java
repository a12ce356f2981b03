package nl.wijkatelier.ingest.bag;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.problem.BagProblem;
import nl.wijkatelier.ingest.CrsName;
import nl.wijkatelier.ingest.Positions;
import nl.wijkatelier.ingest.RdBounds;
import nl.wijkatelier.ingest.XmlCursor;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads the linear GML of the BAG: Point, Polygon and MultiSurface, in two or three dimensions, z dropped. */
final class GeometryReader {
    private static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 28992, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final XmlCursor xml;
    private final Faults faults;
    private final Positions positions = new Positions();
    private final List<Polygon> polygons = new ArrayList<>();
    private boolean simple;

    GeometryReader(XmlCursor xml, Faults faults) {
        this.xml = xml;
        this.faults = faults;
    }

    /** The geometry within {@code Objecten:geometrie}, on which the cursor stands; null with a fault where there is none. */
    Geometry read() {
        Geometry found = null;
        while (xml.nextChild()) {
            Geometry geometry;
            if (xml.namespace().equals(BagNames.GML)) geometry = gml();
            else geometry = read();
            if (geometry != null) found = geometry;
        }
        return found;
    }

    private Geometry gml() {
        String name = xml.name();
        int dimension = dimension(0);
        if (name.equals("Point")) return point(dimension);
        simple = true;
        Geometry area;
        if (name.equals("Polygon")) {
            area = polygon(dimension);
        } else if (name.equals("MultiSurface")) {
            polygons.clear();
            surfaces(dimension);
            area = polygons.isEmpty() ? null : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        } else {
            faults.add(BagProblem.BAG_GEOMETRY_KIND, "gml:" + name + " wordt niet gelezen");
            xml.skip();
            return null;
        }
        if (area != null && !simple) validate(area);
        return area;
    }

    private void surfaces(int dimension) {
        while (xml.nextChild()) {
            if (xml.is(BagNames.GML, "Polygon")) {
                Polygon polygon = polygon(dimension(dimension));
                if (polygon != null) polygons.add(polygon);
            } else {
                surfaces(dimension(dimension));
            }
        }
        simple &= polygons.size() < 2;
    }

    private Geometry point(int dimension) {
        positions.clear();
        int own = positions(dimension);
        if (positions.size() < 2 || positions.size() != Math.max(own, 2)) {
            faults.add(BagProblem.BAG_POSITIONS_BAD, "een punt met " + positions.size() + " getallen");
            return null;
        }
        double[] xy = positions.flat(positions.size());
        return inside(xy) ? FACTORY.createPoint(new PackedCoordinateSequence.Double(xy, 2, 0)) : null;
    }

    private Polygon polygon(int dimension) {
        LinearRing shell = null;
        List<LinearRing> holes = null;
        while (xml.nextChild()) {
            boolean interior = xml.is(BagNames.GML, "interior");
            LinearRing ring = boundary(dimension(dimension));
            if (!interior) {
                shell = ring;
            } else if (ring != null) {
                if (holes == null) holes = new ArrayList<>();
                holes.add(ring);
            }
        }
        if (shell == null) return null;
        if (holes == null) return FACTORY.createPolygon(shell);
        simple = false;
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private LinearRing boundary(int dimension) {
        LinearRing ring = null;
        while (xml.nextChild()) {
            if (!xml.is(BagNames.GML, "LinearRing")) {
                faults.add(BagProblem.BAG_GEOMETRY_KIND, "gml:" + xml.name() + " wordt niet gelezen");
                xml.skip();
            } else {
                positions.clear();
                ring = ring(positions(dimension(dimension)));
            }
        }
        return ring;
    }

    private LinearRing ring(int stated) {
        int dimension = stated == 0 ? 2 : stated;
        if (positions.size() % dimension != 0) {
            faults.add(
                    BagProblem.BAG_POSITIONS_BAD,
                    positions.size() + " getallen is geen veelvoud van " + dimension + " (srsDimension)");
            return null;
        }
        double[] xy = close(positions.flat(dimension));
        if (xy.length < 8) {
            faults.add(BagProblem.BAG_RING_TOO_SHORT, "een ring van " + positions.size() / dimension + " punten");
            return null;
        }
        if (!inside(xy)) return null;
        simple &= SimpleRing.isCertain(xy);
        return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0));
    }

    private double[] close(double[] xy) {
        int last = xy.length - 2;
        if (last < 0 || xy[0] == xy[last] && xy[1] == xy[last + 1]) return xy;
        faults.add(
                BagProblem.BAG_RING_NOT_CLOSED,
                "begint in " + xy[0] + " " + xy[1] + " en eindigt in " + xy[last] + " " + xy[last + 1]);
        double[] closed = java.util.Arrays.copyOf(xy, xy.length + 2);
        closed[last + 2] = xy[0];
        closed[last + 3] = xy[1];
        return closed;
    }

    /** Reads the pos and posList children and returns the dimension that holds for them, 0 if nothing tells it. */
    private int positions(int outer) {
        int dimension = outer;
        while (xml.nextChild()) {
            if (!xml.is(BagNames.GML, "posList") && !xml.is(BagNames.GML, "pos")) {
                xml.skip();
                continue;
            }
            dimension = dimension(dimension);
            String count = xml.attribute("count");
            boolean single = xml.name().equals("pos");
            try {
                int length = xml.readText();
                positions.add(xml.chars(), length);
            } catch (NumberFormatException bad) {
                faults.add(BagProblem.BAG_POSITIONS_BAD, bad.getMessage());
            }
            if (dimension == 0 && single) dimension = positions.size();
            else if (dimension == 0 && count != null) dimension = perPosition(count);
        }
        return dimension;
    }

    private int perPosition(String count) {
        return String.valueOf(positions.size() / 3).equals(count.strip()) ? 3 : 2;
    }

    /** The srsDimension of the element, or the outer one; checks its srsName as well. */
    private int dimension(int outer) {
        String srsName = xml.attribute("srsName");
        if (srsName != null && !srsName.equals("urn:ogc:def:crs:EPSG::28992")) CrsName.requireRd(srsName, xml.place());
        String stated = xml.attribute("srsDimension");
        if (stated == null) return outer;
        return stated.strip().equals("3") ? 3 : 2;
    }

    private boolean inside(double[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            if (RdBounds.contain(xy[i], xy[i + 1])) continue;
            faults.add(BagProblem.BAG_OUTSIDE_RD, xy[i] + " " + xy[i + 1] + " ligt buiten het RD-gebied");
            return false;
        }
        return true;
    }

    private void validate(Geometry area) {
        TopologyValidationError error = new IsValidOp(area).getValidationError();
        if (error != null) faults.add(BagProblem.BAG_RING_INVALID, error.toString());
    }
}
