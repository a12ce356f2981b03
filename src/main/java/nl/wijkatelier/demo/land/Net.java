package nl.wijkatelier.demo.land;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.plane.Faces;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The coarse net of a municipality on the board: its borders and the axes of main roads, railway and waters. Its faces are
 * what buurten are put together from.
 */
public final class Net {
    /** A face on the board and, vertex by vertex the same, in RD. */
    public record Face(Polygon board, Polygon rd) {}

    private static final double STEP = 40;

    private final List<List<Coordinate>> lines = new ArrayList<>();
    private final Frame frame;

    public Net(Frame frame) {
        this.frame = frame;
    }

    /** Adds a border, whose vertices are kept as they are. */
    public void border(List<Coordinate> line) {
        lines.add(line);
    }

    /** Adds an axis, with more points where it is long. */
    public void axis(List<Coordinate> line) {
        List<Coordinate> dense = new ArrayList<>();
        dense.add(line.get(0));
        for (int i = 1; i < line.size(); i++) {
            Coordinate a = line.get(i - 1), b = line.get(i);
            int pieces = (int) Math.max(1, Math.ceil(a.distance(b) / STEP));
            for (int k = 1; k < pieces; k++)
                dense.add(new Coordinate(a.x + (b.x - a.x) * k / pieces, a.y + (b.y - a.y) * k / pieces));
            dense.add(b);
        }
        lines.add(dense);
    }

    /** The faces, in an order that depends on the lines alone. */
    public List<Face> faces() {
        List<Face> faces = new ArrayList<>();
        for (Polygon board : Faces.of(lines)) faces.add(new Face(board, rd(board)));
        return faces;
    }

    private Polygon rd(Polygon board) {
        LinearRing[] holes = new LinearRing[board.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) holes[i] = ring(board.getInteriorRingN(i));
        return Rd.FACTORY.createPolygon(ring(board.getExteriorRing()), holes);
    }

    private LinearRing ring(LinearRing board) {
        Coordinate[] points = board.getCoordinates(), ring = new Coordinate[points.length];
        for (int i = 0; i < points.length; i++) ring[i] = frame.rd(points[i].x, points[i].y);
        return Rd.FACTORY.createLinearRing(ring);
    }
}
