package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/** Geometries of commands: bounded, on the millimetre, as text and back to the bit. */
final class Shapes {
    private static final int MAX_TEXT = 8_000_000;
    private static final int MAX_POSITIONS = 200_000;
    /** Brackets within brackets: a multipolygon has three; each collection around it one more, and the reader calls itself for each. */
    private static final int MAX_NESTED = 10;

    private static final double SCALE = 1000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    static LineString line(Geometry line) {
        if (!(onGrid(line) instanceof LineString found))
            throw new PlanRefused(PlanRefused.Reason.FIELD_MISSING, line.getGeometryType() + " is no line");
        return found;
    }

    static Geometry region(Geometry region) {
        Geometry found = onGrid(region);
        if (found.getDimension() != 2 || !found.isValid())
            throw new PlanRefused(PlanRefused.Reason.FIELD_MISSING, "the region is no valid polygon");
        return found;
    }

    static Geometry read(String wkt) {
        if (wkt.length() > MAX_TEXT)
            throw new PlanRefused(PlanRefused.Reason.FIELD_MISSING, "a geometry of " + wkt.length() + " characters");
        if (nested(wkt) > MAX_NESTED)
            throw new PlanRefused(
                    PlanRefused.Reason.FIELD_MISSING, "a geometry nested deeper than " + MAX_NESTED + " brackets");
        try {
            return new WKTReader(FACTORY).read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw new PlanRefused(PlanRefused.Reason.FIELD_MISSING, "no WKT geometry: " + e.getMessage());
        }
    }

    private static int nested(String wkt) {
        int open = 0;
        int deepest = 0;
        for (int i = 0; i < wkt.length(); i++) {
            char c = wkt.charAt(i);
            if (c == '(') deepest = Math.max(deepest, ++open);
            else if (c == ')') open--;
        }
        return deepest;
    }

    static String text(Geometry geometry) {
        WKTWriter writer = new WKTWriter(2);
        return writer.write(geometry);
    }

    private static Geometry onGrid(Geometry geometry) {
        if (geometry.getNumPoints() > MAX_POSITIONS)
            throw new PlanRefused(
                    PlanRefused.Reason.FIELD_MISSING, "a geometry of " + geometry.getNumPoints() + " positions");
        // before it is looked at whether the shape is valid, which takes seconds for thousands of long spikes
        Budget.current().limits().check(geometry.getNumPoints(), geometry.getLength(), geometry.getEnvelopeInternal());
        return new GeometryEditor(FACTORY).edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] given, Geometry of) {
                Coordinate[] rounded = new Coordinate[given.length];
                for (int i = 0; i < given.length; i++)
                    rounded[i] = new Coordinate(round(given[i].x), round(given[i].y));
                return rounded;
            }
        });
    }

    private static double round(double metres) {
        return Math.rint(metres * SCALE) / SCALE;
    }
}
