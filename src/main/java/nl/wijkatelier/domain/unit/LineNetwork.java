package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/** Lines cut where they meet, to find ways along. */
final class LineNetwork {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SCALE = 1000;
    /** A way that is so many times as long as the straight one, and longer by some tolerances, is no way along. */
    private static final double DETOUR = 2;

    private record Step(Coordinate to, double length) {}

    private record Reached(Coordinate at, double far) {}

    private final Map<Coordinate, List<Step>> steps = new HashMap<>();
    private final double tolerance;

    private LineNetwork(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Pieces that do not pass the test are no way. */
    static LineNetwork of(List<Coordinate[]> lines, Predicate<LineString> passes, double tolerance) {
        List<SegmentString> input = new ArrayList<>();
        for (Coordinate[] line : lines) input.add(new NodedSegmentString(scaled(line, SCALE), null));
        LineNetwork network = new LineNetwork(tolerance);
        if (input.isEmpty()) return network;
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(1.0));
        noder.computeNodes(input);
        for (Object item : noder.getNodedSubstrings()) {
            Coordinate[] line = scaled(((SegmentString) item).getCoordinates(), 1 / SCALE);
            for (int i = 1; i < line.length; i++) {
                LineString piece = FACTORY.createLineString(new Coordinate[] {line[i - 1], line[i]});
                if (passes.test(piece)) network.add(line[i - 1], line[i]);
            }
        }
        return network;
    }

    private static Coordinate[] scaled(Coordinate[] line, double by) {
        Coordinate[] result = new Coordinate[line.length];
        for (int i = 0; i < line.length; i++)
            result[i] = by > 1
                    ? new Coordinate(Math.rint(line[i].x * by), Math.rint(line[i].y * by))
                    : new Coordinate(line[i].x / SCALE, line[i].y / SCALE);
        return result;
    }

    private void add(Coordinate a, Coordinate b) {
        double length = a.distance(b);
        steps.computeIfAbsent(a, k -> new ArrayList<>(2)).add(new Step(b, length));
        steps.computeIfAbsent(b, k -> new ArrayList<>(2)).add(new Step(a, length));
    }

    /** What lies between two places on the shortest way; nothing where there is no way or only a detour. */
    List<Coordinate> path(Coordinate from, Coordinate to) {
        double most = DETOUR * (from.distance(to) + tolerance);
        Map<Coordinate, Coordinate> before = new HashMap<>();
        Set<Coordinate> done = new HashSet<>();
        Map<Coordinate, Double> far = new HashMap<>();
        PriorityQueue<Reached> open =
                new PriorityQueue<>((a, b) -> a.far != b.far ? Double.compare(a.far, b.far) : a.at.compareTo(b.at));
        open.add(new Reached(from, 0));
        far.put(from, 0.0);
        while (!open.isEmpty()) {
            Reached here = open.poll();
            if (!done.add(here.at)) continue;
            if (here.at.equals2D(to)) return way(from, to, before);
            for (Step step : steps.getOrDefault(here.at, List.of())) {
                double length = here.far + step.length;
                if (length > most || length >= far.getOrDefault(step.to, Double.MAX_VALUE)) continue;
                far.put(step.to, length);
                before.put(step.to, here.at);
                open.add(new Reached(step.to, length));
            }
        }
        return List.of();
    }

    private static List<Coordinate> way(Coordinate from, Coordinate to, Map<Coordinate, Coordinate> before) {
        List<Coordinate> way = new ArrayList<>();
        if (from.equals2D(to)) return way;
        for (Coordinate at = before.get(to); !at.equals2D(from); at = before.get(at)) way.add(at);
        Collections.reverse(way);
        return way;
    }
}
