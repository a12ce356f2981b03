package nl.wijkatelier.engine.render;

/** Nearness to the nearest border per pixel: 0 out of reach, {@code AreaPalette.STEPS - 1} on it. For one thread. */
final class BorderRaster {
    private static final int TABLE = 256;
    /** Pixels. */
    private static final double SHORT = 3;

    private final byte[] steps;
    private final int width;
    private final int height;
    private final double reach;
    /** Nearness by the square of the distance. */
    private final byte[] near = new byte[TABLE + 1];

    private final double scale;

    BorderRaster(byte[] steps, int width, int height, double reach) {
        this.steps = steps;
        this.width = width;
        this.height = height;
        this.reach = reach;
        this.scale = TABLE / (reach * reach);
        int far = AreaPalette.STEPS - 1;
        for (int i = 0; i < TABLE; i++) {
            double distance = Math.sqrt((i + 0.5) / scale);
            near[i] = (byte) (far - Math.min(far - 1, (int) (distance / reach * far)));
        }
    }

    /** A piece of border in pixels of the picture. */
    void line(double x0, double y0, double x1, double y1) {
        double top = Math.min(y0, y1) - reach;
        double bottom = Math.max(y0, y1) + reach;
        double left = Math.min(x0, x1) - reach;
        double right = Math.max(x0, x1) + reach;
        if (bottom <= 0 || top >= height || right <= 0 || left >= width) return;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double inverse = square > 0 ? scale / square : 0;
        // In a row the line is in reach within this of where it crosses, if it is not too flat; no gain for a short
        // line.
        boolean slanted = dy != 0 && Math.abs(dx) > SHORT;
        double spread = slanted ? reach * Math.sqrt(square) / Math.abs(dy) : Double.POSITIVE_INFINITY;
        int lastRow = (int) Math.min(height - 1.0, Math.floor(bottom - 0.5));
        for (int row = (int) Math.max(0, Math.ceil(top - 0.5)); row <= lastRow; row++) {
            double y = row + 0.5;
            double from = left;
            double to = right;
            if (spread < right - left) {
                double crossing = x0 + (y - y0) * dx / dy;
                from = Math.max(left, crossing - spread);
                to = Math.min(right, crossing + spread);
            }
            int first = (int) Math.max(0, Math.ceil(from - 0.5));
            int last = (int) Math.min(width - 1.0, Math.floor(to - 0.5));
            double px = first + 0.5 - x0;
            double py = y - y0;
            // How far along the line, and how far beside it, times its length.
            double along = px * dx + py * dy;
            double beside = px * dy - py * dx;
            for (int at = row * width + first; at <= row * width + last; at++, px++, along += dx, beside += dy) {
                double distance;
                if (along <= 0) distance = (px * px + py * py) * scale;
                else if (along < square) distance = beside * beside * inverse;
                else distance = ((px - dx) * (px - dx) + (py - dy) * (py - dy)) * scale;
                if (distance < TABLE && near[(int) distance] > steps[at]) steps[at] = near[(int) distance];
            }
        }
    }
}
