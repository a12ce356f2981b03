package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a block may be counted anew: at the threshold, one below and one above. */
class HomeBlockTest {
    private static final List<String> HOMES = List.of("a", "b");

    @Test
    void households_mayCome_whenAsManyGoAsABlockHas() {
        HomeBlock.State former = state(HOMES, 0, 30);
        assertThat(state(HOMES, 19, 49).mayFollow(former)).isFalse();
        assertThat(state(HOMES, 20, 50).mayFollow(former)).isTrue();
        assertThat(state(HOMES, 21, 51).mayFollow(former)).isTrue();
        assertThat(former.mayFollow(former)).isFalse();
    }

    @Test
    void fewThatGo_areNotCountedAnew_howeverManyCome() {
        HomeBlock.State former = state(HOMES, 0, 30);
        assertThat(state(HOMES, 1, 60).mayFollow(former)).isFalse();
        assertThat(state(HOMES, 19, 60).mayFollow(former)).isFalse();
        assertThat(state(HOMES, 20, 60).mayFollow(former)).isTrue();
    }

    @Test
    void fewThatCome_areNotCountedAnew_howeverManyGo() {
        HomeBlock.State former = state(HOMES, 0, 60);
        assertThat(state(HOMES, 40, 60).mayFollow(former)).isFalse();
        assertThat(state(HOMES, 40, 79).mayFollow(former)).isFalse();
        assertThat(state(HOMES, 40, 80).mayFollow(former)).isTrue();
    }

    @Test
    void whereNobodyGoes_everyPlaceMustStillBeThere() {
        HomeBlock.State former = state(HOMES, 0, 30);
        assertThat(state(List.of("a", "b", "c"), 0, 49).mayFollow(former)).isFalse();
        assertThat(state(List.of("a", "b", "c"), 0, 50).mayFollow(former)).isTrue();
        assertThat(state(List.of("a", "c"), 0, 50).mayFollow(former)).isFalse();
    }

    @Test
    void sameKindOfHousehold_countsAsOftenAsItIsThere() {
        HomeBlock.State former = many(30, 0);
        assertThat(many(10, 20).mayFollow(former)).isTrue();
        assertThat(many(11, 19).mayFollow(former)).isFalse();
    }

    @Test
    void homes_ofAllStates_belongToTheBlock() {
        HomeBlock block = new HomeBlock(1, List.of(state(HOMES, 0, 1), state(List.of("c"), 0, 2)));
        assertThat(block.homes()).containsExactly("a", "b", "c");
        assertThat(block.now().homes()).containsExactly("c");
        assertThat(block.toString()).isEqualTo("HomeBlock[1]");
    }

    private static HomeBlock.State state(List<String> homes, int from, int to) {
        return new HomeBlock.State(
                homes,
                homes,
                IntStream.range(from, to)
                        .mapToObj(i -> new Household(0, 0, i, 0, 0, i, 0))
                        .toList());
    }

    private static HomeBlock.State many(int ones, int twos) {
        return new HomeBlock.State(
                HOMES,
                HOMES,
                IntStream.range(0, ones + twos)
                        .mapToObj(i -> new Household(0, 0, i < ones ? 1 : 2, 0, 0, 1, 0))
                        .toList());
    }
}
