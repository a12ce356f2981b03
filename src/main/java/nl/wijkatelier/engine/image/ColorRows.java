package nl.wijkatelier.engine.image;

/** Rows of a full-colour PNG, each filtered by difference to the left or to the row above, whichever is smaller. */
final class ColorRows {
    private static final int SUB = 1;
    private static final int UP = 2;

    private ColorRows() {}

    /** @param channels 3 for RGB, 4 for RGBA */
    static byte[] filtered(int[] argb, int width, int height, int channels) {
        int stride = width * channels;
        byte[] out = new byte[height * (stride + 1)];
        byte[] above = new byte[stride];
        byte[] row = new byte[stride];
        int at = 0;
        for (int y = 0; y < height; y++) {
            unpack(argb, y * width, width, channels, row);
            int filter = y > 0 && cost(row, above, 0) <= cost(row, row, channels) ? UP : SUB;
            out[at++] = (byte) filter;
            for (int i = 0; i < stride; i++) {
                int before = filter == UP ? above[i] : i < channels ? 0 : row[i - channels];
                out[at++] = (byte) (row[i] - before);
            }
            byte[] swap = above;
            above = row;
            row = swap;
        }
        return out;
    }

    private static void unpack(int[] argb, int from, int width, int channels, byte[] row) {
        int at = 0;
        for (int x = from; x < from + width; x++) {
            int pixel = argb[x];
            row[at++] = (byte) (pixel >> 16);
            row[at++] = (byte) (pixel >> 8);
            row[at++] = (byte) pixel;
            if (channels == 4) row[at++] = (byte) (pixel >>> 24);
        }
    }

    /** Sum of absolute differences to what lies {@code back} bytes before in the other row. */
    private static int cost(byte[] row, byte[] other, int back) {
        int sum = 0;
        for (int i = back; i < row.length; i++) sum += Math.abs((byte) (row[i] - other[i - back]));
        return sum;
    }
}
