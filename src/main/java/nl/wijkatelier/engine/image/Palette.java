package nl.wijkatelier.engine.image;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/** At most 256 colours, those with transparency first, as PNG wants them. */
final class Palette {
    static final int MAX = 256;

    /** ARGB in the order of the indices. */
    private final int[] argb;
    /** Index per colour of the picture. */
    private final Int2IntOpenHashMap index;

    private Palette(int[] argb, Int2IntOpenHashMap index) {
        this.argb = argb;
        this.index = index;
    }

    /** Colours in an order that is kept; for writing them only. */
    static Palette given(int[] argb) {
        return new Palette(argb, new Int2IntOpenHashMap());
    }

    /** The colours that a picture has, or null where there are more than 256. */
    static Palette exact(int[] pixels) {
        Int2IntOpenHashMap index = new Int2IntOpenHashMap(MAX * 2);
        index.defaultReturnValue(-1);
        int[] colors = new int[MAX];
        int count = 0;
        int last = 0;
        boolean any = false;
        for (int pixel : pixels) {
            if (any && pixel == last) continue;
            any = true;
            last = pixel;
            if (index.get(pixel) >= 0) continue;
            if (count == MAX) return null;
            colors[count] = pixel;
            index.put(pixel, count++);
        }
        return sorted(colors, count, index);
    }

    /** 256 colours that stand for those of a picture. */
    static Palette reduced(int[] pixels) {
        Int2IntOpenHashMap index = new Int2IntOpenHashMap();
        index.defaultReturnValue(-1);
        int[] colors = new MedianCut(pixels).reduce(MAX, index);
        return sorted(colors, colors.length, index);
    }

    /** Puts transparent colours first, so that the transparency table is short. */
    private static Palette sorted(int[] colors, int count, Int2IntOpenHashMap index) {
        int[] order = new int[count];
        int[] place = new int[count];
        int at = 0;
        for (int pass = 0; pass < 2; pass++)
            for (int i = 0; i < count; i++)
                if (colors[i] >>> 24 == 255 == (pass == 1)) {
                    order[at] = colors[i];
                    place[i] = at++;
                }
        index.int2IntEntrySet().fastForEach(entry -> entry.setValue(place[entry.getIntValue()]));
        return new Palette(order, index);
    }

    /** Bits per pixel. */
    int depth() {
        return argb.length <= 2 ? 1 : argb.length <= 4 ? 2 : argb.length <= 16 ? 4 : 8;
    }

    byte[] colors() {
        byte[] bytes = new byte[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            bytes[3 * i] = (byte) (argb[i] >> 16);
            bytes[3 * i + 1] = (byte) (argb[i] >> 8);
            bytes[3 * i + 2] = (byte) argb[i];
        }
        return bytes;
    }

    byte[] alpha() {
        int n = argb.length;
        while (n > 0 && argb[n - 1] >>> 24 == 255) n--;
        byte[] bytes = new byte[n];
        for (int i = 0; i < n; i++) bytes[i] = (byte) (argb[i] >>> 24);
        return bytes;
    }

    /** The picture's rows, unfiltered: indices do not predict each other. */
    byte[] rows(int[] pixels, int width, int height) {
        int depth = depth();
        int stride = (width * depth + 7) / 8;
        byte[] rows = new byte[height * (stride + 1)];
        int last = pixels[0];
        int value = index.get(last);
        for (int y = 0; y < height; y++) {
            int row = y * (stride + 1) + 1;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                if (pixel != last) {
                    last = pixel;
                    value = index.get(pixel);
                }
                int bit = x * depth;
                rows[row + (bit >> 3)] |= (byte) (value << 8 - depth - (bit & 7));
            }
        }
        return rows;
    }
}
