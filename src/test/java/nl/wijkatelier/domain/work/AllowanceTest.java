package nl.wijkatelier.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final MovedClock clock = new MovedClock();
    private final Allowance allowance = new Allowance(new Allowance.Rate(100, 2), new Allowance.Rate(250, 10), clock);

    private static final class MovedClock extends Clock {
        private long millis;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void refusedFor(int seconds, String who, double cost) {
        assertThatThrownBy(() -> allowance.take(who, cost)).isInstanceOfSatisfying(WorkRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(WorkRefused.Reason.TOO_OFTEN);
            assertThat(refused.seconds()).isEqualTo(seconds);
        });
    }

    @Test
    void take_fillsAtItsRate() {
        for (int i = 0; i < 10; i++) allowance.take("jan", 10);
        refusedFor(5, "jan", 10);
        clock.millis += 4_999;
        refusedFor(1, "jan", 10);
        clock.millis += 1;
        allowance.take("jan", 10);
        refusedFor(1, "jan", 1);
        clock.millis += 1_000_000;
        allowance.take("jan", 100);
        refusedFor(1, "jan", 1);
    }

    @Test
    void take_manyTogether_areBoundedToo() {
        allowance.take("a", 100);
        allowance.take("b", 100);
        allowance.take("c", 50);
        refusedFor(5, "c", 50);
        clock.millis += 5_000;
        allowance.take("c", 50);
    }

    @Test
    void tryTake_saysHowLongToWait_andGiveBackPutsBack() {
        Allowance five = new Allowance(Allowance.Rate.per(5, Duration.ofMinutes(10)), clock);
        for (int i = 0; i < 5; i++) assertThat(five.tryTake("a", 1)).isZero();
        assertThat(five.tryTake("a", 1)).isEqualTo(120);
        assertThat(five.tryTake("b", 1)).isZero();
        five.giveBack("a", 1);
        five.giveBack("unknown", 1);
        five.giveBack("b", 7);
        assertThat(five.tryTake("a", 1)).isZero();
        assertThat(five.tryTake("a", 1)).isEqualTo(120);
        for (int i = 0; i < 5; i++) assertThat(five.tryTake("b", 1)).isZero();
        assertThat(five.tryTake("b", 1)).isEqualTo(120);
    }

    @Test
    void memory_isBounded_andThoseWhoAskedLastAreRemembered() {
        Allowance two = new Allowance(new Allowance.Rate(2, 0.001), clock);
        two.tryTake("often", 2);
        for (int i = 0; i < 50_000; i++) {
            two.tryTake("key" + i, 1);
            if (i % 1000 == 0) assertThat(two.tryTake("often", 1)).isPositive();
        }
        assertThat(two.remembered()).isEqualTo(20_000);
    }

    @Test
    void take_moreThanAStoreHolds_takesAll() {
        allowance.take("a", 1_000_000);
        refusedFor(1, "a", 1);
    }
}
