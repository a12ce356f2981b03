package nl.wijkatelier.engine.image;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.GeoTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures as TIFF, deflated, with where they lie (OGC GeoTIFF 1.1). Thread-safe. */
public final class GeoTiffWriter {
    /** The JDK's own plugin: others on the class path do not write deflated pictures with alpha. */
    private static final String PLUGIN = "com.sun.imageio.plugins.tiff.";

    /**
     * Where a picture lies.
     *
     * @param epsg number of the coordinate system
     * @param box minx, miny, maxx, maxy, easting or longitude first
     */
    public record Place(int epsg, boolean degrees, double[] box) {}

    private GeoTiffWriter() {}

    /** @param place where it lies, or null for a plain TIFF */
    public static byte[] write(BufferedImage image, Place place) {
        BufferedImage plain = image;
        if (image.getType() == BufferedImage.TYPE_INT_ARGB_PRE) {
            plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = plain.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
        }
        ImageWriter writer = writer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("Deflate");
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(plain), parameters);
            if (place != null) metadata = placed(metadata, plain, place);
            writer.write(null, new IIOImage(plain, null, metadata), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith(PLUGIN)) return writer;
        }
        throw new IllegalStateException("every Java since 9 writes TIFF");
    }

    private static IIOMetadata placed(IIOMetadata metadata, BufferedImage image, Place place) throws IOException {
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
        double[] b = place.box();
        double[] scale = {(b[2] - b[0]) / image.getWidth(), (b[3] - b[1]) / image.getHeight(), 0};
        add(directory, GeoTIFFTagSet.TAG_MODEL_PIXEL_SCALE, TIFFTag.TIFF_DOUBLE, 3, scale);
        add(directory, GeoTIFFTagSet.TAG_MODEL_TIE_POINT, TIFFTag.TIFF_DOUBLE, 6, new double[] {0, 0, 0, b[0], b[3], 0
        });
        // Version 1.1.0 with three keys: a projected or geographic system, pixels are areas, and which system.
        char[] keys = {
            1,
            1,
            0,
            3,
            1024,
            0,
            1,
            (char) (place.degrees() ? 2 : 1),
            1025,
            0,
            1,
            1,
            (char) (place.degrees() ? 2048 : 3072),
            0,
            1,
            (char) place.epsg()
        };
        add(directory, GeoTIFFTagSet.TAG_GEO_KEY_DIRECTORY, TIFFTag.TIFF_SHORT, keys.length, keys);
        return directory.getAsMetadata();
    }

    private static void add(TIFFDirectory directory, int tag, int type, int count, Object values) {
        directory.addTIFFField(new TIFFField(GeoTIFFTagSet.getInstance().getTag(tag), type, count, values));
    }
}
