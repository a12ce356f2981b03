package nl.wijkatelier.domain.coverage;

import java.util.SortedMap;
import java.util.TreeMap;

/** The borders of one area. */
public final class AreaBorders {
    private AreaBorders() {}

    /** Metres of border with each neighbour, by area id; {@link Coverage#OUTSIDE} for the outer border. */
    public static SortedMap<Integer, Double> of(Coverage coverage, int area) {
        SortedMap<Integer, Double> metres = new TreeMap<>();
        for (Face face : coverage.facesOf(area))
            for (int[] ring : face.rings())
                for (int step : ring) {
                    Edge edge = coverage.edge(Math.abs(step));
                    int other = coverage.areaOf(step > 0 ? edge.right() : edge.left());
                    if (other != area) metres.merge(other, edge.length(), Double::sum);
                }
        return metres;
    }
}
