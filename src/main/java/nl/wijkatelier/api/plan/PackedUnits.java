package nl.wijkatelier.api.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.unit.Units;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Bouwstenen as columns, their shared borders each once, on a raster of a decimetre.
 *
 * @param version served version of the registers that they are made of
 * @param crs of the positions
 * @param unit metres per unit of the positions
 * @param origin metres: what positions count from
 * @param edges per border its positions: x, y of the first, then differences
 * @param id numbers, as commands name them
 * @param rings per bouwsteen its rings: numbers of edges from 1 in walking order, negative for one walked backwards; the shell of
 *     its largest part first
 * @param opp m2
 * @param x of a place inside, RD metres, as is {@code y}
 */
record PackedUnits(
        String version,
        String crs,
        double unit,
        List<Long> origin,
        List<long[]> edges,
        int[] id,
        List<List<List<Integer>>> rings,
        int[] adressen,
        int[] woningen,
        double[] opp,
        double[] x,
        double[] y) {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Bouwstenen are named by number and only drawn from what is told here, so that a decimetre is enough. */
    private static final int RASTER = 100;

    private static final double MILLIMETRES = 1000;

    static PackedUnits of(Units units, String version) {
        Coverage coverage = units.coverage();
        List<Edge> all = coverage.edges();
        List<Long> origin = origin(coverage);
        Map<Integer, Integer> number = new HashMap<>();
        List<long[]> edges = new ArrayList<>(all.size());
        for (Edge edge : all) {
            edges.add(PackedLine.coarse(edge.millimetres(), origin, RASTER));
            number.put(edge.id(), edges.size());
        }
        int n = units.size();
        PackedUnits packed = new PackedUnits(
                version,
                PackedLine.CRS,
                RASTER / MILLIMETRES,
                origin,
                edges,
                new int[n],
                new ArrayList<>(n),
                new int[n],
                new int[n],
                new double[n],
                new double[n],
                new double[n]);
        List<List<Face>> faces = units.faces();
        for (int i = 0; i < n; i++) packed.put(i, units, faces.get(i), number);
        return packed;
    }

    private void put(int i, Units units, List<Face> faces, Map<Integer, Integer> number) {
        List<Face> parts = new ArrayList<>(faces);
        parts.sort((a, b) -> Double.compare(b.surface(), a.surface()));
        id[i] = i + 1;
        adressen[i] = units.adressen(i + 1);
        woningen[i] = units.woningen(i + 1);
        List<List<Integer>> walks = new ArrayList<>();
        for (Face face : parts) {
            opp[i] += face.surface();
            for (List<Integer> walk : face.walks())
                walks.add(walk.stream()
                        .map(step -> step > 0 ? number.get(step) : -number.get(-step))
                        .toList());
        }
        rings.add(walks);
        opp[i] = Math.rint(opp[i]);
        Coordinate inside = InteriorPointArea.getInteriorPoint(units.coverage().polygon(parts.get(0), FACTORY));
        x[i] = Math.rint(inside.x * MILLIMETRES) / MILLIMETRES;
        y[i] = Math.rint(inside.y * MILLIMETRES) / MILLIMETRES;
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
