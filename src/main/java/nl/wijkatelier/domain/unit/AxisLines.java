package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/** Puts pieces of axis together into lines, and straightens these as far as the width of the strip allows. */
final class AxisLines {
    /** Of the width of the strip. */
    private static final double FREEDOM = 0.2;
    /** Metres. */
    private static final double MOST = 1.5;

    private record Piece(Coordinate a, Coordinate b) {
        Coordinate other(Coordinate end) {
            return end.equals2D(a) ? b : a;
        }
    }

    private final Map<Coordinate, List<Piece>> ends = new TreeMap<>();
    private final Map<Coordinate, Double> freedom = new TreeMap<>();
    private final Set<Coordinate> through = new HashSet<>();

    /** @param width metres of strip there */
    void add(Coordinate a, Coordinate b, double width) {
        if (a.equals2D(b)) return;
        Piece piece = new Piece(a, b);
        ends.computeIfAbsent(a, k -> new ArrayList<>(2)).add(piece);
        ends.computeIfAbsent(b, k -> new ArrayList<>(2)).add(piece);
        double free = Math.min(MOST, FREEDOM * width);
        freedom.merge(a, free, Math::min);
        freedom.merge(b, free, Math::min);
    }

    List<Coordinate[]> lines() {
        List<Coordinate[]> lines = new ArrayList<>();
        List<Coordinate> starts = new ArrayList<>(ends.keySet());
        for (Coordinate end : starts) if (ends.get(end).size() == 2) through.add(end);
        // where lines meet or end first; what is left then are closed lines
        starts.sort(Comparator.comparing((Coordinate c) -> through.contains(c) ? 1 : 0)
                .thenComparing(Comparator.naturalOrder()));
        for (Coordinate start : starts) while (!ends.get(start).isEmpty()) lines.add(straightened(walk(start)));
        return lines;
    }

    private List<Coordinate> walk(Coordinate start) {
        List<Coordinate> line = new ArrayList<>(List.of(start));
        Coordinate at = start;
        do {
            Piece piece = ends.get(at).remove(0);
            at = piece.other(at);
            ends.get(at).remove(piece);
            line.add(at);
        } while (through.contains(at) && !ends.get(at).isEmpty());
        return line;
    }

    private Coordinate[] straightened(List<Coordinate> line) {
        boolean[] kept = new boolean[line.size()];
        kept[0] = true;
        kept[kept.length - 1] = true;
        int middle = kept.length / 2;
        if (line.get(0).equals2D(line.get(kept.length - 1))) {
            kept[middle] = true;
            keep(line, 0, middle, kept);
            keep(line, middle, kept.length - 1, kept);
        } else keep(line, 0, kept.length - 1, kept);
        List<Coordinate> result = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) if (kept[i]) result.add(line.get(i));
        return result.toArray(Coordinate[]::new);
    }

    private void keep(List<Coordinate> line, int from, int to, boolean[] kept) {
        int worst = -1;
        double excess = 1;
        for (int i = from + 1; i < to; i++) {
            double far = Distance.pointToSegment(line.get(i), line.get(from), line.get(to));
            double ratio = far / Math.max(freedom.get(line.get(i)), 1e-3);
            if (ratio > excess) {
                excess = ratio;
                worst = i;
            }
        }
        if (worst < 0) return;
        kept[worst] = true;
        keep(line, from, worst, kept);
        keep(line, worst, to, kept);
    }
}
