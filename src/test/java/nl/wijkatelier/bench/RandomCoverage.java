package nl.wijkatelier.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Seeded coverages for tests and benchmarks: the Voronoi cells of random points, whose every edge is broken into wiggling
 * pieces that both neighbours share to the bit. Coordinates lie on the millimetre.
 */
public final class RandomCoverage {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private RandomCoverage() {}

    /** Areas within about a box of {@code size} metres at RD 100000, 450000; each edge is broken into {@code pieces}. */
    public static List<MultiPolygon> of(long seed, int areas, double size, int pieces) {
        Random random = new Random(seed);
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < areas; i++)
            sites.add(new Coordinate(100_000 + random.nextDouble() * size, 450_000 + random.nextDouble() * size));
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        builder.setClipEnvelope(new Envelope(100_000, 100_000 + size, 450_000, 450_000 + size));
        Geometry cells = builder.getDiagram(FACTORY);
        List<MultiPolygon> coverage = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Coordinate[] ring =
                    wiggled(((Polygon) cells.getGeometryN(i)).getExteriorRing().getCoordinates(), pieces);
            coverage.add(FACTORY.createMultiPolygon(new Polygon[] {FACTORY.createPolygon(ring)}));
        }
        return coverage;
    }

    private static Coordinate[] wiggled(Coordinate[] ring, int pieces) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 1; i < ring.length; i++) {
            Coordinate a = millimetre(ring[i - 1].x, ring[i - 1].y);
            Coordinate b = millimetre(ring[i].x, ring[i].y);
            if (a.equals2D(b)) continue;
            points.add(a);
            boolean forward = a.compareTo(b) < 0;
            Coordinate from = forward ? a : b;
            Coordinate to = forward ? b : a;
            for (int k = 1; k < pieces; k++) {
                double along = (forward ? k : pieces - k) / (double) pieces;
                // sideways by up to 4 % of a piece: too little for edges to cross, seen the same from both sides
                double aside = 0.04 / pieces * Math.sin(along * 37 + from.x);
                points.add(millimetre(
                        from.x + along * (to.x - from.x) - aside * (to.y - from.y),
                        from.y + along * (to.y - from.y) + aside * (to.x - from.x)));
            }
        }
        points.add(points.get(0).copy());
        return points.toArray(Coordinate[]::new);
    }

    private static Coordinate millimetre(double x, double y) {
        return new Coordinate(Math.rint(x * 1000) / 1000, Math.rint(y * 1000) / 1000);
    }
}
