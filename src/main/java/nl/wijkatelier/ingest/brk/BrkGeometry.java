package nl.wijkatelier.ingest.brk;

import nl.wijkatelier.domain.problem.BrkProblem;
import nl.wijkatelier.ingest.BadRecord;
import nl.wijkatelier.ingest.RdBounds;
import nl.wijkatelier.ingest.XmlCursor;
import nl.wijkatelier.ingest.gml.ArcStroke;
import nl.wijkatelier.ingest.gml.BadGeometry;
import nl.wijkatelier.ingest.gml.GmlGeometries;
import org.locationtech.jts.geom.Geometry;

/** Reads geometries with the problems of this register. Not thread-safe. */
final class BrkGeometry {
    private final GmlGeometries gml = new GmlGeometries(new ArcStroke(ArcStroke.DEFAULT_TOLERANCE));

    /** The geometry within the property on which the cursor stands, of the wanted kind. */
    <T extends Geometry> T read(XmlCursor xml, Class<T> kind) throws BadRecord {
        try {
            return checked(gml.readProperty(xml), kind);
        } catch (BadGeometry bad) {
            throw record(bad);
        }
    }

    /** The geometry on which the cursor stands. */
    Geometry readHere(XmlCursor xml) throws BadRecord {
        try {
            return checked(gml.read(xml), Geometry.class);
        } catch (BadGeometry bad) {
            throw record(bad);
        }
    }

    private static <T extends Geometry> T checked(Geometry geometry, Class<T> kind) throws BadRecord {
        if (!kind.isInstance(geometry))
            throw new BadRecord(
                    BrkProblem.BRK_GEOMETRY_KIND,
                    geometry.getGeometryType() + " in plaats van " + kind.getSimpleName(),
                    geometry);
        if (!RdBounds.contain(geometry))
            throw new BadRecord(
                    BrkProblem.BRK_OUTSIDE_RD,
                    geometry.getCoordinate().x + " " + geometry.getCoordinate().y + " ligt buiten het RD-gebied");
        return kind.cast(geometry);
    }

    private static BadRecord record(BadGeometry bad) {
        BrkProblem code = switch (bad.kind()) {
            case UNREADABLE -> BrkProblem.BRK_GEOMETRY_BAD;
            case BROKEN_CURVE -> BrkProblem.BRK_CURVE_BROKEN;
            case RING_NOT_CLOSED -> BrkProblem.BRK_RING_NOT_CLOSED;
            case INVALID -> BrkProblem.BRK_RING_INVALID;
        };
        return new BadRecord(code, bad.getMessage(), bad.geometrie().orElse(null));
    }
}
