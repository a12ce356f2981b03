package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Decides for each face of cut-up sources which area it goes to. */
final class Claims {
    private static final int OPEN = -1;

    private final List<Arc> arcs;
    private final PlanarFaces planar;
    private final Tolerances tolerances;
    private final List<SourceFinding> findings;
    private final Polygon[] polygons;
    private final List<List<Integer>> claimants = new ArrayList<>();
    private final int[] areas;

    Claims(
            List<Arc> arcs,
            PlanarFaces planar,
            Map<Integer, Geometry> sources,
            Tolerances tolerances,
            List<SourceFinding> findings,
            GeometryFactory factory) {
        this.arcs = arcs;
        this.planar = planar;
        this.tolerances = tolerances;
        this.findings = findings;
        this.polygons = new Polygon[planar.faces.size()];
        this.areas = new int[polygons.length];
        LoopPolygon polygon = new LoopPolygon(arcs, factory);
        for (int f = 0; f < polygons.length; f++) polygons[f] = polygon.of(planar.faces.get(f));
        claim(sources);
        decide();
    }

    /** Per face the id of its area, or {@link Coverage#OUTSIDE}. */
    int[] areas() {
        return areas;
    }

    private void claim(Map<Integer, Geometry> sources) {
        STRtree index = new STRtree();
        Map<Integer, IndexedPointInAreaLocator> locators = new TreeMap<>();
        sources.forEach((id, source) -> {
            if (source.isEmpty()) return;
            index.insert(source.getEnvelopeInternal(), id);
            locators.put(id, new IndexedPointInAreaLocator(source));
        });
        for (Polygon polygon : polygons) {
            Coordinate inside = InteriorPointArea.getInteriorPoint(polygon);
            List<Integer> found = new ArrayList<>();
            if (!locators.isEmpty())
                for (Object id : index.query(new Envelope(inside)))
                    if (locators.get(id).locate(inside) != Location.EXTERIOR) found.add((Integer) id);
            found.sort(null);
            claimants.add(found);
        }
    }

    private void decide() {
        Map<Integer, Double> largest = new TreeMap<>();
        for (int f = 0; f < areas.length; f++)
            if (claimants.get(f).size() == 1) largest.merge(claimants.get(f).get(0), polygons[f].getArea(), Math::max);
        List<Integer> open = new ArrayList<>();
        for (int f = 0; f < areas.length; f++) {
            List<Integer> claims = claimants.get(f);
            boolean small = tolerances.small(polygons[f].getArea(), polygons[f].getLength());
            areas[f] = claims.size() == 1 ? claims.get(0) : OPEN;
            if (claims.size() == 1 && small) {
                double most = largest.get(claims.get(0));
                if (polygons[f].getArea() < most) areas[f] = OPEN;
                else report(SourceFinding.Kind.SLIVER_AREA, f, claims, claims.get(0));
            }
            if (claims.isEmpty() && !small) {
                areas[f] = Coverage.OUTSIDE;
                report(SourceFinding.Kind.GAP_KEPT, f, List.copyOf(borders(f).keySet()), Coverage.OUTSIDE);
            }
            if (areas[f] == OPEN) open.add(f);
        }
        while (!open.isEmpty()) {
            int before = open.size();
            open.removeIf(this::give);
            if (open.size() == before) {
                for (int f : open)
                    areas[f] = claimants.get(f).isEmpty()
                            ? Coverage.OUTSIDE
                            : claimants.get(f).get(0);
                return;
            }
        }
    }

    private boolean give(int face) {
        List<Integer> claims = claimants.get(face);
        Map<Integer, Double> around = borders(face);
        if (claims.size() > 1) around.keySet().retainAll(claims);
        int best = Coverage.OUTSIDE;
        for (Map.Entry<Integer, Double> entry : around.entrySet())
            if (best == Coverage.OUTSIDE || entry.getValue() > around.get(best)) best = entry.getKey();
        if (best == Coverage.OUTSIDE) return false;
        areas[face] = best;
        boolean small = tolerances.small(polygons[face].getArea(), polygons[face].getLength());
        if (claims.size() == 1 && claims.get(0) == best) return true;
        SourceFinding.Kind kind = claims.isEmpty()
                ? SourceFinding.Kind.GAP_FILLED
                : claims.size() == 1
                        ? SourceFinding.Kind.PART_MOVED
                        : small ? SourceFinding.Kind.OVERLAP_CLEANED : SourceFinding.Kind.OVERLAP_LARGE;
        report(kind, face, claims.isEmpty() ? List.copyOf(around.keySet()) : claims, best);
        return true;
    }

    private void report(SourceFinding.Kind kind, int face, List<Integer> about, int given) {
        findings.add(new SourceFinding(kind, about, given, polygons[face].getArea(), polygons[face]));
    }

    /** Metres of border with each decided area. */
    private Map<Integer, Double> borders(int face) {
        Map<Integer, Double> around = new TreeMap<>();
        for (int[] loop : planar.faces.get(face))
            for (int half : loop) {
                int other = planar.faceOf[half ^ 1];
                if (other >= 0 && areas[other] > Coverage.OUTSIDE)
                    around.merge(areas[other], Grid.length(arcs.get(half >> 1).xy()), Double::sum);
            }
        return around;
    }
}
