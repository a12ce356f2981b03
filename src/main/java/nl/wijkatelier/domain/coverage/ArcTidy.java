package nl.wijkatelier.domain.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import nl.wijkatelier.domain.work.Budget;

/** Makes arcs ready for tracing: coincident pieces become one, loose ends go, pieces that only continue each other join. */
final class ArcTidy {
    private ArcTidy() {}

    /**
     * One arc for pieces of one segment that lie on each other. A strip that collapsed between two of them is gone: its face
     * stands left of one and right of the other and cancels; where nothing is left of both sides the pieces go too.
     */
    static List<Arc> merged(List<Arc> arcs) {
        Map<List<Long>, List<Arc>> same = new LinkedHashMap<>();
        List<Arc> result = new ArrayList<>();
        for (Arc arc : arcs) {
            if (arc.xy().length > 4) result.add(arc);
            else
                same.computeIfAbsent(
                                List.of(Math.min(arc.start(), arc.end()), Math.max(arc.start(), arc.end())),
                                k -> new ArrayList<>(1))
                        .add(arc);
        }
        for (List<Arc> pieces : same.values()) {
            Arc one = pieces.size() == 1 ? pieces.get(0) : onePiece(pieces);
            if (one != null) result.add(one);
        }
        return result;
    }

    private static Arc onePiece(List<Arc> pieces) {
        List<Arc> old = pieces.stream().filter(p -> !p.isNew()).toList();
        if (old.isEmpty()) return pieces.get(0);
        if (old.size() == 1) return old.get(0);
        Arc first = old.get(0);
        List<Integer> lefts = new ArrayList<>();
        List<Integer> rights = new ArrayList<>();
        for (Arc piece : old) {
            boolean along = piece.start() == first.start();
            lefts.add(along ? piece.left() : piece.right());
            rights.add(along ? piece.right() : piece.left());
        }
        for (Integer face : List.copyOf(lefts)) if (rights.remove(face)) lefts.remove(face);
        return lefts.isEmpty() ? null : new Arc(first.xy(), lefts.get(0), rights.get(0), 0);
    }

    /** Without new lines that end loose, nor those that do once they are gone. Linear in the number of arcs. */
    static List<Arc> pruned(List<Arc> arcs) {
        Map<Long, Integer> degree = new HashMap<>();
        Map<Long, List<Integer>> lines = new HashMap<>();
        for (int i = 0; i < arcs.size(); i++)
            for (long node : ends(arcs.get(i))) {
                degree.merge(node, 1, Integer::sum);
                if (arcs.get(i).isNew())
                    lines.computeIfAbsent(node, k -> new ArrayList<>(2)).add(i);
            }
        boolean[] gone = new boolean[arcs.size()];
        ArrayDeque<Long> loose = new ArrayDeque<>();
        degree.forEach((node, ends) -> {
            if (ends == 1) loose.add(node);
        });
        while (!loose.isEmpty())
            for (int i : lines.getOrDefault(loose.poll(), List.of())) {
                if (gone[i]) continue;
                gone[i] = true;
                for (long node : ends(arcs.get(i))) if (degree.merge(node, -1, Integer::sum) == 1) loose.add(node);
            }
        List<Arc> kept = new ArrayList<>(arcs.size());
        for (int i = 0; i < gone.length; i++) if (!gone[i]) kept.add(arcs.get(i));
        return kept;
    }

    private static long[] ends(Arc arc) {
        return new long[] {arc.start(), arc.end()};
    }

    /**
     * Joins arcs at nodes where only two ends meet.
     *
     * @param free whether the edges of an origin may be joined: not when its face keeps its rings
     * @param elsewhere how many ends of arcs that are not given lie at a node
     */
    static List<Arc> joined(List<Arc> arcs, IntPredicate free, LongUnaryOperator elsewhere) {
        Map<Long, List<Integer>> ends = new HashMap<>();
        for (int i = 0; i < arcs.size(); i++) {
            ends.computeIfAbsent(arcs.get(i).start(), k -> new ArrayList<>(2)).add(2 * i);
            ends.computeIfAbsent(arcs.get(i).end(), k -> new ArrayList<>(2)).add(2 * i + 1);
        }
        boolean[] used = new boolean[arcs.size()];
        List<Arc> result = new ArrayList<>();
        for (int i = 0; i < arcs.size(); i++) {
            Budget.check();
            if (used[i]) continue;
            List<Arc> chain = new ArrayList<>(List.of(arcs.get(i)));
            used[i] = true;
            follow(chain, arcs, ends, used, free, elsewhere);
            if (chain.get(0).start() != chain.get(chain.size() - 1).end()) {
                List<Arc> back = new ArrayList<>();
                for (int k = chain.size() - 1; k >= 0; k--)
                    back.add(chain.get(k).reversed());
                int forward = back.size();
                follow(back, arcs, ends, used, free, elsewhere);
                if (back.size() > forward) {
                    chain = new ArrayList<>();
                    for (int k = back.size() - 1; k >= 0; k--)
                        chain.add(back.get(k).reversed());
                }
            }
            result.add(chain.size() == 1 ? chain.get(0) : one(chain));
        }
        return result;
    }

    private static void follow(
            List<Arc> chain,
            List<Arc> arcs,
            Map<Long, List<Integer>> ends,
            boolean[] used,
            IntPredicate free,
            LongUnaryOperator elsewhere) {
        while (true) {
            Arc last = chain.get(chain.size() - 1);
            List<Integer> here = ends.get(last.end());
            if (here.size() != 2 || elsewhere.applyAsLong(last.end()) != 0) return;
            int end = used[here.get(0) >> 1] ? here.get(1) : here.get(0);
            if (used[end >> 1]) return;
            Arc found = arcs.get(end >> 1);
            Arc on = (end & 1) == 0 ? found : found.reversed();
            if (on.left() != last.left() || on.right() != last.right()) return;
            if (!free.test(on.left()) || !free.test(on.right())) return;
            used[end >> 1] = true;
            chain.add(on);
        }
    }

    private static Arc one(List<Arc> chain) {
        int points = 1;
        for (Arc arc : chain) points += arc.xy().length / 2 - 1;
        long[] xy = new long[points * 2];
        int at = 0;
        for (Arc arc : chain) {
            int from = at == 0 ? 0 : 2;
            System.arraycopy(arc.xy(), from, xy, at, arc.xy().length - from);
            at += arc.xy().length - from;
        }
        return new Arc(xy, chain.get(0).left(), chain.get(0).right(), 0);
    }
}
