package nl.wijkatelier.engine.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkatelier.engine.image.IndexedPicture;

/**
 * A picture of areas that tile the plane, made by counting instead of painting.
 *
 * <p>Every side of an area adds its number where a row of pixels enters the area and takes it off where the row leaves it; the
 * running sum along a row is then the number of the area that a pixel's middle lies in, whatever the number of areas. Borders
 * are a second raster with the distance to the nearest one. Both together give the pixel's place in the palette. Where areas
 * overlap in earnest the sum means nothing, and there is no picture. For one thread.
 */
final class AreaRaster {
    /** Above the bits of an area's number stands how many areas a pixel lies in. */
    private static final int ONE = 1 << 20;
    /** Coarsened rings touch themselves in a few pixels; more than this share is an overlap. */
    private static final int TOLERATED = 200;

    /** Pixels per side from which on a view costs so little that it is not worth remembering. */
    private static final int MEMORABLE = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EIGHT_TIMES = 0x0101010101010101L;

    private final PackedLayer layer;
    private final AreaPalette palette;
    private final FeaturePath paths;
    private final int width;
    private final int height;
    private final int stride;
    private final RasterRoom room;
    private final int[] sums;
    private final BorderRaster borders;
    private int sides;

    private AreaRaster(PackedLayer layer, Viewport view, AreaPalette palette, RasterRoom room) {
        this.layer = layer;
        this.palette = palette;
        this.paths = new FeaturePath(layer, view);
        this.width = view.width();
        this.height = view.height();
        this.stride = width + 1;
        this.room = room;
        this.sums = room.sums();
        this.borders = palette.reach > 0 ? new BorderRaster(room.steps(), width, height, palette.reach) : null;
    }

    /** The picture as used while its memory is lent, or empty where areas overlap. */
    static <T> Optional<T> picture(
            PackedLayer layer,
            Viewport view,
            int[] kinds,
            AreaPalette palette,
            RasterMemory memory,
            Function<IndexedPicture, T> use) {
        RasterRoom room = RasterRoom.take((view.width() + 1) * view.height());
        boolean made = new AreaRaster(layer, view, palette, room).fill(view, kinds, memory);
        Optional<T> used = made
                ? Optional.of(use.apply(new IndexedPicture(room.rows(), view.width(), view.height(), palette.argb)))
                : Optional.empty();
        room.giveBack();
        return used;
    }

    /** Fills the room's rows; false where areas overlap. */
    private boolean fill(Viewport view, int[] kinds, RasterMemory memory) {
        RasterMemory.View key = RasterMemory.View.of(layer, view, palette.reach);
        RasterMemory.Ground ground = memory.find(key);
        if (ground == null) {
            double x = palette.reach / view.scaleX();
            double y = palette.reach / view.scaleY();
            layer.visible(view.minX() - x, view.minY() - y, view.maxX() + x, view.maxY() + y, this::area);
            if (sides * MEMORABLE < width * height) return colored(kinds);
            ground = ground(kinds.length);
            if (ground == null) return false;
            memory.put(key, ground);
        }
        GroundColors.paint(ground, kinds, palette, width, height, room.rows());
        return true;
    }

    private RasterMemory.Ground ground(int kinds) {
        short[] areas = new short[width * height];
        int odd = 0;
        for (int row = 0; row < height; row++) {
            int at = row * stride;
            int sum = 0;
            short area = 0;
            for (int out = row * width; out < (row + 1) * width; at++, out++) {
                int change = sums[at];
                if (change != 0) {
                    sums[at] = 0;
                    sum += change;
                    if (sum == 0) area = 0;
                    else if (sum >>> 20 == 1 && (sum & ONE - 1) <= kinds) area = (short) (sum & ONE - 1);
                }
                if (sum != 0 && sum >>> 20 != 1) odd++;
                areas[out] = area;
            }
            sums[at] = 0;
        }
        byte[] steps = Arrays.copyOf(room.steps(), areas.length);
        Arrays.fill(room.steps(), 0, areas.length, (byte) 0);
        return (long) odd * TOLERATED <= (long) width * height ? new RasterMemory.Ground(areas, steps) : null;
    }

