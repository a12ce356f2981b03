package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Lines on the board that run upwards: v never falls. */
final class Lines {
    private Lines() {}

    /** u of a line where it has that v; at its ends beyond. */
    static double uAt(List<Coordinate> line, double v) {
        for (int i = 1; i < line.size(); i++) {
            Coordinate a = line.get(i - 1), b = line.get(i);
            if (v <= b.y || i == line.size() - 1) return a.x + (b.x - a.x) * (v - a.y) / (b.y - a.y);
        }
        throw new IllegalArgumentException("a line needs two points");
    }

    /** The point of a line at that v. */
    static Coordinate at(List<Coordinate> line, double v) {
        return new Coordinate(uAt(line, v), v);
    }

    /** The part of a line between two heights, with new end points. */
    static List<Coordinate> part(List<Coordinate> line, double from, double to) {
        List<Coordinate> part = new ArrayList<>(List.of(at(line, from)));
        for (Coordinate point : line) if (point.y > from + 1 && point.y < to - 1) part.add(point);
        part.add(at(line, to));
        return part;
    }

    static List<Coordinate> joined(Coordinate first, List<Coordinate> middle, Coordinate last) {
        List<Coordinate> line = new ArrayList<>(List.of(first));
        line.addAll(middle);
        line.add(last);
        return line;
    }
}
