package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.coverage.Face;

/** Faces that are joined to neighbours until each is good enough; only faces that belong to one area may be joined. */
final class Pieces {
    /** What faces came together. */
    static final class Piece {
        final int face;
        final int area;
        double surface;
        double length;
        int addresses;
        int woningen;
        /** Streets with how many addresses lie at them. */
        final Map<String, Integer> streets = new TreeMap<>();

        private final Map<Integer, Double> neighbours = new TreeMap<>();

        private Piece(Face face) {
            this.face = face.id();
            this.area = face.area();
            this.surface = face.surface();
        }

        double width() {
            return 2 * surface / length;
        }

        /** The street of most addresses, the first by name among equals; null without addresses. */
        String street() {
            String best = null;
            for (Map.Entry<String, Integer> entry : streets.entrySet())
                if (best == null || entry.getValue() > streets.get(best)) best = entry.getKey();
            return best;
        }
    }

    private final Map<Integer, Piece> pieces = new TreeMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();

    /** Of the faces whose area passes. */
    Pieces(Coverage coverage, IntPredicate areas) {
        for (Face face : coverage.faces()) if (areas.test(face.area())) pieces.put(face.id(), new Piece(face));
        for (Edge edge : coverage.edges()) {
            Piece left = pieces.get(edge.left());
            Piece right = pieces.get(edge.right());
            if (left != null) left.length += edge.length();
            if (right != null) right.length += edge.length();
            if (left == null || right == null || left == right || left.area != right.area) continue;
            left.neighbours.merge(right.face, edge.length(), Double::sum);
            right.neighbours.merge(left.face, edge.length(), Double::sum);
        }
    }

    /** The piece that a face belongs to. */
    Piece of(int face) {
        return pieces.get(find(face));
    }

    List<Piece> all() {
        return new ArrayList<>(pieces.values());
    }

    private int find(int face) {
        int at = face;
        while (parents.containsKey(at)) at = parents.get(at);
        return at;
    }

    /** Joins weak pieces, the smallest first, to the neighbour with the longest common border, as long as they have one. */
    void joinWeak(Predicate<Piece> weak) {
        PriorityQueue<double[]> queue = new PriorityQueue<>(
                Comparator.comparingDouble((double[] entry) -> entry[0]).thenComparingDouble(entry -> entry[1]));
        for (Piece piece : pieces.values()) queue.add(new double[] {piece.surface, piece.face});
        while (!queue.isEmpty()) {
            double[] entry = queue.poll();
            Piece piece = pieces.get((int) entry[1]);
            if (piece == null || piece.surface != entry[0] || piece.neighbours.isEmpty() || !weak.test(piece)) continue;
            int best = -1;
            for (Map.Entry<Integer, Double> near : piece.neighbours.entrySet())
                if (best < 0 || near.getValue() > piece.neighbours.get(best)) best = near.getKey();
            Piece joined = join(piece.face, best);
            queue.add(new double[] {joined.surface, joined.face});
        }
    }

    /** Joins neighbours that belong together, as long as there are any. */
    void joinAlike(java.util.function.BiPredicate<Piece, Piece> alike) {
        for (int face : List.copyOf(pieces.keySet())) {
            boolean found = pieces.containsKey(face);
            while (found) {
                Piece piece = of(face);
                found = false;
                for (int near : piece.neighbours.keySet())
                    if (alike.test(piece, pieces.get(near))) {
                        join(piece.face, near);
                        found = true;
                        break;
                    }
            }
        }
    }

    /** The lower id stays; also for faces that are no neighbours. */
    Piece join(int one, int other) {
        Piece a = of(Math.min(find(one), find(other)));
        Piece b = of(Math.max(find(one), find(other)));
        if (a == b) return a;
        double common = b.neighbours.getOrDefault(a.face, 0.0);
        b.neighbours.forEach((near, metres) -> {
            Piece third = pieces.get(near);
            third.neighbours.remove(b.face);
            if (third == a) return;
            a.neighbours.merge(near, metres, Double::sum);
            third.neighbours.merge(a.face, metres, Double::sum);
        });
        a.surface += b.surface;
        a.length += b.length - 2 * common;
        a.addresses += b.addresses;
        a.woningen += b.woningen;
        b.streets.forEach((street, count) -> a.streets.merge(street, count, Integer::sum));
        pieces.remove(b.face);
        parents.put(b.face, a.face);
        return a;
    }
}
