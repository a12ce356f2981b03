package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What one tree has and another has not is what a look at every key finds, whichever is the higher one. */
class IntTreeDifferenceTest {
    @Test
    void difference_isThatOfEveryKeyLookedUp() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            IntTree<Object> one = tree(random, round % 3);
            IntTree<Object> other = round % 2 == 0 ? changed(one, random) : tree(random, (round + 1) % 3);
            assertThat(notIn(one, other)).isEqualTo(lookedUp(one, other));
            assertThat(notIn(other, one)).isEqualTo(lookedUp(other, one));
            assertThat(notIn(one, one)).isEmpty();
        }
    }

    private static IntTree<Object> tree(Random random, int height) {
        IntTree<Object> tree = IntTree.empty();
        int most = new int[] {20, 900, 40_000}[height];
        for (int i = 0; i < 40; i++) tree = tree.with(random.nextInt(most), new Object());
        return tree;
    }

    private static IntTree<Object> changed(IntTree<Object> tree, Random random) {
        IntTree<Object> changed = tree;
        for (int i = 0; i < 6; i++)
            changed = changed.with(random.nextInt(2_000), random.nextInt(3) == 0 ? null : new Object());
        return changed;
    }

    private static List<Object> notIn(IntTree<Object> one, IntTree<Object> other) {
        List<Object> found = new ArrayList<>();
        one.forEachNotIn(other, found::add);
        return found;
    }

    private static List<Object> lookedUp(IntTree<Object> one, IntTree<Object> other) {
        List<Object> found = new ArrayList<>();
        for (int key = 0; key < 40_000; key++) {
            Object value = one.find(key);
            if (value != null && other.find(key) != value) found.add(value);
        }
        return found;
    }
}
