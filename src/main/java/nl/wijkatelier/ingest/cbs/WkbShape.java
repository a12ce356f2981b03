package nl.wijkatelier.ingest.cbs;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import nl.wijkatelier.ingest.gml.ArcStroke;

/**
 * Areas of well-known binary (ISO/IEC 13249-3, and the extended one of PostGIS) in two to four dimensions, of which x and y
 * count; arcs become lines as those of the BGT do.
 */
final class WkbShape {
    private static final int POLYGON = 3;
    private static final int LINE = 2;
    private static final int ARCS = 8;
    private static final int COMPOUND = 9;
    private static final int CURVE_POLYGON = 10;
    private static final int DEEPEST = 16;
    private static final String[] NAMES = {
        "Geometry",
        "Point",
        "LineString",
        "Polygon",
        "MultiPoint",
        "MultiLineString",
        "MultiPolygon",
        "GeometryCollection",
        "CircularString",
        "CompoundCurve",
        "CurvePolygon",
        "MultiCurve",
        "MultiSurface",
        "Curve",
        "Surface",
        "PolyhedralSurface",
        "TIN",
        "Triangle"
    };

    private static final long MOST_STROKED = 20_000_000;

    private final ByteBuffer bytes;
    private final ArcStroke strokes = new ArcStroke(ArcStroke.DEFAULT_TOLERANCE);
    private final Shape shape = Shape.none();

    private long stroked;

    private record Head(int type, int dimensions) {}

    private WkbShape(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** What is there; where the bytes are damaged, a shape that says so. */
    static Shape read(byte[] wkb, int from) {
        try {
            WkbShape reader = new WkbShape(ByteBuffer.wrap(wkb, from, wkb.length - from));
            reader.geometry(0);
            return reader.shape;
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            Shape bad = Shape.none();
            bad.fault("geometrie is niet te lezen" + (damaged.getMessage() == null ? "" : ": " + damaged.getMessage()));
            return bad;
        }
    }

    private void geometry(int depth) {
        Head head = head();
        switch (head.type()) {
            case POLYGON, 17 -> {
                List<double[]> rings = shape.polygon();
                int count = count(4);
                for (int i = 0; i < count; i++) rings.add(positions(head.dimensions()));
                if (count == 0) shape.polygons().remove(rings);
            }
            case CURVE_POLYGON -> {
                List<double[]> rings = shape.polygon();
                int count = count(9);
                for (int i = 0; i < count; i++) rings.add(curve(0));
                if (count == 0) shape.polygons().remove(rings);
            }
            case 6, 7, 12, 15, 16 -> {
                if (depth > DEEPEST) throw new IllegalArgumentException("dieper genest dan " + DEEPEST);
                int count = count(5);
                for (int i = 0; i < count; i++) geometry(depth + 1);
            }
            default -> {
                if (head.type() >= NAMES.length) throw new IllegalArgumentException("soort " + head.type());
                if (depth > 0) skip(head, depth);
                shape.other(NAMES[head.type()]);
            }
        }
    }

    /** Passes over a part that is no area. */
    private void skip(Head head, int depth) {
        if (depth > DEEPEST) throw new IllegalArgumentException("dieper genest dan " + DEEPEST);
        switch (head.type()) {
            case 1 -> {
                for (int i = 0; i < head.dimensions(); i++) bytes.getDouble();
            }
            case LINE, ARCS -> positions(head.dimensions());
            default -> {
                int count = count(5);
                for (int i = 0; i < count; i++) skip(head(), depth + 1);
            }
        }
    }

    private double[] curve(int depth) {
        Head head = head();
        if (head.type() == LINE) return positions(head.dimensions());
        if (head.type() == ARCS) return arcs(positions(head.dimensions()));
        if (head.type() != COMPOUND || depth > 0) throw new IllegalArgumentException("soort lijn " + head.type());
        int count = count(9);
        DoubleArrayList whole = new DoubleArrayList();
        for (int i = 0; i < count; i++) join(curve(1), whole);
        return whole.toDoubleArray();
    }

    private double[] arcs(double[] positions) {
        if (positions.length == 0) return positions;
        if (positions.length < 6 || positions.length % 4 != 2)
            throw new IllegalArgumentException(positions.length / 2 + " posities zijn geen reeks bogen");
        DoubleArrayList line = new DoubleArrayList();
        for (int i = 0; i + 5 < positions.length; i += 4)
            join(strokes.stroke(Arrays.copyOfRange(positions, i, i + 6)), line);
        return line.toDoubleArray();
    }

    private void join(double[] part, DoubleArrayList whole) {
        int last = whole.size() - 2;
        boolean joins = last >= 0
                && part.length > 0
                && part[0] == whole.getDouble(last)
                && part[1] == whole.getDouble(last + 1);
        if (last >= 0 && part.length > 0 && !joins)
            throw new IllegalArgumentException("delen van een lijn sluiten niet aan");
        int first = joins ? 2 : 0;
        whole.addElements(whole.size(), part, first, part.length - first);
        // Few bytes can make many chords: an arc of a very large circle has a hundred thousand.
        stroked += part.length;
        if (stroked > MOST_STROKED) throw new IllegalArgumentException("te veel posities in bogen");
    }

    private Head head() {
        byte order = bytes.get();
        if (order != 0 && order != 1) throw new IllegalArgumentException("bytevolgorde " + order);
        bytes.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        boolean z = (code & 0x80000000) != 0;
        boolean m = (code & 0x40000000) != 0;
        if ((code & 0x20000000) != 0) bytes.getInt();
        int type = code & 0x1FFFFFFF;
        int kind = type / 1000;
        if (kind > 3) throw new IllegalArgumentException("soort " + type);
        int dimensions = 2 + (z || kind == 1 || kind == 3 ? 1 : 0) + (m || kind == 2 || kind == 3 ? 1 : 0);
        return new Head(type % 1000, dimensions);
    }

    /** A number of things of at least so many bytes each; more than there are bytes is damage, not a reason to make room. */
    private int count(int smallest) {
        int count = bytes.getInt();
        if (count < 0 || (long) count * smallest > bytes.remaining())
            throw new IllegalArgumentException("aantal " + Integer.toUnsignedString(count));
        return count;
    }

    private double[] positions(int dimensions) {
        int count = count(8 * dimensions);
        double[] xy = new double[2 * count];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = bytes.getDouble();
            xy[i + 1] = bytes.getDouble();
            for (int d = 2; d < dimensions; d++) bytes.getDouble();
        }
        return xy;
    }
}
