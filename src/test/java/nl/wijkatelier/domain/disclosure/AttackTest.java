package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

/** What someone can derive from everything released, with the rules that are served. */
class AttackTest {
    private static final List<Indicator> INDICATORS = IndicatorCatalogue.load().indicators();
    private static final Rules RULES = IndicatorCatalogue.load().rules();

    @Tag("law")
    @Property(tries = 60)
    void attack_onEverythingReleased_leavesEveryWithheldCountAsWideAsItsRuleAsks(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int wijken) {
        RandomPeople people = new RandomPeople(seed, wijken, 3);
        for (Rule rule : RULES.list())
            if (rule.withholds())
                assertThat(broken(people, rule, pattern(people, rule), false))
                        .as(rule.id())
                        .isEmpty();
    }

    /** The audit's maximum flow and a simplex find the same bounds, whatever is withheld. */
    @Tag("law")
    @Property(tries = 40)
    void width_ofAnyWithheldCount_isThatOfTheLinearProgram(@ForAll long seed, @ForAll boolean more) {
        widthsAreThoseOfTheLinearProgram(new RandomPeople(seed, 2, 3), more);
    }

    /** @param more whether what the suppression adds is withheld too */
    static void widthsAreThoseOfTheLinearProgram(RandomPeople people, boolean more) {
        for (Rule rule : RULES.list()) {
            if (!rule.withholds() || rule.gemiddelde() > 0) continue;
            boolean[] withheld = more ? pattern(people, rule) : sensitive(people, rule);
            for (int node = 0; node < withheld.length; node++)
                withheld[node] |= people.tree().water(node) && people.get(rule.basis(), node) > 0;
            for (Partition partition : RULES.partitions(rule)) {
                Audit audit = Audit.of(people.tree(), people.tree().trees().get(0), rule, partition, people, withheld);
                Attack attack = Attack.on(people, RULES, rule, partition, withheld, false)
                        .knowingWholes(partition);
                for (int node = 0; node < withheld.length; node++)
                    if (withheld[node])
                        for (int part = 0; part < partition.delen().size(); part++)
                            assertThat((double) audit.width(part, node, 1_000_000))
                                    .isCloseTo(attack.width(partition.delen().get(part), node), within(1e-3));
            }
        }
    }

    /** The structure alone does not always do: then the audit asks for more, and gets it. */
    @Test
    void protection_whereTheSuppressionLeavesACountTooWellKnown_withholdsMore() {
        int weak = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomPeople people = new RandomPeople(seed, 2, 3);
            for (String id : List.of("leeftijd", "huishoudens", "inkomen")) {
                Rule rule = RULES.get(id);
                boolean[] alone = suppression(people, rule);
                if (audited(people, rule, alone) < 0) continue;
                weak++;
                assertThat(audited(people, rule, pattern(people, rule))).isEqualTo(-1);
            }
        }
        assertThat(weak).isPositive();
    }

    private static boolean[] suppression(RandomPeople people, Rule rule) {
        int size = people.tree().size();
        long[] base = new long[size];
        boolean[] water = new boolean[size];
        for (int node = 0; node < size; node++) {
            base[node] = people.get(rule.basis(), node);
            water[node] = people.tree().water(node);
        }
        boolean[] withheld = new boolean[size];
        Withheld input = new Withheld(base, rule.minstens(), sensitive(people, rule), water, new boolean[size]);
        Suppression.solve(people.tree(), 0, input, withheld);
        return withheld;
    }

    static int audited(RandomPeople people, Rule rule, boolean[] withheld) {
        int weakest = -1;
        for (Partition partition : RULES.partitions(rule))
            weakest = Math.max(
                    weakest,
                    Audit.of(people.tree(), people.tree().trees().get(0), rule, partition, people, withheld)
                            .weakest(sensitive(people, rule)));
        return weakest;
    }

    /** Only with thresholds, counts as they are: what is withheld follows from the sum of its wijk. */
    @Test
    void attack_onThresholdsAlone_findsWithheldCounts() {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            RandomPeople people = new RandomPeople(seed, 2, 3);
            Rule rule = RULES.get("leeftijd");
            found += broken(people, rule, sensitive(people, rule), true).size();
        }
        assertThat(found).isGreaterThan(20);
    }

    /** Only with thresholds, means rounded to thousands of euro: the mean of a withheld buurt follows nearly. */
    @Test
    void attack_onThresholdsAlone_findsWithheldMeansThoughRounded() {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            RandomPeople people = new RandomPeople(seed, 2, 3);
            Rule rule = RULES.get("woz");
            found += broken(people, rule, sensitive(people, rule), false).size();
        }
        assertThat(found).isGreaterThan(5);
    }

    private static List<String> broken(RandomPeople people, Rule rule, boolean[] withheld, boolean exact) {
        List<String> broken = new ArrayList<>();
        boolean[] sensitive = sensitive(people, rule);
        for (Partition partition : RULES.partitions(rule)) {
            Attack attack = Attack.on(people, RULES, rule, partition, withheld, exact);
            for (int node = 0; node < sensitive.length; node++)
                if (sensitive[node])
                    for (Measure part : partition.delen()) {
                        double need = need(people, rule, partition, part, node);
                        double width = need == 0 ? 0 : attack.width(part, node);
                        if (width < need - 1e-3) broken.add(part + " of " + node + ": " + width + " < " + need);
                    }
        }
        return broken;
    }

    private static double need(RandomPeople people, Rule rule, Partition partition, Measure part, int node) {
        return rule.gemiddelde() > 0
                ? people.get(part, node) * rule.bescherming() / 100.0
                : Math.min(rule.bescherming(), people.get(partition.totaal(), node));
    }

    static boolean[] pattern(RandomPeople people, Rule rule) {
        Patterns patterns = Patterns.of(people, INDICATORS, RULES, new Differencing(FigureRelease.NOBODY), 0);
        boolean[] withheld = new boolean[people.tree().size()];
        Measure any = rule.maten().iterator().next();
        for (int node = 0; node < withheld.length; node++) withheld[node] = patterns.withholds(any, node);
        return withheld;
    }

    static boolean[] sensitive(RandomPeople people, Rule rule) {
        boolean[] sensitive = new boolean[people.tree().size()];
        for (int node = 0; node < sensitive.length; node++) sensitive[node] = rule.tooFew(people, node);
        return sensitive;
    }
}
