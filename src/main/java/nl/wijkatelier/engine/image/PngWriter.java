package nl.wijkatelier.engine.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pictures as PNG (ISO/IEC 15948): with a palette when they have at most 256 colours, else in full colour. */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** Measured on maps: higher levels gain a few per cent for three times the time. */
    private static final int LEVEL = 3;

    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int RGBA = 6;

    private PngWriter() {}

    /** The exact picture; of type TYPE_INT_RGB or TYPE_INT_ARGB_PRE. */
    public static byte[] write(BufferedImage image) {
        return write(pixels(image), image.getWidth(), image.getHeight(), false);
    }

    /** The picture in at most 256 colours: exact where it has no more. */
    public static byte[] write8Bit(BufferedImage image) {
        return write(pixels(image), image.getWidth(), image.getHeight(), true);
    }

    /** A picture that has its palette already. */
    public static byte[] write(IndexedPicture picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] data = RunCoder.deflate(picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 2048);
        out.writeBytes(SIGNATURE);
        header(out, width, height, 8, PALETTE);
        palette(out, Palette.given(picture.argb()));
        chunk(out, "IDAT", data, data.length);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static void header(ByteArrayOutputStream out, int width, int height, int depth, int type) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) type)
                .array();
        chunk(out, "IHDR", header, header.length);
    }

    private static void palette(ByteArrayOutputStream out, Palette palette) {
        byte[] colors = palette.colors();
        chunk(out, "PLTE", colors, colors.length);
        byte[] alpha = palette.alpha();
        if (alpha.length > 0) chunk(out, "tRNS", alpha, alpha.length);
    }

    private static byte[] write(int[] argb, int width, int height, boolean eightBit) {
        Palette palette = Palette.exact(argb);
        if (palette == null && eightBit) palette = Palette.reduced(argb);
        ByteArrayOutputStream out = new ByteArrayOutputStream(width * height / 4 + 1024);
        out.writeBytes(SIGNATURE);
        boolean opaque = palette != null || opaque(argb);
        int depth = palette == null ? 8 : palette.depth();
        header(out, width, height, depth, palette != null ? PALETTE : opaque ? RGB : RGBA);
        byte[] rows;
        if (palette == null) {
            rows = ColorRows.filtered(argb, width, height, opaque ? 3 : 4);
        } else {
            palette(out, palette);
            rows = palette.rows(argb, width, height);
        }
        deflate(out, rows, rows.length, LEVEL);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static void deflate(ByteArrayOutputStream out, byte[] rows, int length, int level) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(rows, 0, length);
            deflater.finish();
            byte[] buffer = new byte[Math.max(1024, length / 8)];
            while (!deflater.finished()) {
                int n = deflater.deflate(buffer);
                if (n > 0) chunk(out, "IDAT", buffer, n);
            }
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static boolean opaque(int[] argb) {
        for (int pixel : argb) if (pixel >>> 24 != 255) return false;
        return true;
    }

    /** ARGB, not premultiplied. */
    private static int[] pixels(BufferedImage image) {
        int[] data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] argb = new int[data.length];
        switch (image.getType()) {
            case BufferedImage.TYPE_INT_RGB -> {
                for (int i = 0; i < data.length; i++) argb[i] = data[i] | 0xFF000000;
            }
            case BufferedImage.TYPE_INT_ARGB_PRE -> {
                for (int i = 0; i < data.length; i++) argb[i] = unmultiplied(data[i]);
            }
            default -> throw new IllegalArgumentException("image type " + image.getType());
        }
        return argb;
    }

    private static int unmultiplied(int p) {
        int a = p >>> 24;
        if (a == 255) return p;
        if (a == 0) return 0;
        int r = Math.min(255, ((p >> 16 & 255) * 255 + a / 2) / a);
        int g = Math.min(255, ((p >> 8 & 255) * 255 + a / 2) / a);
        int b = Math.min(255, ((p & 255) * 255 + a / 2) / a);
        return a << 24 | r << 16 | g << 8 | b;
    }
}
