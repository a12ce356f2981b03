package nl.wijkatelier.domain.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.work.Budget;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/**
 * Cuts edges and lines where they meet, by snap rounding on the millimetre grid (Hobby 1999, as JTS does it): crossings go to
 * the nearest grid position, and a line that passes within half a millimetre of a position goes through it.
 */
final class LineNoding {
    /** Rounds as JTS does; the noder asks it for every position and crossing, so that noding ends when its budget does. */
    private static final class Watched extends PrecisionModel {
        private static final long serialVersionUID = 1L;

        Watched() {
            super(1.0);
        }

        @Override
        public double makePrecise(double value) {
            Budget.check();
            return super.makePrecise(value);
        }
    }

    private LineNoding() {}

    /** The arcs; an edge that nothing touches stays whole and keeps its id, others come back as single segments. */
    static List<Arc> of(Collection<Edge> edges, Collection<long[]> lines) {
        List<SegmentString> input = new ArrayList<>();
        for (Edge edge : edges) input.add(new NodedSegmentString(coordinates(edge.xy()), edge));
        for (long[] line : lines) if (line.length >= 4) input.add(new NodedSegmentString(coordinates(line), null));
        SnapRoundingNoder noder = new SnapRoundingNoder(new Watched());
        noder.computeNodes(input);
        Map<Integer, List<SegmentString>> pieces = new LinkedHashMap<>();
        List<Arc> arcs = new ArrayList<>();
        for (Object item : noder.getNodedSubstrings()) {
            SegmentString piece = (SegmentString) item;
            if (piece.getData() instanceof Edge edge)
                pieces.computeIfAbsent(edge.id(), k -> new ArrayList<>(1)).add(piece);
            else segments(arcs, piece, Arc.UNKNOWN, Arc.UNKNOWN);
        }
        for (List<SegmentString> parts : pieces.values()) {
            Edge edge = (Edge) parts.get(0).getData();
            if (parts.size() == 1 && Arrays.equals(Grid.line(metres(parts.get(0))), edge.xy())) arcs.add(Arc.of(edge));
            else for (SegmentString part : parts) segments(arcs, part, edge.left(), edge.right());
        }
        return arcs;
    }

    private static void segments(List<Arc> arcs, SegmentString piece, int left, int right) {
        Coordinate[] line = piece.getCoordinates();
        for (int i = 1; i < line.length; i++) {
            long[] xy = {(long) line[i - 1].x, (long) line[i - 1].y, (long) line[i].x, (long) line[i].y};
            if (xy[0] != xy[2] || xy[1] != xy[3]) arcs.add(new Arc(xy, left, right, 0));
        }
    }

    private static Coordinate[] metres(SegmentString piece) {
        Coordinate[] line = new Coordinate[piece.size()];
        for (int i = 0; i < line.length; i++)
            line[i] = new Coordinate(piece.getCoordinate(i).x / Grid.SCALE, piece.getCoordinate(i).y / Grid.SCALE);
        return line;
    }

    private static Coordinate[] coordinates(long[] xy) {
        Coordinate[] line = new Coordinate[xy.length / 2];
        for (int i = 0; i < line.length; i++) line[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        return line;
    }
}
