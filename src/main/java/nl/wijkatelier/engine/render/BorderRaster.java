package nl.wijkatelier.engine.render;

/** Nearness to the nearest border per pixel of a band: 0 out of reach, the most on it. For one thread. */
final class BorderRaster {
    private static final int TABLE = 256;
    /** Pixels; for a shorter line it is no gain to find out where a row comes near. */
    private static final double SHORT = 1.5;

    private final RasterRoom room;
    private final int width;
    private final int words;
    private final double reach;
    /** Nearness by the square of the distance. */
    private final byte[] near = new byte[TABLE + 1];

    private final double scale;
    private int height;

    /** @param most nearness of pixels on a border */
    BorderRaster(RasterRoom room, int width, double reach, int most) {
        this.room = room;
        this.width = width;
        this.words = (width + Long.SIZE - 1) / Long.SIZE;
        this.reach = reach;
        this.scale = TABLE / (reach * reach);
        for (int i = 0; i < TABLE; i++) {
            double distance = Math.sqrt((i + 0.5) / scale);
            near[i] = (byte) (most - Math.min(most - 1, (int) (distance / reach * most)));
        }
    }

    /** Goes on to the band of so many rows. */
    void band(int rows) {
        height = rows;
    }

    /** A piece of border in pixels of the band. */
    void line(double x0, double y0, double x1, double y1) {
        double top = Math.min(y0, y1) - reach;
        double bottom = Math.max(y0, y1) + reach;
        double left = Math.min(x0, x1) - reach;
        double right = Math.max(x0, x1) + reach;
        if (bottom <= 0 || top >= height || right <= 0 || left >= width) return;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double slope = dx / dy;
        // In a row the line is in reach within this of where it crosses, if it is not too flat.
        boolean slanted = Math.abs(dx) > SHORT && Math.abs(dy) > SHORT;
        double spread = slanted ? reach * Math.sqrt(1 + slope * slope) : Double.POSITIVE_INFINITY;
        boolean narrow = 2 * spread < right - left;
        int lastRow = (int) Math.min(height - 1.0, bottom - 0.5);
        for (int row = (int) Math.max(0, Math.ceil(top - 0.5)); row <= lastRow; row++) {
            double y = row + 0.5 - y0;
            double from = left;
            double to = right;
            if (narrow) {
                double crossing = x0 + y * slope;
                from = Math.max(left, crossing - spread);
                to = Math.min(right, crossing + spread);
            }
            int first = (int) Math.max(0, Math.ceil(from - 0.5));
            int last = (int) Math.min(width - 1.0, to - 0.5);
            if (first <= last && to >= 0.5) pixels(row, first, last, first + 0.5 - x0, y, dx, dy, square);
        }
    }

    /** @param fromX from the line's beginning to the first of the pixels, as is {@code y} */
    private void pixels(int row, int first, int last, double fromX, double y, double dx, double dy, double square) {
        byte[] nearness = room.nearness;
        double inverse = square > 0 ? 1 / square : 0;
        double x = fromX;
        // Without branches: which pixel is how near cannot be foretold.
        int end = row * width + last;
        double along = (x * dx + y * dy) * inverse;
        double step = dx * inverse;
        for (int at = row * width + first; at <= end; at++, x++, along += step) {
            double t = Math.min(1, Math.max(0, along));
            double ex = x - t * dx;
            double ey = y - t * dy;
            int distance = Math.min(TABLE, (int) ((ex * ex + ey * ey) * scale));
            nearness[at] = (byte) Math.max(nearness[at], near[distance]);
        }
        touch(row, first, last);
    }

    private void touch(int row, int first, int last) {
        long[] touched = room.touched;
        int from = row * words + (first >> 6);
        int to = row * words + (last >> 6);
        long begin = -1L << first;
        long end = -1L >>> 63 - last;
        if (from == to) {
            touched[from] |= begin & end;
            return;
        }
        touched[from] |= begin;
        for (int word = from + 1; word < to; word++) touched[word] = -1;
        touched[to] |= end;
    }
}
