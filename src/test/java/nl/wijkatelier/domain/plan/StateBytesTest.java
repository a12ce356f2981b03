package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.Test;

/** States and changes come back to the bit, addresses and all, and their digests say which they are. */
class StateBytesTest {
    private final Attempts attempts = new Attempts();

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(Attempts.commands());
    }

    @Tag("law")
    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void changeOnTheStateBefore_isTheStateAfter(@ForAll long seed) {
        Random random = new Random(seed);
        PlanState state = Plans.random(seed, 12, 1000, 100);
        for (int i = 0; i < 8; i++) {
            PlanState before = state;
            PlanState after = attempts.step(before, Plans.command(before, random, 1000), seed)
                    .orElse(before);
            PlanState again = StateBytes.on(before, StateBytes.change(before, after));
            assertThat(PlanBytes.of(again)).isEqualTo(PlanBytes.of(after));
            assertThat(again.digest()).isEqualTo(StateDigest.of(after));
            assertThat(again.nextArea()).isEqualTo(after.nextArea());
            PlanState back = StateBytes.on(after, StateBytes.change(after, before));
            assertThat(PlanBytes.of(back)).isEqualTo(PlanBytes.of(before));
            state = again;
        }
        PlanState whole = StateBytes.read(StateBytes.of(state), state.addresses());
        assertThat(PlanBytes.of(whole)).isEqualTo(PlanBytes.of(state));
        assertThat(whole.digest()).isEqualTo(state.digest());
    }

    @Test
    void digest_isOfEveryAttribute() {
        PlanState first = PlanTest.first();
        assertThat(first.digest()).hasSize(64).isEqualTo(PlanTest.first().digest());
        for (PlanCommand command : PlanTest.commands())
            assertThat(PlanStep.of(first, command).after().digest()).isNotEqualTo(first.digest());
    }

    @Test
    void damagedBytes_areRefused() {
        PlanState first = PlanTest.first();
        byte[] whole = StateBytes.of(first);
        byte[] later = whole.clone();
        later[3] = 2;
        assertThatThrownBy(() -> StateBytes.read(later, first.addresses()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 2");
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] other = whole.clone();
            other[at] ^= 0x10;
            try {
                // bits that say when it was packed, or nothing
                assertThat(PlanBytes.of(StateBytes.read(other, first.addresses())))
                        .isEqualTo(PlanBytes.of(first));
            } catch (IllegalArgumentException damaged) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length - 12);
        assertThatThrownBy(() -> StateBytes.read(Arrays.copyOf(whole, whole.length - 9), first.addresses()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StateBytes.on(first, whole)).isInstanceOf(IllegalArgumentException.class);
    }
}
