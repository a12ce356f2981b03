package nl.wijkatelier.demo.region;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import javax.imageio.ImageIO;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Surface;
import nl.wijkatelier.demo.land.Tile;
import nl.wijkatelier.demo.plane.Painting;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Draws a made municipality to a PNG: arguments are seed, addresses, index, centre x, y, metres wide, parcels (true/false) and file. */
public final class DrawLand {
    private final Graphics2D g;
    private final double scale;
    private final double x0;
    private final double y1;

    private DrawLand(Graphics2D g, double scale, double x0, double y1) {
        this.g = g;
        this.scale = scale;
        this.x0 = x0;
        this.y1 = y1;
    }

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        var site = RegionPlan.of(Long.parseLong(args[0]), Integer.parseInt(args[1]))
                .get(Integer.parseInt(args[2]));
        MadeLand land = new LandMaker(site).make();
        long made = System.nanoTime();
        List<Painting.Patch<Tile>> patches = land.ground().surfaces().patches();
        long painted = System.nanoTime();
        List<Painting.Patch<Integer>> plots = land.ground().plots().patches();
        System.out.printf(
                "made %d ms, surfaces %d ms, plots %d ms: %d patches, %d plots, %d buildings, %d units, %d faces, %d streets%n",
                (made - start) / 1000000,
                (painted - made) / 1000000,
                (System.nanoTime() - painted) / 1000000,
                patches.size(),
                plots.size(),
                land.ground().buildings().size(),
                land.ground().buildings().stream()
                        .mapToInt(b -> b.units().size())
                        .sum(),
                land.vakken().all().size(),
                land.ground().streets().size());
        for (int k = 3; k + 4 < args.length; k += 5) {
            double wide = Double.parseDouble(args[k + 2]);
            var whole = land.ground().whole().getEnvelopeInternal();
            double x = Double.parseDouble(args[k]), y = Double.parseDouble(args[k + 1]);
            if (x <= 1) x = whole.getMinX() + x * whole.getWidth();
            if (y <= 1) y = whole.getMinY() + y * whole.getHeight();
            int size = 1300;
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, size, size);
            DrawLand draw = new DrawLand(g, size / wide, x - wide / 2, y + wide / 2);
            for (var patch : patches)
                draw.fill(
                        patch.polygon(),
                        color(patch.key().surface()),
                        edge(patch.key().surface()));
            for (Building building : land.ground().buildings())
                draw.fill(building.outline(), new Color(0xdcd8d2), new Color(0x9a9488));
            if (Boolean.parseBoolean(args[k + 3]))
                for (var plot : plots) draw.fill(plot.polygon(), null, new Color(0xb04060));
            ImageIO.write(image, "png", new File(args[k + 4]));
        }
    }

    private static Color edge(Surface surface) {
        return switch (surface.type()) {
            case WEGDEEL -> new Color(0xd2d2d2);
            case WATERDEEL -> new Color(0xb5cfdd);
            default -> new Color(0xcbd8c3);
        };
    }

    private static Color color(Surface surface) {
        return switch (surface) {
            case RIJBAAN_REGIONAAL, RIJBAAN_LOKAAL -> new Color(0xffffff);
            case RIJBAAN_KLINKERS, VOETGANGERSGEBIED -> new Color(0xfafafa);
            case FIETSPAD -> new Color(0xf3dcd4);
            case PARKEERVLAK -> new Color(0xe4e6ee);
            case VOETPAD, INRIT, OVERWEG -> new Color(0xeeeeee);
            case SPOORBAAN -> new Color(0xc9c5c0);
            case SLOOT, VAART, GRACHT, MEER -> new Color(0xd6e6ef);
            case ERF, TERREIN_OPEN, TERREIN_GESLOTEN -> new Color(0xf4f1ea);
            case ZAND, ZANDPAD -> new Color(0xf5eed8);
            case BOUWLAND -> new Color(0xf0eedb);
            case NAALDBOS, LOOFBOS, GEMENGD_BOS -> new Color(0xc6dcbc);
            case RIET -> new Color(0xdce6c8);
            case BOOMTEELT -> new Color(0xdae6c8);
            default -> new Color(0xe3efdb);
        };
    }

    private void fill(Polygon polygon, Color fill, Color line) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        add(path, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) add(path, polygon.getInteriorRingN(i));
        if (fill != null) {
            g.setColor(fill);
            g.fill(path);
        }
        if (line != null && scale > 0.25) {
            g.setColor(line);
            g.setStroke(new BasicStroke(0.6f));
            g.draw(path);
        }
    }

    private void add(Path2D path, LinearRing ring) {
        boolean first = true;
        for (Coordinate c : ring.getCoordinates()) {
            double x = (c.x - x0) * scale, y = (y1 - c.y) * scale;
            if (first) path.moveTo(x, y);
            else path.lineTo(x, y);
            first = false;
        }
        path.closePath();
    }
}
