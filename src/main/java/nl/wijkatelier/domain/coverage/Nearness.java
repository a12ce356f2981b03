package nl.wijkatelier.domain.coverage;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/** Whether two lines come so near that bending one by a millimetre could reach the other. */
final class Nearness {
    private static final double REACH = 2;

    private Nearness() {}

    /** Whether the line comes within 2 mm of the segment, but for segments that share an end with it. */
    static boolean close(long[] segment, long[] line) {
        Coordinate a = new Coordinate(segment[0], segment[1]);
        Coordinate b = new Coordinate(segment[2], segment[3]);
        for (int i = 2; i < line.length; i += 2) {
            if (apart(segment, line, i)) continue;
            Coordinate c = new Coordinate(line[i - 2], line[i - 1]);
            Coordinate d = new Coordinate(line[i], line[i + 1]);
            boolean cEnd = c.equals2D(a) || c.equals2D(b);
            boolean dEnd = d.equals2D(a) || d.equals2D(b);
            if (cEnd && dEnd) return true;
            if (cEnd || dEnd) {
                Coordinate free = cEnd ? d : c;
                if (Distance.pointToSegment(free, a, b) <= REACH) return true;
                Coordinate far = c.equals2D(a) || d.equals2D(a) ? b : a;
                if (Distance.pointToSegment(far, c, d) <= REACH) return true;
            } else if (Distance.segmentToSegment(a, b, c, d) <= REACH) return true;
        }
        return false;
    }

    private static boolean apart(long[] segment, long[] line, int i) {
        double margin = REACH;
        return Math.max(line[i - 2], line[i]) + margin < Math.min(segment[0], segment[2])
                || Math.min(line[i - 2], line[i]) - margin > Math.max(segment[0], segment[2])
                || Math.max(line[i - 1], line[i + 1]) + margin < Math.min(segment[1], segment[3])
                || Math.min(line[i - 1], line[i + 1]) - margin > Math.max(segment[1], segment[3]);
    }
}
