package nl.wijkatelier.domain.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which areas to withhold besides those that must be, so that no withheld area follows from released sums: exactly, with
 * as few extra areas as possible, and of those choices the one that withholds the fewest records.
 *
 * <p>For a released area, subtract from its sum all released areas within it; what is left is the sum of the withheld smallest
 * areas that remain, its rest. The condition: where a rest holds a sensitive area, it holds at least two areas, and together they
 * reach the threshold. So what can be derived is a sum that might have been published itself. A withheld area has a withheld
 * area within it, since it could be added up otherwise.
 *
 * <p>Dynamic programming over the tree: per area and per possible rest (sensitive or not; one area or more; records up to the
 * threshold) the least cost.
 */
final class Suppression {
    private static final long NEVER = Long.MAX_VALUE;
    /** One area more costs more than any number of records. */
    private static final long AREA = 1L << 40;

    private static final int PUBLISHED = -1;

    private final AreaTree tree;
    private final Withheld input;
    private final Rests rests;
    private final Map<Integer, Choice> choices = new HashMap<>();
    private final boolean[] withheld;

    private Suppression(AreaTree tree, Withheld input, boolean[] withheld) {
        this.tree = tree;
        this.input = input;
        this.rests = new Rests(input.least());
        this.withheld = withheld;
    }

    /** Marks the areas to withhold below a root, by node; and unmarks the others there. */
    static void solve(AreaTree tree, int root, Withheld input, boolean[] withheld) {
        new Suppression(tree, input, withheld).root(root);
    }

    private void root(int node) {
        Choice choice = choice(node);
        int best = PUBLISHED;
        long least = choice.published;
        for (int rest = 0; rest < rests.size(); rest++)
            if (choice.withheld[rest] < least) {
                least = choice.withheld[rest];
                best = rest;
            }
        follow(node, best);
    }

    /**
     * What the best choices below an area cost.
     *
     * @param published cost where the area is released, with the rest that is best for it
     * @param withheld cost per rest where it is withheld
     * @param source per rest where it is withheld, the rest that its children leave
     * @param below per child, per rest so far, the child's own rest that led to it
     * @param before per child, per rest so far, the rest before that child
     */
    private record Choice(
            long published, int publishedRest, long[] withheld, int[] source, int[][] below, int[][] before) {}

    private Choice choice(int node) {
        List<Integer> children = tree.children(node);
        int[][] below = new int[children.size()][];
        int[][] before = new int[children.size()][];
        long[] costs = rests.none();
        for (int i = 0; i < children.size(); i++) {
            Choice child = choice(children.get(i));
            below[i] = new int[rests.size()];
            before[i] = new int[rests.size()];
            costs = merged(costs, child, below[i], before[i]);
        }
        Choice made = tree.leaf(node) ? leaf(node) : inner(node, costs, below, before);
        choices.put(node, made);
        return made;
    }

    private Choice leaf(int node) {
        long[] costs = rests.nothing();
        if (!input.empty(node)) costs[rests.of(input.sensitive()[node], input.base()[node])] = price(node);
        boolean released = input.empty(node) || input.publishable(node);
        return new Choice(released ? 0 : NEVER, 0, costs, new int[rests.size()], null, null);
    }

    private Choice inner(int node, long[] costs, int[][] below, int[][] before) {
        long published = NEVER;
        int best = 0;
        for (int rest = 0; rest < rests.size(); rest++)
            if (costs[rest] < published && rests.safe(rest)) {
                published = costs[rest];
                best = rest;
            }
        if (!input.empty(node) && !input.publishable(node)) published = NEVER;
        long[] withheldCosts = rests.nothing();
        int[] source = new int[rests.size()];
        for (int rest = 0; rest < rests.size(); rest++) {
            // what is withheld for its own sake cannot be the sum of released areas
            if (costs[rest] == NEVER || (rests.cells(rest) == 0 && !input.unpublished()[node])) continue;
            int own = input.sensitive()[node] ? rests.marked(rest) : rest;
            long cost = costs[rest] + price(node);
            if (cost >= withheldCosts[own]) continue;
            withheldCosts[own] = cost;
            source[own] = rest;
        }
        return new Choice(published, best, withheldCosts, source, below, before);
    }

    private long price(int node) {
        return input.free(node) ? 0 : AREA + input.base()[node];
    }

    private long[] merged(long[] costs, Choice child, int[] below, int[] before) {
        long[] merged = rests.nothing();
        for (int so = 0; so < costs.length; so++) {
            if (costs[so] == NEVER) continue;
            if (child.published != NEVER) keep(merged, so, costs[so] + child.published, PUBLISHED, so, below, before);
            for (int own = 0; own < costs.length; own++)
                if (child.withheld[own] != NEVER)
                    keep(merged, rests.plus(so, own), costs[so] + child.withheld[own], own, so, below, before);
        }
        return merged;
    }

    private static void keep(long[] merged, int rest, long cost, int own, int so, int[] below, int[] before) {
        if (cost >= merged[rest]) return;
        merged[rest] = cost;
        below[rest] = own;
        before[rest] = so;
    }

    /** Goes back along the choices that led to a rest of the area, or to its release. */
    private void follow(int node, int rest) {
        withheld[node] = rest != PUBLISHED;
        Choice choice = choices.get(node);
        List<Integer> children = tree.children(node);
        int at = rest == PUBLISHED ? choice.publishedRest : choice.source[rest];
        for (int i = children.size() - 1; i >= 0; i--) {
            follow(children.get(i), choice.below[i][at]);
            at = choice.before[i][at];
        }
    }
}
