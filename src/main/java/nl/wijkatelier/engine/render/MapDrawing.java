package nl.wijkatelier.engine.render;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.DOMImplementation;

/** Draws layers as lines and surfaces that can be enlarged: the same shapes as {@link MapPainter} paints. Texts are outlines. */
public final class MapDrawing {
    /** Corners and curves of one drawing; each takes about 20 bytes, and 100 while it is made. */
    private static final int MAX_SEGMENTS = 1_500_000;

    private static final int MAX_BYTES = 64 << 20;
    private static final double POINTS_PER_STANDARD_PIXEL = 0.28 / 25.4 * 72;

    /** A drawing that would be too large. */
    public static final class TooDetailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDetailed() {
            super("more than " + MAX_SEGMENTS + " corners");
        }
    }

    private MapDrawing() {}

    /**
     * An SVG of as many units as the view has pixels.
     *
     * @throws TooDetailed where it would be too large
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public static byte[] svg(List<MapLayer> layers, Viewport view, Integer background, BooleanSupplier stopped) {
        SVGGeneratorContext context =
                SVGGeneratorContext.createDefault(dom().createDocument("http://www.w3.org/2000/svg", "svg", null));
        context.setComment(null);
        context.setPrecision(2);
        ImageHandler pictures = new Pictures();
        context.setImageHandler(pictures);
        context.setGenericImageHandler(new SimpleImageHandler(pictures));
        Counted graphics = new Counted(context);
        graphics.setSVGCanvasSize(new Dimension(view.width(), view.height()));
        MapPainter.paint(graphics, layers, view, background, stopped, label -> true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            graphics.stream(writer, true);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("an SVG in memory could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
        }
        return bytes.toByteArray();
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has a plain document builder", e);
        }
    }

    /** A PDF of one page, whose scale on paper is that of the standard's pixel of 0.28 mm. Throws as {@link #svg}. */
    public static byte[] pdf(List<MapLayer> layers, Viewport view, Integer background, BooleanSupplier stopped) {
        double scale = POINTS_PER_STANDARD_PIXEL / view.pixelRatio();
        float width = (float) (view.width() * scale);
        float height = (float) (view.height() * scale);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle(width, height), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        PdfContentByte content = writer.getDirectContent();
        Graphics2D graphics = content.createGraphics(width, height);
        graphics.scale(scale, scale);
        MapPainter.paint(
                graphics,
                layers,
                view,
                background,
                () -> {
                    if (content.getInternalBuffer().size() > MAX_BYTES) throw new TooDetailed();
                    return stopped.getAsBoolean();
                },
                label -> true);
        graphics.dispose();
        document.close();
        return bytes.toByteArray();
    }

    /** Puts pictures into the drawing, as PNG by the JDK; the library's own way needs more of it. */
    private static final class Pictures extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(e.getMessage(), e);
            }
        }
    }

    /** Counts what is drawn while it is drawn. */
    private static final class Counted extends SVGGraphics2D {
        private int segments;

        Counted(SVGGeneratorContext context) {
            super(context, true);
        }

        @Override
        public void draw(Shape shape) {
            count(shape);
            super.draw(shape);
        }

        @Override
        public void fill(Shape shape) {
            count(shape);
            super.fill(shape);
        }

        private void count(Shape shape) {
            for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next())
                if (++segments > MAX_SEGMENTS) throw new TooDetailed();
        }
    }
}
