package nl.wijkatelier.domain.disclosure;

import java.util.List;
import nl.wijkatelier.domain.statistics.Measure;

/**
 * How well the withheld counts of one whole can be known from everything released: the exact bounds, given every released count
 * with what its rounding leaves open, that areas add up, and that parts add up to the whole.
 *
 * <p>The wholes themselves are taken as known exactly, though only their rounded values are released. That gives away more than
 * is released, so the true bounds are never narrower; and it makes the wholes independent of each other. What remains is a flow:
 * each part of each area an arc, from the part's sum to the area's whole.
 */
final class Audit {
    private final AreaTree tree;
    private final List<Integer> nodes;
    private final Rule rule;
    private final Partition partition;
    private final Sums sums;
    private final boolean[] withheld;
    private final List<Measure> parts;
    private final int[][] arcs;
    private final FlowNetwork network;

    private Audit(AreaTree tree, List<Integer> nodes, Rule rule, Partition partition, Sums sums, boolean[] withheld) {
        this.tree = tree;
        this.nodes = nodes;
        this.rule = rule;
        this.partition = partition;
        this.sums = sums;
        this.withheld = withheld;
        this.parts = partition.delen();
        int bands = parts.size() + (partition.volledig() ? 0 : 1);
        this.arcs = new int[bands][nodes.size()];
        this.network = new FlowNetwork(nodes.size() * (bands + 2));
        for (int band = 0; band < bands; band++)
            for (int node : nodes) arcs[band][tree.position(node)] = arc(band, node);
    }

    /** An audit of the areas of one root of the tree. */
    static Audit of(AreaTree tree, List<Integer> nodes, Rule rule, Partition partition, Sums sums, boolean[] withheld) {
        return new Audit(tree, nodes, rule, partition, sums, withheld);
    }

    /** The first area that must be better protected, of those that the rule withholds for their own sake, or -1. */
    int weakest(boolean[] sensitive) {
        for (int node : nodes)
            if (sensitive[node] && withheld[node])
                for (int part = 0; part < parts.size(); part++) if (!wide(part, node)) return node;
        return -1;
    }

    private boolean wide(int part, int node) {
        long amount = sums.get(parts.get(part), node);
        long need = amounts()
                ? (long) Math.ceil(amount * (rule.bescherming() / 100.0))
                : Math.min(rule.bescherming(), sums.get(partition.totaal(), node));
        return width(part, node, need) >= need;
    }

    /** The distance between the bounds of a part of an area; no more than {@code enough} is looked for. */
    long width(int part, int node, long enough) {
        long up = network.up(arcs[part][tree.position(node)], enough);
        return up >= enough ? up : up + network.down(arcs[part][tree.position(node)], enough - up);
    }

    private int arc(int band, int node) {
        long count = count(band, node);
        if (band == parts.size() || withheld[node])
            return network.arc(from(band, node), to(band, node), FlowNetwork.UNBOUNDED, Math.max(0, count));
        Interval known = known(parts.get(band), node);
        long up = (long) Math.floor(known.high()) - count;
        long down = count - (long) Math.ceil(known.low());
        return network.arc(from(band, node), to(band, node), Math.max(0, up), Math.max(0, down));
    }

    /** The exact count of a part, or of what the parts leave of the whole. */
    private long count(int band, int node) {
        if (band < parts.size()) return sums.get(parts.get(band), node);
        long rest = sums.get(partition.totaal(), node);
        for (Measure part : parts) rest -= sums.get(part, node);
        return rest;
    }

    private Interval known(Measure part, int node) {
        if (rule.basis() != null && sums.get(rule.basis(), node) == 0) return Interval.exact(sums.get(part, node));
        return amounts() ? CountRelease.amount(rule, part, sums, node) : CountRelease.of(rule, part, sums, node);
    }

    /** The node that a part's count of an area comes from: the part's sum over the parent, or the whole of a root. */
    private int from(int band, int node) {
        if (tree.parent(node) != AreaTree.NONE) return sum(band, tree.parent(node));
        return amounts() ? 0 : tree.position(node);
    }

    /** The node it goes to: the part's sum over the area's own areas, or the whole of a smallest area. */
    private int to(int band, int node) {
        if (!tree.leaf(node)) return sum(band, node);
        return amounts() ? 0 : nodes.size() + tree.position(node);
    }

    /** Amounts have no whole: the one node 0 gives and takes them. */
    private boolean amounts() {
        return rule.gemiddelde() > 0;
    }

    private int sum(int band, int node) {
        return nodes.size() * (band + 2) + tree.position(node);
    }
}
