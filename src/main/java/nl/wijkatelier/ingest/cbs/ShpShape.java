package nl.wijkatelier.ingest.cbs;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * The shape of one record of a shapefile. A polygon there is a heap of rings: outer ones clockwise, holes the other way, but
 * not every writer keeps to it. So a ring that lies in an even number of others is an outer one, and a hole belongs to the
 * smallest outer ring around it.
 */
final class ShpShape {
    /** Each is held against each. */
    private static final int MOST_RINGS = 20_000;

    private static final String[] NAMES = {"Null", "Point", "PolyLine", "Polygon", "MultiPoint"};

    private ShpShape() {}

    /** Of the content of a record, in little-endian order. */
    static Shape of(ByteBuffer content) {
        Shape shape = Shape.none();
        try {
            int type = content.getInt();
            if (type == 0) return shape;
            if (type % 10 == 5 && type < 30) polygon(content, shape);
            else shape.other(name(type));
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            shape.polygons().clear();
            shape.fault("vorm is niet te lezen");
        }
        return shape;
    }

    private static String name(int type) {
        return switch (type % 10) {
            case 1 -> NAMES[1];
            case 3 -> NAMES[2];
            case 8 -> NAMES[4];
            default -> "vorm van soort " + type;
        };
    }

    private static void polygon(ByteBuffer content, Shape shape) {
        content.position(content.position() + 32);
        int parts = content.getInt();
        int points = content.getInt();
        if (parts < 0 || parts > MOST_RINGS || points < 0 || 4L * parts + 16L * points > content.remaining())
            throw new IllegalArgumentException(parts + " ringen, " + points + " punten");
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) starts[i] = content.getInt();
        starts[parts] = points;
        List<Ring> rings = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int count = starts[i + 1] - starts[i];
            if (count < 0 || starts[i] < 0 || starts[i + 1] > points)
                throw new IllegalArgumentException("ring van " + count);
            double[] xy = new double[2 * count];
            for (int j = 0; j < xy.length; j++) xy[j] = content.getDouble();
            rings.add(new Ring(xy));
        }
        assemble(rings, shape);
    }

    private static void assemble(List<Ring> rings, Shape shape) {
        List<Ring> shells = new ArrayList<>();
        List<Ring> holes = new ArrayList<>();
        for (Ring ring : rings) (around(ring, rings) % 2 == 0 ? shells : holes).add(ring);
        for (Ring shell : shells) {
            shell.polygon = shape.polygon();
            shell.polygon.add(shell.xy);
        }
        for (Ring hole : holes) shellOf(hole, shells).polygon.add(hole.xy);
    }

    /** In how many other rings a ring lies. */
    private static int around(Ring ring, List<Ring> rings) {
        int count = 0;
        for (Ring other : rings) if (other.area > ring.area && other.holds(ring)) count++;
        return count;
    }

    /** The smallest outer ring around a hole; there is one, since some ring around it has one fewer around itself. */
    private static Ring shellOf(Ring hole, List<Ring> shells) {
        Ring best = null;
        for (Ring shell : shells)
            if (shell != hole
                    && (best == null || shell.area < best.area)
                    && shell.area > hole.area
                    && shell.holds(hole)) best = shell;
        return best;
    }

    /** A ring with what is asked of it often. */
    private static final class Ring {
        private final double[] xy;
        private final Coordinate[] coordinates;
        private final Envelope box = new Envelope();
        private final double area;
        private List<double[]> polygon;

        Ring(double[] xy) {
            this.xy = xy;
            coordinates = new Coordinate[xy.length / 2];
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] = new CoordinateXY(xy[2 * i], xy[2 * i + 1]);
                box.expandToInclude(coordinates[i]);
            }
            area = Area.ofRing(coordinates);
        }

        boolean holds(Ring other) {
            if (!box.covers(other.box)) return false;
            for (Coordinate position : other.coordinates) {
                int where = PointLocation.locateInRing(position, coordinates);
                if (where != Location.BOUNDARY) return where == Location.INTERIOR;
            }
            return true;
        }
    }
}
