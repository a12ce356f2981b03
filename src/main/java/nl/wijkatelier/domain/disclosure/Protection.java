package nl.wijkatelier.domain.disclosure;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * The areas in which a rule withholds what it guards: those with too few records, those that the {@link Suppression} adds, and
 * those without which the {@link Audit} finds a withheld count too well known, and those that with an earlier division would
 * give away the few who live between two borders ({@link Differencing}).
 */
final class Protection {
    private final AreaTree tree;
    private final Rule rule;
    private final List<Partition> partitions;
    private final Sums sums;
    private final boolean[] sensitive;
    private final boolean[] unpublished;
    private final boolean[] forced;
    private final long[] base;
    private final Differencing.Border border;

    private Protection(
            AreaTree tree,
            Rule rule,
            List<Partition> partitions,
            Sums sums,
            IntPredicate extreme,
            Differencing.Border border) {
        this.border = border;
        this.tree = tree;
        this.rule = rule;
        this.partitions = partitions;
        this.sums = sums;
        this.sensitive = new boolean[tree.size()];
        this.unpublished = new boolean[tree.size()];
        this.forced = new boolean[tree.size()];
        this.base = new long[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            base[node] = sums.get(rule.basis(), node);
            sensitive[node] = rule.tooFew(sums, node) || (base[node] > 0 && extreme.test(node));
            unpublished[node] = tree.water(node);
        }
    }

    /**
     * The withheld areas, by node.
     *
     * @param extreme whether a share of the area is too near to none or all, see {@link Rule#uitersten}
     * @param border against divisions of the same people that were released before
     */
    static boolean[] of(
            AreaTree tree,
            Rule rule,
            List<Partition> partitions,
            Sums sums,
            IntPredicate extreme,
            Differencing.Border border) {
        return new Protection(tree, rule, partitions, sums, extreme, border).solve();
    }

    private boolean[] solve() {
        boolean[] withheld = new boolean[tree.size()];
        Withheld input = new Withheld(base, rule.minstens(), sensitive, unpublished, forced);
        do {
            for (List<Integer> nodes : tree.trees()) {
                int weak;
                do {
                    Suppression.solve(tree, nodes.get(0), input, withheld);
                    weak = weakest(nodes, withheld);
                } while (weak >= 0 && strengthen(weak, withheld));
            }
        } while (border.force(withheld, forced));
        border.release(withheld);
        return withheld;
    }

    private int weakest(List<Integer> nodes, boolean[] withheld) {
        for (Partition partition : partitions) {
            int weak = Audit.of(tree, nodes, rule, partition, sums, withheld).weakest(sensitive);
            if (weak >= 0) return weak;
        }
        return -1;
    }

    /** Withholds the smallest released area beside the weak one, or else the released area around it; false if there is none. */
    private boolean strengthen(int weak, boolean[] withheld) {
        for (int around = tree.parent(weak); around != AreaTree.NONE; around = tree.parent(around)) {
            int smallest = -1;
            for (int child : tree.children(around))
                if (!withheld[child] && base[child] > 0 && (smallest < 0 || base[child] < base[smallest]))
                    smallest = child;
            if (smallest < 0 && !withheld[around]) smallest = around;
            if (smallest >= 0) {
                forced[smallest] = true;
                return true;
            }
        }
        return false;
    }
}
