package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.Perceel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Lines of the registers that a border may follow: edges of roads and water and tracks of the BGT, parcel borders of the BRK; each
 * piece once, whatever lies along it. Whole millimetres of RD, packed: 8 bytes a position and some 100 a line. Immutable and
 * thread-safe.
 */
public final class LineWork {
    /** More positions than this are refused when they are added: 320 MB. */
    static final int LIMIT = 40_000_000;
    /** Positions of a line at most, so that boxes stay small. */
    private static final int LONGEST = 32;

    private static final double SCALE = 1000;

    /** What a line is of. */
    public enum Soort {
        SPOOR,
        WEG,
        WATER,
        PERCEEL;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param millimetres x, y, x, y, ...; at least two positions
     */
    public record Line(Soort soort, int[] millimetres) {}

    private final int[] xy;
    private final int[] starts;
    private final byte[] kinds;
    private final HPRtree index = new HPRtree();

    private LineWork(Builder builder) {
        xy = Arrays.copyOf(builder.xy, builder.used);
        starts = Arrays.copyOf(builder.starts, builder.lines + 1);
        starts[builder.lines] = builder.used;
        kinds = Arrays.copyOf(builder.kinds, builder.lines);
        for (int line = 0; line < kinds.length; line++) {
            Envelope box = new Envelope();
            for (int i = starts[line]; i < starts[line + 1]; i += 2)
                box.expandToInclude(xy[i] / SCALE, xy[i + 1] / SCALE);
            index.insert(box, line);
        }
        index.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The lines whose bounding box meets the given one (RD metres), in a fixed order. */
    public List<Line> near(Envelope box) {
        List<Line> found = new ArrayList<>();
        for (int line : idsNear(box))
            found.add(new Line(Soort.values()[kinds[line]], Arrays.copyOfRange(xy, starts[line], starts[line + 1])));
        return found;
    }

    /** Numbers of those lines, ascending. */
    int[] idsNear(Envelope box) {
        if (kinds.length == 0) return new int[0];
        List<Integer> found = new ArrayList<>();
        index.query(box, item -> found.add((Integer) item));
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Where a line begins in what {@link #value} reads; where the next begins it ends. */
    int start(int line) {
        return starts[line];
    }

    int value(int at) {
        return xy[at];
    }

    public int lines() {
        return kinds.length;
    }

    public int positions() {
        return xy.length / 2;
    }

    /** Gathers lines; objects of other types are passed over. Not thread-safe. */
    public static final class Builder {
        private final SegmentSet seen = new SegmentSet();
        private int[] xy = new int[1024];
        private int used;
        private int[] starts = new int[64];
        private byte[] kinds = new byte[64];
        private int lines;

        private Builder() {}

        public Builder add(BgtObject object) {
            switch (object.type()) {
                case WEGDEEL, ONDERSTEUNENDWEGDEEL -> add(Soort.WEG, object.geometrie());
                case WATERDEEL -> add(Soort.WATER, object.geometrie());
                case SPOOR -> add(Soort.SPOOR, object.geometrie());
                default -> {
                    // terrain, buildings and labels are no lines to draw along
                }
            }
            return this;
        }

        public Builder add(Perceel perceel) {
            add(Soort.PERCEEL, perceel.geometrie());
            return this;
        }

        /** The lines and rims of a geometry. */
        public Builder add(Soort soort, Geometry geometry) {
            for (Object line : LinearComponentExtracter.getLines(geometry))
                add(soort, ((LineString) line).getCoordinates());
            return this;
        }

        /** Once only. */
        public LineWork build() {
            return new LineWork(this);
        }

        private void add(Soort soort, Coordinate[] line) {
            boolean open = false;
            for (int i = 1; i < line.length; i++) {
                int ax = millimetres(line[i - 1].x);
                int ay = millimetres(line[i - 1].y);
                int bx = millimetres(line[i].x);
                int by = millimetres(line[i].y);
                if (ax == bx && ay == by) continue;
                if (!seen.add(ax, ay, bx, by)) {
                    open = false;
                    continue;
                }
                if (open && used - starts[lines - 1] >= 2 * LONGEST) open = false;
                if (!open) {
                    begin(soort);
                    put(ax, ay);
                    open = true;
                }
                put(bx, by);
            }
        }

        private void begin(Soort soort) {
            if (lines + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                kinds = Arrays.copyOf(kinds, kinds.length * 2);
            }
            starts[lines] = used;
            kinds[lines++] = (byte) soort.ordinal();
        }

        private void put(int x, int y) {
            if (used / 2 >= LIMIT) throw new IllegalStateException("more than " + LIMIT + " positions of lines");
            if (used + 2 > xy.length) xy = Arrays.copyOf(xy, Math.min(2 * LIMIT, xy.length * 2));
            xy[used++] = x;
            xy[used++] = y;
        }

        private static int millimetres(double metres) {
            return (int) Math.rint(metres * SCALE);
        }
    }
}
