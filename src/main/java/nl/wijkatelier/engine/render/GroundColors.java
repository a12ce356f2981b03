package nl.wijkatelier.engine.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Colours a view whose ground is known already. */
final class GroundColors {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EIGHT_TIMES = 0x0101010101010101L;

    private GroundColors() {}

    /** @param rows per row a byte 0 and the pixels' places in the palette */
    static void paint(
            RasterMemory.Ground ground, int[] kinds, AreaPalette palette, int width, int height, byte[] rows) {
        short[] areas = ground.areas();
        byte[] steps = ground.steps();
        int background = palette.bases.length - 1;
        int far = AreaPalette.STEPS - 1;
        for (int row = 0; row < height; row++) {
            int out = row * (width + 1);
            int at = row * width;
            rows[out++] = 0;
            for (int column = 0; column < width; ) {
                int kind = areas[at] == 0 ? background : kinds[areas[at] - 1];
                HatchCell hatch = palette.hatches[kind];
                if (hatch == null && column + Long.BYTES <= width && plain(areas, steps, at)) {
                    LONGS.set(rows, out, (palette.bases[kind] + far) * EIGHT_TIMES);
                    column += Long.BYTES;
                    at += Long.BYTES;
                    out += Long.BYTES;
                } else {
                    int index = palette.bases[kind];
                    if (hatch != null) index += hatch.at(column, row) * AreaPalette.STEPS;
                    rows[out++] = (byte) (index + far - steps[at++]);
                    column++;
                }
            }
        }
    }

    /** Whether eight pixels lie in one area, out of reach of borders. */
    private static boolean plain(short[] areas, byte[] steps, int at) {
        if ((long) LONGS.get(steps, at) != 0) return false;
        int first = areas[at];
        int other = areas[at + 1] ^ first | areas[at + 2] ^ first | areas[at + 3] ^ first | areas[at + 4] ^ first;
        return (other | areas[at + 5] ^ first | areas[at + 6] ^ first | areas[at + 7] ^ first) == 0;
    }
}
