package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Polygons in RD metres of loops of half-edges, shell first. */
record LoopPolygon(List<Arc> arcs, GeometryFactory factory) {
    Polygon of(List<int[]> loops) {
        LinearRing[] rings = loops.stream().map(this::ring).toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[rings.length - 1];
        System.arraycopy(rings, 1, holes, 0, holes.length);
        return factory.createPolygon(rings[0], holes);
    }

    private LinearRing ring(int[] loop) {
        List<Coordinate> line = new ArrayList<>();
        for (int half : loop) {
            long[] xy = arcs.get(half >> 1).xy();
            Coordinate[] part = Grid.coordinates((half & 1) == 0 ? xy : Grid.reversed(xy));
            for (int i = line.isEmpty() ? 0 : 1; i < part.length; i++) line.add(part[i]);
        }
        return factory.createLinearRing(line.toArray(Coordinate[]::new));
    }
}
