package nl.wijkatelier.wms;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkatelier.engine.image.GeoTiffWriter;
import nl.wijkatelier.engine.image.JpegWriter;
import nl.wijkatelier.engine.image.PngWriter;
import nl.wijkatelier.engine.image.WebpWriter;

/** Picture formats, in the order in which capabilities list them. */
enum ImageFormat {
    PNG("image/png", "image/png", true, PngWriter::write),
    PNG8("image/png; mode=8bit", "image/png", true, PngWriter::write8Bit),
    JPEG("image/jpeg", "image/jpeg", false, JpegWriter::write),
    WEBP("image/webp", "image/webp", true, WebpWriter::write),
    GEOTIFF("image/geotiff", "image/geotiff", true, image -> GeoTiffWriter.write(image, null)),
    TIFF("image/tiff", "image/tiff", true, image -> GeoTiffWriter.write(image, null)),
    SVG("image/svg+xml", "image/svg+xml", true, null),
    PDF("application/pdf", "application/pdf", true, null);

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

    /** The formats that this machine can write. */
    static List<ImageFormat> available() {
        return Arrays.stream(values())
                .filter(format -> format != WEBP || WebpWriter.available())
                .toList();
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

    /** Whether it holds shapes in place of pixels; of maps only. */
    boolean drawing() {
        return writer == null;
    }

    /** Whether it says where the picture lies. */
    boolean placed() {
        return this == GEOTIFF || this == TIFF;
    }

    /** Writes pixels; not for a drawing. */
    byte[] write(BufferedImage image) {
        return writer.apply(image);
    }

    /** The format with that name, blanks and case aside, or empty. */
    static Optional<ImageFormat> find(String text) {
        String wanted = plain(text);
        for (ImageFormat format : available()) if (plain(format.text).equals(wanted)) return Optional.of(format);
        return switch (wanted) {
            case "image/png8" -> Optional.of(PNG8);
            case "image/jpg" -> Optional.of(JPEG);
            case "image/svg" -> Optional.of(SVG);
            case "image/geotif", "image/geotiff8" -> Optional.of(GEOTIFF);
            default -> Optional.empty();
        };
    }

    /** The same among those that hold pixels. */
    static Optional<ImageFormat> findPixels(String text) {
        return find(text).filter(format -> !format.drawing());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s+]", "").toLowerCase(Locale.ROOT);
    }
}
