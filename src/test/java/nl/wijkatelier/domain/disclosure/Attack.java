package nl.wijkatelier.domain.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.LinearBounds;
import nl.wijkatelier.domain.statistics.Measure;

/**
 * Someone who knows everything that is released about the measures of a whole, what rounding does, which areas make up which and
 * which parts make up the whole, and computes the exact bounds on what is not released: a linear program, solved by a simplex
 * that shares nothing with the audit. The unknowns are the counts of the smallest areas.
 */
final class Attack {
    /** Amounts are reckoned in thousands, so that the solver's tolerance does not matter. */
    private static final double AMOUNT = 1000;

    private final RandomPeople people;
    private final AreaTree tree;
    private final List<Integer> leaves = new ArrayList<>();
    private final List<Measure> unknowns;
    private final LinearBounds known;
    private final boolean amounts;

    private Attack(RandomPeople people, Rule rule, Partition partition) {
        this.people = people;
        this.tree = people.tree();
        this.amounts = rule.gemiddelde() > 0;
        for (int node = 0; node < tree.size(); node++) if (tree.leaf(node)) leaves.add(node);
        Set<Measure> all = EnumSet.copyOf(partition.delen());
        if (!amounts) all.add(partition.totaal());
        unknowns = List.copyOf(all);
        known = new LinearBounds(unknowns.size() * leaves.size());
    }

    /**
     * An attack on what a rule withholds.
     *
     * @param exact whether counts are released without rounding, against the rule
     */
    static Attack on(
            RandomPeople people, Rules rules, Rule rule, Partition partition, boolean[] withheld, boolean exact) {
        Attack attack = new Attack(people, rule, partition);
        for (Measure measure : attack.unknowns) {
            Rule guard = rules.guard(measure).orElseThrow();
            for (int node = 0; node < attack.tree.size(); node++) {
                boolean hidden = attack.tree.water(node) || (guard == rule && withheld[node]);
                if (hidden && people.get(Measure.BEWONINGEN, node) > 0) continue;
                attack.learn(
                        measure, node, exact ? exact(people, measure, node) : released(people, guard, measure, node));
            }
        }
        if (!attack.amounts) for (int leaf : attack.leaves) attack.whole(partition, leaf);
        return attack;
    }

    private static Interval exact(RandomPeople people, Measure measure, int node) {
        return Interval.exact(people.get(measure, node));
    }

    private static Interval released(RandomPeople people, Rule guard, Measure measure, int node) {
        if (people.get(Measure.BEWONINGEN, node) == 0) return Interval.exact(0);
        return guard.gemiddelde() > 0
                ? CountRelease.amount(guard, measure, people, node)
                : CountRelease.of(guard, measure, people, node);
    }

    private void learn(Measure measure, int node, Interval interval) {
        double[] sum = sum(measure, node);
        double unit = amounts ? AMOUNT : 1;
        known.atLeast(sum, interval.low() / unit);
        known.atMost(sum, interval.high() / unit);
    }

    private void whole(Partition partition, int leaf) {
        double[] row = sum(partition.totaal(), leaf);
        for (Measure part : partition.delen()) row[at(part, leaf)] -= 1;
        known.atLeast(row, 0);
        if (partition.volledig()) known.atMost(row, 0);
    }

    /** Gives away the wholes of all areas, which the audit takes as known. */
    Attack knowingWholes(Partition partition) {
        for (int leaf : leaves) learn(partition.totaal(), leaf, Interval.exact(people.get(partition.totaal(), leaf)));
        return this;
    }

    /** How far apart the bounds on a count lie. */
    double width(Measure measure, int node) {
        return known.width(sum(measure, node)) * (amounts ? AMOUNT : 1);
    }

    private double[] sum(Measure measure, int node) {
        double[] row = known.row();
        for (int leaf : leaves)
            for (int up = leaf; up != AreaTree.NONE; up = tree.parent(up)) if (up == node) row[at(measure, leaf)] = 1;
        return row;
    }

    private int at(Measure measure, int leaf) {
        return unknowns.indexOf(measure) * leaves.size() + leaves.indexOf(leaf);
    }
}