    private void area(int feature) {
        int number = ONE | layer.kinds[feature] + 1;
        long[] drawn = layer.borders();
        float[] xy = layer.xy;
        for (int r = layer.parts[feature]; r < layer.parts[feature + 1]; r++) {
            int to = layer.rings[r + 1];
            int from = layer.rings[r];
            double ax = paths.pixelX(xy[2 * to - 2]);
            double ay = paths.pixelY(xy[2 * to - 1]);
            int before = to - 1;
            sides += to - from;
            for (int v = from; v < to; before = v++) {
                double bx = paths.pixelX(xy[2 * v]);
                double by = paths.pixelY(xy[2 * v + 1]);
                if (ay < by) side(ax, ay, bx, by, number);
                else if (by < ay) side(bx, by, ax, ay, -number);
                if (borders != null && (drawn[before >> 6] & 1L << before) != 0) borders.line(ax, ay, bx, by);
                ax = bx;
                ay = by;
            }
        }
    }

    /** A side from its upper to its lower end, which both neighbours see the same. */
    private void side(double x0, double y0, double x1, double y1, int number) {
        if (y1 <= 0.5 || y0 >= height) return;
        int row = Math.max(0, (int) Math.ceil(y0 - 0.5));
        int end = Math.min(height, (int) Math.ceil(y1 - 0.5));
        if (row >= end) return;
        double slope = (x1 - x0) / (y1 - y0);
        for (; row < end; row++) {
            double x = x0 + (row + 0.5 - y0) * slope;
            if (x > width) continue;
            int column = x <= 0.5 ? 0 : (int) Math.ceil(x - 0.5);
            sums[row * stride + column] += number;
        }
    }

    private boolean colored(int[] kinds) {
        int[] bases = palette.bases;
        int background = bases.length - 1;
        int odd = 0;
        int far = AreaPalette.STEPS - 1;
        byte[] steps = room.steps();
        byte[] rows = room.rows();
        for (int row = 0; row < height; row++) {
            int at = row * stride;
            int step = row * width;
            int sum = 0;
            int kind = background;
            rows[at] = 0;
            for (int column = 0; column < width; ) {
                int end = Math.min(width, column + Long.BYTES);
                if (palette.hatches[kind] == null && column + Long.BYTES == end && plain(at, step)) {
                    LONGS.set(rows, at + 1, (bases[kind] + far) * EIGHT_TIMES);
                    if (sum != 0 && sum >>> 20 != 1) odd += Long.BYTES;
                    column = end;
                    at += Long.BYTES;
                    step += Long.BYTES;
                    continue;
                }
                for (; column < end; column++, at++, step++) {
                    int change = sums[at];
                    if (change != 0) {
                        sums[at] = 0;
                        sum += change;
                        if (sum == 0) kind = background;
                        else if (sum >>> 20 == 1 && (sum & ONE - 1) > 0 && (sum & ONE - 1) <= kinds.length)
                            kind = kinds[(sum & ONE - 1) - 1];
                    }
                    if (sum != 0 && sum >>> 20 != 1) odd++;
                    int index = bases[kind];
                    HatchCell hatch = palette.hatches[kind];
                    if (hatch != null) index += hatch.at(column, row) * AreaPalette.STEPS;
                    rows[at + 1] = (byte) (index + far - steps[step]);
                    steps[step] = 0;
                }
            }
            sums[at] = 0;
        }
        return (long) odd * TOLERATED <= (long) width * height;
    }

    /** Whether eight pixels lie in the same area as the one before them, out of reach of borders. */
    private boolean plain(int at, int step) {
        if ((long) LONGS.get(room.steps(), step) != 0) return false;
        int any = sums[at] | sums[at + 1] | sums[at + 2] | sums[at + 3];
        return (any | sums[at + 4] | sums[at + 5] | sums[at + 6] | sums[at + 7]) == 0;
    }
}
