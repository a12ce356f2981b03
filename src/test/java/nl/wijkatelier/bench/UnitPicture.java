package nl.wijkatelier.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.unit.Units;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** A picture of bouwstenen on roads, water and panden, to judge them by eye. */
final class UnitPicture {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Envelope land;
    private final double scale;
    private final Graphics2D pen;

    private UnitPicture(Envelope land, double scale, Graphics2D pen) {
        this.land = land;
        this.scale = scale;
        this.pen = pen;
    }

    static BufferedImage of(
            Envelope land, int width, Coverage division, Units units, List<BgtObject> surfaces, List<Pand> panden) {
        double scale = width / land.getWidth();
        BufferedImage image = new BufferedImage(width, (int) (land.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        UnitPicture picture = new UnitPicture(land, scale, pen);
        for (Face face : units.coverage().facesNear(land)) {
            pen.setColor(Color.getHSBColor((face.area() * 0.618034f) % 1, 0.25f, 0.98f));
            pen.fill(picture.path(units.coverage().polygon(face, FACTORY)));
        }
        for (BgtObject object : surfaces) {
            pen.setColor(
                    switch (object.type()) {
                        case WATERDEEL -> new Color(80, 140, 255, 150);
                        case WEGDEEL -> new Color(120, 120, 120, 110);
                        default -> new Color(120, 160, 120, 60);
                    });
            if (object.geometrie().getEnvelopeInternal().intersects(land)
                    && object.geometrie().getDimension() == 2) pen.fill(picture.path(object.geometrie()));
        }
        pen.setColor(new Color(90, 40, 40, 160));
        for (Pand pand : panden)
            if (pand.geometrie().getEnvelopeInternal().intersects(land)) pen.fill(picture.path(pand.geometrie()));
        picture.edges(units.coverage(), new Color(200, 0, 60), 1.6f);
        picture.edges(division, Color.BLACK, 2.4f);
        return image;
    }

    private void edges(Coverage coverage, Color color, float width) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(width));
        for (Edge edge : coverage.edges()) {
            LineString line = edge.line(FACTORY);
            if (line.getEnvelopeInternal().intersects(land)) pen.draw(path(line));
        }
    }

    private Path2D path(Geometry geometry) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Object part : LinearComponentExtracter.getLines(geometry)) {
            boolean first = true;
            for (Coordinate c : ((LineString) part).getCoordinates()) {
                double x = (c.x - land.getMinX()) * scale;
                double y = (land.getMaxY() - c.y) * scale;
                if (first) path.moveTo(x, y);
                else path.lineTo(x, y);
                first = false;
            }
        }
        return path;
    }
}
