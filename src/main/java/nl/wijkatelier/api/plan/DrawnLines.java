package nl.wijkatelier.api.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Shared lines for the eye, short on the wire: simplified, on a raster, and numbered in the order in which walks meet them, so that most
 * begin where the one before ended. Lines that meet still do, since ends stay and each position goes to the raster by itself.
 */
final class DrawnLines {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Metres per unit of the raster. */
    static final double RASTER = 0.1;
    /** Metres that a line may differ from what it stands for, beside the raster. */
    private static final double NEAR = 0.15;

    private static final double MILLIMETRES = 1000;

    private record Line(int number, boolean turned, long[] xy) {}

    private final double originX;
    private final double originY;
    private final IntFunction<long[]> positions;
    private final Map<Integer, Line> known = new HashMap<>();
    private final List<long[]> lines = new ArrayList<>();
    private long lastX;
    private long lastY;

    /**
     * @param origin x and y in metres
     * @param positions of a line by its id, x, y, x, y, ... in millimetres
     */
    DrawnLines(List<Long> origin, IntFunction<long[]> positions) {
        this.originX = origin.get(0);
        this.originY = origin.get(1);
        this.positions = positions;
    }

    /**
     * Adds a walk over lines. A step of the answer is 0 for a line that no walk met before; else it counts back from the next line that
     * would be new, negative where the line is walked against the direction in which it was met first.
     *
     * @param steps ids of lines, negative for one walked backwards
     */
    int[] walk(List<Integer> steps) {
        int[] told = new int[steps.size()];
        for (int i = 0; i < told.length; i++) {
            int step = steps.get(i);
            Line line = known.get(Math.abs(step));
            if (line == null) {
                meet(step);
                continue;
            }
            int back = lines.size() + 1 - line.number;
            told[i] = line.turned == step < 0 ? back : -back;
        }
        return told;
    }

    /** Per line its positions in units of the raster: the first counts from the end of the line before, each next one from the one before it. */
    List<long[]> lines() {
        return lines;
    }

    /** Where a step begins, in units of the raster from the origin; the step was walked before. */
    long[] start(int step) {
        Line line = known.get(Math.abs(step));
        int at = line.turned == step < 0 ? 0 : line.xy.length - 2;
        return new long[] {line.xy[at], line.xy[at + 1]};
    }

    private void meet(int step) {
        long[] xy = drawn(positions.apply(Math.abs(step)));
        if (step < 0) turn(xy);
        long[] told = xy.clone();
        for (int i = told.length - 1; i >= 2; i--) told[i] -= told[i - 2];
        told[0] -= lastX;
        told[1] -= lastY;
        lastX = xy[xy.length - 2];
        lastY = xy[xy.length - 1];
        lines.add(told);
        known.put(Math.abs(step), new Line(lines.size(), step < 0, xy));
    }

    private long[] drawn(long[] millimetres) {
        Coordinate[] exact = new Coordinate[millimetres.length / 2];
        for (int i = 0; i < exact.length; i++)
            exact[i] = new Coordinate(millimetres[2 * i] / MILLIMETRES, millimetres[2 * i + 1] / MILLIMETRES);
        Coordinate[] kept = DouglasPeuckerSimplifier.simplify(FACTORY.createLineString(exact), NEAR)
                .getCoordinates();
        long[] xy = new long[2 * kept.length];
        for (int i = 0; i < kept.length; i++) {
            xy[2 * i] = Math.round((kept[i].x - originX) / RASTER);
            xy[2 * i + 1] = Math.round((kept[i].y - originY) / RASTER);
        }
        return xy;
    }

    private static void turn(long[] xy) {
        for (int i = 0, j = xy.length - 2; i < j; i += 2, j -= 2)
            for (int k = 0; k < 2; k++) {
                long one = xy[i + k];
                xy[i + k] = xy[j + k];
                xy[j + k] = one;
            }
    }
}
