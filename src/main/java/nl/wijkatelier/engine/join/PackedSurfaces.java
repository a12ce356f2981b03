package nl.wijkatelier.engine.join;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Surfaces on the millimetre, packed: some 60 bytes each. Shells run anticlockwise and holes clockwise, so that the inside lies left.
 * Filled by one thread, then only read.
 */
final class PackedSurfaces {
    private static final double SCALE = 1000;

    private byte[] bytes = new byte[1024];
    private int used;
    private final IntArrayList start = new IntArrayList();
    private final IntArrayList minX = new IntArrayList();
    private final IntArrayList minY = new IntArrayList();
    private final IntArrayList maxX = new IntArrayList();
    private final IntArrayList maxY = new IntArrayList();
    private final IntArrayList points = new IntArrayList();
    private final LongArrayList total = new LongArrayList();

    /** Receives the edges of a surface, relative to the least coordinates of its box; inside is left. */
    interface Edges {
        void edge(int ax, int ay, int bx, int by);
    }

    /** Adds a Polygon or MultiPolygon; false, and nothing is added, for one without area. */
    boolean add(Geometry surface) {
        long twice = 0;
        int count = 0;
        long[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int i = 0; i < surface.getNumGeometries(); i++) {
            if (!(surface.getGeometryN(i) instanceof Polygon polygon)) return false;
            for (int r = 0; r <= polygon.getNumInteriorRing(); r++) {
                CoordinateSequence ring = ring(polygon, r).getCoordinateSequence();
                count += ring.size();
                for (int k = 0; k < ring.size(); k++) {
                    box[0] = Math.min(box[0], millimetres(ring.getX(k)));
                    box[1] = Math.min(box[1], millimetres(ring.getY(k)));
                    box[2] = Math.max(box[2], millimetres(ring.getX(k)));
                    box[3] = Math.max(box[3], millimetres(ring.getY(k)));
                }
                twice += (r == 0 ? 1 : -1) * Math.abs(twice(ring));
            }
        }
        if (twice <= 0) return false;
        start.add(used);
        minX.add((int) box[0]);
        minY.add((int) box[1]);
        maxX.add((int) box[2]);
        maxY.add((int) box[3]);
        points.add(count);
        total.add(Math.floorDiv(twice + 1, 2L));
        for (int i = 0; i < surface.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) surface.getGeometryN(i);
            for (int r = 0; r <= polygon.getNumInteriorRing(); r++)
                write(ring(polygon, r).getCoordinateSequence(), r == 0, (int) box[0], (int) box[1]);
        }
        number(0);
        return true;
    }

    int size() {
        return minX.size();
    }

    BoxIndex index() {
        return BoxIndex.of(minX.toIntArray(), minY.toIntArray(), maxX.toIntArray(), maxY.toIntArray());
    }

    int minX(int at) {
        return minX.getInt(at);
    }

    int minY(int at) {
        return minY.getInt(at);
    }

    int maxX(int at) {
        return maxX.getInt(at);
    }

    int maxY(int at) {
        return maxY.getInt(at);
    }

    /** No fewer than its number of edges. */
    int points(int at) {
        return points.getInt(at);
    }

    /** Its area in square millimetres. */
    long total(int at) {
        return total.getLong(at);
    }

    void edges(int at, Edges edges) {
        int[] place = {start.getInt(at)};
        for (int count = number(place); count > 0; count = number(place)) {
            int x = 0;
            int y = 0;
            int firstX = 0;
            int firstY = 0;
            for (int i = 0; i < count; i++) {
                int nextX = x + signed(number(place));
                int nextY = y + signed(number(place));
                if (i == 0) {
                    firstX = nextX;
                    firstY = nextY;
                } else edges.edge(x, y, nextX, nextY);
                x = nextX;
                y = nextY;
            }
            edges.edge(x, y, firstX, firstY);
        }
    }

    private void write(CoordinateSequence ring, boolean shell, int baseX, int baseY) {
        // positive for clockwise
        boolean backwards = Area.ofRingSigned(ring) > 0 == shell;
        int count = ring.size() - 1;
        number(count);
        int x = 0;
        int y = 0;
        for (int i = 0; i < count; i++) {
            int k = backwards ? count - i : i;
            int nextX = (int) (millimetres(ring.getX(k)) - baseX);
            int nextY = (int) (millimetres(ring.getY(k)) - baseY);
            number(zigzag(nextX - x));
            number(zigzag(nextY - y));
            x = nextX;
            y = nextY;
        }
    }

    private void number(int value) {
        int left = value;
        while ((left & ~0x7f) != 0) {
            put(left & 0x7f | 0x80);
            left >>>= 7;
        }
        put(left);
    }

    private void put(int one) {
        if (used == bytes.length) bytes = Arrays.copyOf(bytes, 2 * used);
        bytes[used++] = (byte) one;
    }

    private int number(int[] place) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte one = bytes[place[0]++];
            value |= (one & 0x7f) << shift;
            if (one >= 0) return value;
        }
    }

    private static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    private static int signed(int zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    private static LinearRing ring(Polygon polygon, int at) {
        return at == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(at - 1);
    }

    private static long twice(CoordinateSequence ring) {
        long sum = 0;
        long x = millimetres(ring.getX(0));
        long y = millimetres(ring.getY(0));
        for (int i = 1; i < ring.size(); i++)
            sum += (millimetres(ring.getX(i - 1)) - x) * (millimetres(ring.getY(i)) - y)
                    - (millimetres(ring.getX(i)) - x) * (millimetres(ring.getY(i - 1)) - y);
        return sum;
    }

    private static long millimetres(double metres) {
        return (long) Math.rint(metres * SCALE);
    }
}
