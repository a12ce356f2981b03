package nl.wijkatelier.engine.render;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.engine.image.PixelRuns;
import nl.wijkatelier.engine.image.RunFinder;

/**
 * Finds which area lies under each pixel of a view, and how far from a border, by counting instead of painting.
 *
 * <p>Every border adds the difference between the areas on its two sides where a row of pixels crosses it; the running sum
 * along a row is then the number of the area that a pixel's middle lies in, whatever the number of areas. Where areas overlap
 * in earnest the sum means nothing, and there is no answer. The picture is made in bands of rows, so that a large one takes
 * little memory. For one thread.
 */
final class AreaRaster {
    /** Surfaces of the runs: below the first area the byte before a row, and what no area covers. */
    static final int BACKGROUND = 1;

    private static final int FIRST = 2;
    /** Above the bits of an area's number stands how many areas a pixel lies in. */
    private static final int ONE = 1 << 20;
    /** Coarsened rings touch themselves in a few pixels; more than this share is an overlap. */
    private static final int TOLERATED = 200;

    private final PackedLayer layer;
    private final AreaArcs arcs;
    private final Viewport view;
    private final FeaturePath paths;
    private final double reach;
    private final int far;
    private final RasterRoom room;
    private final BorderRaster borders;
    private final int width;
    private final int words;
    private final BooleanSupplier stopped;
    /** First row of the band, and how many. */
    private int top;

    private int rows;
    private long odd;

    private AreaRaster(
            PackedLayer layer, Viewport view, double reach, int far, RasterRoom room, BooleanSupplier stopped) {
        this.layer = layer;
        this.arcs = layer.arcs();
        this.view = view;
        this.paths = new FeaturePath(layer, view);
        this.reach = reach;
        this.far = far;
        this.room = room;
        this.stopped = stopped;
        width = view.width();
        words = (width + Long.SIZE - 1) / Long.SIZE;
        borders = reach > 0 ? new BorderRaster(room, width, reach, far) : null;
    }

    /**
     * The ground of a view, or null where areas overlap.
     *
     * @param reach pixels from the middle of a border to where it no longer shows; 0 where none is drawn
     * @param far shade of pixels out of reach; those in reach have less the nearer they are
     * @throws CancellationException when stopped
     */
    static Ground ground(PackedLayer layer, Viewport view, double reach, int far, BooleanSupplier stopped) {
        RasterRoom room = RasterRoom.take(layer.size(), view.width(), view.height());
        Ground ground = new AreaRaster(layer, view, reach, far, room, stopped).run();
        room.giveBack();
        return ground;
    }

    private Ground run() {
        room.runs.begin(width, view.height());
        room.runs.surfaces(FIRST);
        int band = room.bandRows(width);
        for (top = 0; top < view.height(); top += band) {
            rows = Math.min(band, view.height() - top);
            band();
        }
        int[] areas = new int[FIRST + room.seen.size()];
        for (int s = FIRST; s < areas.length; s++) areas[s] = layer.kinds[room.seen.getInt(s - FIRST)];
        PixelRuns runs = room.runs.end();
        return odd * TOLERATED <= (long) width * view.height() ? new Ground(runs, areas) : null;
    }

    private void band() {
        if (stopped.getAsBoolean()) throw new CancellationException("painting was stopped");
        double x = reach / view.scaleX();
        double y = reach / view.scaleY();
        double maxY = view.maxY() - top / view.scaleY();
        double minY = view.maxY() - (top + rows) / view.scaleY();
        room.visible.clear();
        layer.visible(view.minX() - x, minY - y, view.maxX() + x, maxY + y, room::see);
        room.runs.surfaces(FIRST + room.seen.size());
        if (borders != null) borders.band(rows);
        for (int i = 0; i < room.visible.size(); i++) area(room.visible.getInt(i));
        for (int i = 0; i < room.visible.size(); i++) room.inBand[room.visible.getInt(i)] = false;
        for (int row = 0; row < rows; row++) row(row);
    }

    /** Of two neighbours in the band the first one walks their border. */
    private void area(int feature) {
        int own = ONE | FIRST + room.surfaces[feature];
        for (int r = layer.parts[feature]; r < layer.parts[feature + 1]; r++)
            for (int a = arcs.rings[r]; a < arcs.rings[r + 1]; a++) {
                int other = arcs.others[a];
                boolean shared = other != AreaArcs.NONE && room.inBand[other];
                if (shared && other < feature) continue;
                int change = shared ? own - (ONE | FIRST + room.surfaces[other]) : own;
                boolean last = a + 1 == arcs.rings[r + 1];
                int end = last ? layer.rings[r + 1] - 1 : arcs.from[a + 1];
                arc(arcs.from[a], end, change);
                if (last) arc(end, layer.rings[r], change);
            }
    }

    /** Sides from a vertex to a later one of the ring, or one side back to its first vertex. */
    private void arc(int from, int to, int change) {
        float[] xy = layer.xy;
        double ax = paths.pixelX(xy[2 * from]);
        double ay = paths.pixelY(xy[2 * from + 1]) - top;
        for (int v = to < from ? to : from + 1; v <= to; v++) {
            double bx = paths.pixelX(xy[2 * v]);
            double by = paths.pixelY(xy[2 * v + 1]) - top;
            if (ay < by) side(ax, ay, bx, by, change);
            else if (by < ay) side(bx, by, ax, ay, -change);
            if (borders != null) borders.line(ax, ay, bx, by);
            ax = bx;
            ay = by;
        }
    }

    /** A side from its upper to its lower end, which both neighbours see the same. */
    private void side(double x0, double y0, double x1, double y1, int change) {
        if (y1 <= 0.5 || y0 >= rows) return;
        int row = Math.max(0, (int) Math.ceil(y0 - 0.5));
        int end = Math.min(rows, (int) Math.ceil(y1 - 0.5));
        if (row >= end) return;
        double slope = (x1 - x0) / (y1 - y0);
        for (; row < end; row++) {
            double x = x0 + (row + 0.5 - y0) * slope;
            if (x > width - 0.5) continue;
            int column = x <= 0.5 ? 0 : (int) Math.ceil(x - 0.5);
            room.sums[row * width + column] += change;
            room.touched[row * words + (column >> 6)] |= 1L << column;
        }
    }

    /** Reads a row and clears it. */
    private void row(int row) {
        int[] sums = room.sums;
        byte[] nearness = room.nearness;
        long[] touched = room.touched;
        RunFinder runs = room.runs;
        int known = FIRST + room.seen.size();
        int start = row * width;
        int sum = 0;
        int surface = BACKGROUND;
        int column = 0;
        for (int word = row * words; word < (row + 1) * words; word++) {
            long bits = touched[word];
            touched[word] = 0;
            for (; bits != 0; bits &= bits - 1) {
                int next = (word - row * words << 6) + Long.numberOfTrailingZeros(bits);
                if (next > column) plain(surface, sum, next - column);
                int change = sums[start + next];
                if (change != 0) {
                    sums[start + next] = 0;
                    sum += change;
                    int number = sum & ONE - 1;
                    if (sum == 0) surface = BACKGROUND;
                    else if (sum >>> 20 == 1 && number >= FIRST && number < known) surface = number;
                }
                if (sum >>> 20 > 1) odd++;
                runs.pixel(surface, far - nearness[start + next]);
                nearness[start + next] = 0;
                column = next + 1;
            }
        }
        if (column < width) plain(surface, sum, width - column);
        runs.endRow();
    }

    private void plain(int surface, int sum, int length) {
        room.runs.run(surface, far, length);
        if (sum >>> 20 > 1) odd += length;
    }
}
