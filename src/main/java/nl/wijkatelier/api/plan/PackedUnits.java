package nl.wijkatelier.api.plan;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.unit.Units;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Bouwstenen as columns; the number by which commands name one is its place, from 1. Their shared borders stand once, as {@link
 * DrawnLines}: they are named by number and only drawn from what is told here.
 *
 * @param version served version of the registers that they are made of
 * @param crs of the positions
 * @param unit metres per unit of the positions
 * @param origin metres: what positions count from
 * @param lines per border its positions: x, y of the first from the end of the border before, then differences
 * @param rings per bouwsteen its rings as {@link DrawnLines#walk} tells them; the shell of its largest part first
 * @param opp m2
 * @param x of a place inside, units from where its first ring begins, as is {@code y}
 */
record PackedUnits(
        String version,
        String crs,
        double unit,
        List<Long> origin,
        List<long[]> lines,
        List<List<int[]>> rings,
        int[] adressen,
        int[] woningen,
        double[] opp,
        long[] x,
        long[] y) {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    static PackedUnits of(Units units, String version) {
        Coverage coverage = units.coverage();
        List<Long> origin = origin(coverage);
        DrawnLines lines = new DrawnLines(origin, id -> coverage.edge(id).millimetres());
        int n = units.size();
        PackedUnits packed = new PackedUnits(
                version,
                PackedLine.CRS,
                DrawnLines.RASTER,
                origin,
                lines.lines(),
                new ArrayList<>(n),
                new int[n],
                new int[n],
                new double[n],
                new long[n],
                new long[n]);
        List<List<Face>> faces = units.faces();
        for (int i = 0; i < n; i++) packed.put(i, units, faces.get(i), lines);
        return packed;
    }

    private void put(int i, Units units, List<Face> faces, DrawnLines drawn) {
        List<Face> parts = new ArrayList<>(faces);
        parts.sort((a, b) -> Double.compare(b.surface(), a.surface()));
        adressen[i] = units.adressen(i + 1);
        woningen[i] = units.woningen(i + 1);
        List<int[]> walks = new ArrayList<>();
        for (Face face : parts) {
            opp[i] += face.surface();
            for (List<Integer> walk : face.walks()) walks.add(drawn.walk(walk));
        }
        rings.add(walks);
        opp[i] = Math.rint(opp[i]);
        long[] start = drawn.start(parts.get(0).walks().get(0).get(0));
        long[] inside = inside(units.coverage().polygon(parts.get(0), FACTORY));
        x[i] = inside[0] - start[0];
        y[i] = inside[1] - start[1];
    }

    /** A place of the raster inside land, beside its middle; the nearest one where land is narrower than the raster. */
    private long[] inside(Polygon land) {
        Coordinate middle = InteriorPointArea.getInteriorPoint(land);
        double px = (middle.x - origin.get(0)) / unit;
        double py = (middle.y - origin.get(1)) / unit;
        SimplePointInAreaLocator locator = new SimplePointInAreaLocator(land);
        for (int corner = 0; corner < 4; corner++) {
            long cx = (long) Math.floor(px) + corner % 2;
            long cy = (long) Math.floor(py) + corner / 2;
            Coordinate at = new Coordinate(origin.get(0) + cx * unit, origin.get(1) + cy * unit);
            if (locator.locate(at) == Location.INTERIOR) return new long[] {cx, cy};
        }
        return new long[] {Math.round(px), Math.round(py)};
    }

    private static List<Long> origin(Coverage coverage) {
        double x = Double.POSITIVE_INFINITY;
        double y = Double.POSITIVE_INFINITY;
        for (Face face : coverage.faces()) {
            x = Math.min(x, face.envelope().getMinX());
            y = Math.min(y, face.envelope().getMinY());
        }
        return coverage.faceCount() == 0 ? List.of(0L, 0L) : List.of((long) Math.floor(x), (long) Math.floor(y));
    }
}
