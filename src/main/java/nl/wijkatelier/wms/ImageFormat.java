package nl.wijkatelier.wms;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkatelier.engine.image.JpegWriter;
import nl.wijkatelier.engine.image.PngWriter;

/** Picture formats, in the order in which capabilities list them. */
enum ImageFormat {
    PNG("image/png", "image/png", true, PngWriter::write),
    PNG8("image/png; mode=8bit", "image/png", true, PngWriter::write8Bit),
    JPEG("image/jpeg", "image/jpeg", false, JpegWriter::write);

    private final String text;
    private final String mediaType;
    private final boolean transparency;
    private final Function<BufferedImage, byte[]> writer;

    ImageFormat(String text, String mediaType, boolean transparency, Function<BufferedImage, byte[]> writer) {
        this.text = text;
        this.mediaType = mediaType;
        this.transparency = transparency;
        this.writer = writer;
    }

    /** The name in requests and capabilities. */
    String text() {
        return text;
    }

    /** The Content-Type of the answer. */
    String mediaType() {
        return mediaType;
    }

    /** Whether it can hold transparent pixels. */
    boolean transparency() {
        return transparency;
    }

    byte[] write(BufferedImage image) {
        return writer.apply(image);
    }

    /** The format with that name, blanks and case aside, or empty. */
    static Optional<ImageFormat> find(String text) {
        String wanted = plain(text);
        for (ImageFormat format : values()) if (plain(format.text).equals(wanted)) return Optional.of(format);
        if (wanted.equals("image/png8")) return Optional.of(PNG8);
        if (wanted.equals("image/jpg")) return Optional.of(JPEG);
        return Optional.empty();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s+]", "").toLowerCase(Locale.ROOT);
    }
}
