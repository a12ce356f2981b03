package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Tile;
import nl.wijkatelier.demo.plane.Painting;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The holes that groups of touching buildings make in the ground; buildings that are still planned make none.
 *
 * <p>A group fits where one patch of ground holds all of it. The land is laid out by plots and setbacks, and the ground is
 * cut on the centimetre grid after that, so that in some towns a wall comes to stand on the edge of its patch: such groups
 * fit nowhere, and a municipality is made without them.
 */
final class Footprints {
    private record Footprint(int group, Polygon shape) {}

    private final Map<Painting.Patch<Tile>, List<Footprint>> within = new IdentityHashMap<>();
    private final Set<Integer> onBorders;

    Footprints(List<Building> buildings, List<Painting.Patch<Tile>> patches) {
        STRtree index = new STRtree();
        Set<Footprint> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(footprints(buildings));
        for (Footprint footprint : left) index.insert(footprint.shape().getEnvelopeInternal(), footprint);
        for (Painting.Patch<Tile> patch : patches) left.removeAll(place(patch, index));
        onBorders = left.stream().map(Footprint::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Footprint> place(Painting.Patch<Tile> patch, STRtree index) {
        Polygon shape = patch.polygon();
        List<Footprint> placed = new ArrayList<>();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
        for (Object candidate : index.query(shape.getEnvelopeInternal())) {
            Footprint footprint = (Footprint) candidate;
            if (!shape.getEnvelopeInternal().contains(footprint.shape().getEnvelopeInternal())
                    || !prepared.containsProperly(footprint.shape())) continue;
            placed.add(footprint);
        }
        if (!placed.isEmpty()) within.put(patch, placed);
        return placed;
    }

    private static List<Footprint> footprints(List<Building> buildings) {
        Map<Integer, List<Geometry>> groups = new TreeMap<>();
        for (Building building : buildings)
            if (building.bouwjaar() < BagRecords.PLANNED)
                groups.computeIfAbsent(building.group(), key -> new ArrayList<>())
                        .add(building.outline());
        List<Footprint> footprints = new ArrayList<>();
        groups.forEach((group, outlines) -> {
            Geometry union =
                    outlines.size() == 1 ? outlines.get(0) : CoverageUnion.union(outlines.toArray(Geometry[]::new));
            for (Polygon polygon : Rd.polygons(union)) footprints.add(new Footprint(group, polygon));
        });
        return footprints;
    }

    /** The holes in a patch, of groups that fit. */
    List<LinearRing> in(Painting.Patch<Tile> patch) {
        return within.getOrDefault(patch, List.of()).stream()
                .filter(footprint -> !onBorders.contains(footprint.group()))
                .map(footprint -> footprint.shape().getExteriorRing())
                .toList();
    }

    /** The groups of which some part lies in no patch whole. */
    Set<Integer> onBorders() {
        return onBorders;
    }
}
