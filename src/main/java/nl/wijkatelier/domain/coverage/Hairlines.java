package nl.wijkatelier.domain.coverage;

import java.util.Map;
import java.util.TreeMap;

/**
 * Strips that are no land but the rounding of positions: where a region follows a border with other positions than the border has,
 * pieces of a millimetre's width lie between the two. They stay or become what lies at their longest side.
 */
final class Hairlines {
    /** Metres of mean width, twice the surface by the border. */
    private static final double WIDTH = 0.0015;
    /** Of its border that a strip has in common with its own area, above which it stays. */
    private static final double OWN = 0.4;

    private Hairlines() {}

    /**
     * Puts the strips among some faces right.
     *
     * @param given the area that each face is to get, of those that change; changed here
     */
    static void settle(Coverage cut, Iterable<Face> faces, Map<Integer, Integer> given) {
        for (Face face : faces) {
            Map<Integer, Double> metres = new TreeMap<>();
            double border = 0;
            double own = 0;
            for (int[] ring : face.rings())
                for (int step : ring) {
                    Edge edge = cut.edge(Math.abs(step));
                    double length = edge.length();
                    border += length;
                    int other = step > 0 ? edge.right() : edge.left();
                    if (other == Coverage.OUTSIDE) continue;
                    int area = given.getOrDefault(other, cut.areaOf(other));
                    metres.merge(area, length, Double::sum);
                    if (area == face.area()) own += length;
                }
            if (2 * face.surface() > WIDTH * border || metres.isEmpty()) continue;
            if (own > OWN * border) given.remove(face.id());
            else given.put(face.id(), longest(metres));
        }
    }

    private static int longest(Map<Integer, Double> metres) {
        int best = 0;
        double most = -1;
        for (Map.Entry<Integer, Double> one : metres.entrySet())
            if (one.getValue() > most) {
                most = one.getValue();
                best = one.getKey();
            }
        return best;
    }
}
