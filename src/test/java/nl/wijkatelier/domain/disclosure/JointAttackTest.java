package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import nl.wijkatelier.LinearBounds;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Measure.Bron;
import nl.wijkatelier.engine.join.IndicatorCatalogue;

/**
 * An attack on all rules at once, by someone who also knows what goes for any household: that one of two has two persons, that
 * one with children has at least two and a child. What follows from the released wholes alone is not counted as a loss: where
 * nine people live, at most three households are of three.
 */
class JointAttackTest {
    private static final List<Indicator> INDICATORS = IndicatorCatalogue.load().indicators();
    private static final Rules RULES = IndicatorCatalogue.load().rules();
    private static final List<Measure> COUNTS = Arrays.stream(Measure.values())
            .filter(measure -> measure.bron() == Bron.PERSONEN)
            .filter(measure -> RULES.guard(measure).orElseThrow().gemiddelde() == 0)
            .toList();
    private static final int TARGETS = 6;

    private RandomPeople people;
    private Patterns patterns;
    private List<Integer> leaves;

    private record Target(Rule rule, Partition partition, Measure part, int node) {}

    @Tag("law")
    @Property(tries = 10)
    void attack_onAllRulesAtOnce_leavesWithheldCountsUnknown(@ForAll long seed) {
        people = new RandomPeople(seed, 2, 3);
        patterns = Patterns.of(people, INDICATORS, RULES, new Differencing(FigureRelease.NOBODY), 0);
        leaves = new ArrayList<>();
        for (int node = 0; node < people.tree().size(); node++)
            if (people.tree().leaf(node)) leaves.add(node);
        LinearBounds all = known(false);
        LinearBounds wholes = known(true);
        List<Target> targets = targets();
        Collections.shuffle(targets, new Random(seed));
        for (Target target : targets.subList(0, Math.min(TARGETS, targets.size()))) {
            double need = Math.min(
                    Math.min(target.rule.bescherming(), people.get(target.partition.totaal(), target.node)),
                    wholes.width(sum(wholes, Map.of(target.part, 1.0), target.node)));
            assertThat(all.width(sum(all, Map.of(target.part, 1.0), target.node)))
                    .as("%s of %d", target.part, target.node)
                    .isGreaterThanOrEqualTo(need - 1e-6);
        }
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Rule rule : RULES.list())
            if (rule.withholds() && rule.gemiddelde() == 0)
                for (Partition partition : RULES.partitions(rule))
                    for (Measure part : partition.delen())
                        for (int node = 0; node < people.tree().size(); node++)
                            if (rule.tooFew(people, node)) targets.add(new Target(rule, partition, part, node));
        return targets;
    }

    private LinearBounds known(boolean wholesOnly) {
        LinearBounds bounds = new LinearBounds(COUNTS.size() * leaves.size());
        for (Measure measure : COUNTS) {
            Rule guard = RULES.guard(measure).orElseThrow();
            if (wholesOnly && guard.withholds()) continue;
            for (int node = 0; node < people.tree().size(); node++) {
                boolean lived = people.get(Measure.BEWONINGEN, node) > 0;
                if (lived && (people.tree().water(node) || patterns.withholds(measure, node))) continue;
                Interval interval = lived ? CountRelease.of(guard, measure, people, node) : Interval.exact(0);
                double[] row = sum(bounds, Map.of(measure, 1.0), node);
                bounds.atLeast(row, interval.low());
                bounds.atMost(row, interval.high());
            }
        }
        for (Rule rule : RULES.list())
            for (Partition partition : RULES.partitions(rule)) if (rule.gemiddelde() == 0) whole(bounds, partition);
        for (int leaf : leaves) households(bounds, leaf);
        return bounds;
    }

    private void whole(LinearBounds bounds, Partition partition) {
        for (int leaf : leaves) {
            double[] row = sum(bounds, Map.of(partition.totaal(), 1.0), leaf);
            for (Measure part : partition.delen()) row[at(part, leaf)] -= 1;
            bounds.atLeast(row, 0);
            if (partition.volledig()) bounds.atMost(row, 0);
        }
    }

    private void households(LinearBounds bounds, int leaf) {
        Measure one = Measure.HUISHOUDENS_1;
        Measure two = Measure.HUISHOUDENS_2;
        Measure more = Measure.HUISHOUDENS_3_OF_MEER;
        Measure children = Measure.HUISHOUDENS_MET_KINDEREN;
        bounds.atLeast(sum(bounds, Map.of(Measure.INWONERS, 1.0, one, -1.0, two, -2.0, more, -3.0), leaf), 0);
        bounds.atLeast(sum(bounds, Map.of(Measure.INWONERS_0_TOT_15, 1.0, children, -1.0), leaf), 0);
    }

    private double[] sum(LinearBounds bounds, Map<Measure, Double> terms, int node) {
        double[] row = bounds.row();
        for (int leaf : leaves)
            for (int up = leaf; up != AreaTree.NONE; up = people.tree().parent(up))
                if (up == node) terms.forEach((measure, times) -> row[at(measure, leaf)] += times);
        return row;
    }

    private int at(Measure measure, int leaf) {
        return COUNTS.indexOf(measure) * leaves.size() + leaves.indexOf(leaf);
    }
}
