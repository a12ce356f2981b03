package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import nl.wijkatelier.domain.statistics.Measure;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int LEAST = 50;

    @Tag("law")
    @Property(tries = 300)
    void solve_anyPeople_isSafeAndNoSmallerChoiceIs(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int wijken,
            @ForAll @IntRange(min = 1, max = 3) int buurten) {
        RandomPeople people = new RandomPeople(seed, wijken, buurten);
        check(people, input(people));
    }

    /** Wijken about which nothing is published, and areas that an audit wants withheld. */
    @Tag("law")
    @Property(tries = 300)
    void solve_withUnpublishedAndForcedAreas_isSafeAndNoSmallerChoiceIs(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int wijken,
            @ForAll @IntRange(min = 1, max = 3) int buurten) {
        RandomPeople people = new RandomPeople(seed, wijken, buurten);
        Withheld input = input(people);
        Random random = new Random(seed);
        for (int node = 0; node < input.unpublished().length; node++) {
            input.unpublished()[node] |= random.nextInt(5) == 0;
            input.forced()[node] = random.nextInt(7) == 0;
        }
        check(people, input);
    }

    private static void check(RandomPeople people, Withheld input) {
        boolean[] found = solve(people, input);
        assertThat(safe(people.tree(), input, found)).isTrue();
        assertThat(cost(input, found)).isEqualTo(cheapest(people.tree(), input));
    }

    /** Of a water wijk nothing is published; that alone withholds none of its buurten. */
    @Test
    void solve_wijkThatIsNotPublished_withholdsNoBuurtForThat() {
        long[] base = {930, 400, 530, 100, 100, 200, 100, 150, 280};
        RandomPeople people = new RandomPeople(0, 2, 3);
        boolean[] unpublished = new boolean[9];
        unpublished[1] = true;
        Withheld input = new Withheld(base, LEAST, sensitive(base), unpublished, new boolean[9]);
        assertThat(solve(people, input)).containsExactly(false, true, false, false, false, false, false, false, false);
    }

    /** A wijk that an audit wants withheld could be added up of its buurten: one of them goes with it. */
    @Test
    void solve_wijkThatIsForced_withholdsItsSmallestBuurtToo() {
        long[] base = {930, 400, 530, 90, 110, 200, 100, 150, 280};
        RandomPeople people = new RandomPeople(0, 2, 3);
        boolean[] forced = new boolean[9];
        forced[1] = true;
        Withheld input = new Withheld(base, LEAST, sensitive(base), new boolean[9], forced);
        assertThat(solve(people, input)).containsExactly(false, true, false, true, false, false, false, false, false);
    }

    @Test
    void solve_oneSmallBuurtInAWijk_withholdsTheSmallestOtherThatTogetherSuffices() {
        // 0 the gemeente, 1 and 2 the wijken, then three buurten of each
        long[] base = {930, 430, 500, 30, 100, 300, 100, 150, 250};
        RandomPeople people = new RandomPeople(0, 2, 3);
        Withheld input = new Withheld(base, LEAST, sensitive(base), new boolean[9], new boolean[9]);
        assertThat(solve(people, input)).containsExactly(false, false, false, true, true, false, false, false, false);
    }

    @Test
    void solve_twoSmallBuurtenThatDoNotSuffice_withholdsAThird() {
        long[] base = {917, 417, 500, 3, 14, 400, 100, 150, 250};
        RandomPeople people = new RandomPeople(0, 2, 3);
        Withheld input = new Withheld(base, LEAST, sensitive(base), new boolean[9], new boolean[9]);
        assertThat(solve(people, input)).containsExactly(false, false, false, true, true, true, false, false, false);
    }

    private static boolean[] solve(RandomPeople people, Withheld input) {
        boolean[] withheld = new boolean[people.tree().size()];
        Suppression.solve(people.tree(), 0, input, withheld);
        return withheld;
    }

    private static Withheld input(RandomPeople people) {
        int size = people.tree().size();
        long[] base = new long[size];
        boolean[] water = new boolean[size];
        for (int node = 0; node < size; node++) {
            base[node] = people.get(Measure.INWONERS, node);
            water[node] = people.tree().water(node);
        }
        return new Withheld(base, LEAST, sensitive(base), water, new boolean[size]);
    }

    private static boolean[] sensitive(long[] base) {
        boolean[] sensitive = new boolean[base.length];
        for (int node = 0; node < base.length; node++) sensitive[node] = base[node] > 0 && base[node] < LEAST;
        return sensitive;
    }

    /** Tries every choice. */
    private static long cheapest(AreaTree tree, Withheld input) {
        long least = Long.MAX_VALUE;
        boolean[] choice = new boolean[tree.size()];
        for (int bits = 0; bits < 1 << tree.size(); bits++) {
            for (int node = 0; node < choice.length; node++) choice[node] = (bits >> node & 1) == 1;
            long cost = cost(input, choice);
            if (cost < least && safe(tree, input, choice)) least = cost;
        }
        return least;
    }

    /** First the number of extra areas, then their records. */
    private static long cost(Withheld input, boolean[] choice) {
        long cost = 0;
        for (int node = 0; node < choice.length; node++)
            if (choice[node] && !input.free(node)) cost += 1_000_000_000L + input.base()[node];
        return cost;
    }

    private static boolean safe(AreaTree tree, Withheld input, boolean[] choice) {
        for (int node = 0; node < choice.length; node++) {
            if (input.empty(node)) {
                if (choice[node]) return false;
                continue;
            }
            if (!input.publishable(node) && !choice[node]) return false;
            if (choice[node] && !tree.leaf(node) && !input.unpublished()[node] && rest(tree, choice, node).cells == 0)
                return false;
            if (choice[node]) continue;
            Rest rest = rest(tree, choice, node);
            if (sensitiveIn(tree, input, choice, node)
                    && (rest.cells < 2 || restBase(tree, input, choice, node) < LEAST)) return false;
        }
        return true;
    }

    private record Rest(int cells) {}

    private static Rest rest(AreaTree tree, boolean[] choice, int node) {
        int cells = 0;
        for (int child : tree.children(node))
            if (choice[child]) cells += tree.leaf(child) ? 1 : rest(tree, choice, child).cells;
        return new Rest(cells);
    }

    private static long restBase(AreaTree tree, Withheld input, boolean[] choice, int node) {
        long base = 0;
        for (int child : tree.children(node))
            if (choice[child]) base += tree.leaf(child) ? input.base()[child] : restBase(tree, input, choice, child);
        return base;
    }

    private static boolean sensitiveIn(AreaTree tree, Withheld input, boolean[] choice, int node) {
        for (int child : tree.children(node))
            if (choice[child] && (input.sensitive()[child] || sensitiveIn(tree, input, choice, child))) return true;
        return false;
    }
}
