package nl.wijkatelier.engine.image;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures as WebP without loss, by libwebp. Thread-safe. */
public final class WebpWriter {
    private static final String MEDIA_TYPE = "image/webp";
    private static final boolean AVAILABLE = works();

    private WebpWriter() {}

    /** Whether the library has a part for this machine's kind. */
    public static boolean available() {
        return AVAILABLE;
    }

    private static boolean works() {
        try {
            return ImageIO.getImageWritersByMIMEType(MEDIA_TYPE).hasNext()
                    && write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).length > 0;
        } catch (RuntimeException | LinkageError absent) {
            return false;
        }
    }

    public static byte[] write(BufferedImage image) {
        boolean opaque = !image.getColorModel().hasAlpha();
        BufferedImage plain = new BufferedImage(
                image.getWidth(), image.getHeight(), opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(MEDIA_TYPE);
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("Lossless");
            // The quality of what has no loss is the effort; a third of it gives nearly all.
            parameters.setCompressionQuality(0.3f);
            writer.write(null, new IIOImage(plain, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
