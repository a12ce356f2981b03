package nl.wijkatelier.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final MovedClock clock = new MovedClock();
    private final Backoff tries = new Backoff(3, Duration.ofSeconds(30), Duration.ofSeconds(100), clock);

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public Instant instant() {
            return now;
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

    private void pass(long seconds) {
        clock.now = clock.now.plusSeconds(seconds);
    }

    @Test
    void pauses_doubleUpToTheLongest_andATryThatIsRefusedDoesNotCount() {
        for (int i = 0; i < 3; i++) assertThat(tries.begin("a")).isZero();
        for (long pause : new long[] {30, 60, 100, 100}) {
            assertThat(tries.begin("a")).isEqualTo(pause);
            pass(pause - 1);
            assertThat(tries.begin("a")).isEqualTo(1);
            assertThat(tries.begin("b" + pause)).isZero();
            pass(1);
            assertThat(tries.begin("a")).isZero();
        }
    }

    @Test
    void rightTry_andADayWithoutAny_beginAnew() {
        for (int i = 0; i < 3; i++) tries.begin("a");
        tries.forget("a");
        for (int i = 0; i < 3; i++) assertThat(tries.begin("a")).isZero();
        assertThat(tries.begin("a")).isEqualTo(30);
        pass(86_401);
        for (int i = 0; i < 3; i++) assertThat(tries.begin("a")).isZero();
        assertThat(tries.begin("a")).isEqualTo(30);
    }

    @Test
    void memory_isBounded_andTheKeysUsedLastAreRemembered() {
        for (int i = 0; i < 3; i++) tries.begin("often");
        for (int i = 0; i < 50_000; i++) {
            tries.begin("key" + i);
            if (i % 1000 == 0) assertThat(tries.begin("often")).isEqualTo(30);
        }
        assertThat(tries.remembered()).isEqualTo(20_000);
    }

    @Test
    void longGuesser_doesNotOverflow() {
        for (int i = 0; i < 200; i++) {
            assertThat(tries.begin("a")).isZero();
            pass(100);
        }
        tries.begin("a");
        assertThat(tries.begin("a")).isEqualTo(100);
    }

    @Test
    void network_ofIpv6_isThatOfTheSubscriber() {
        assertThat(Networks.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Networks.of("2001:db8:1:2::1"));
        assertThat(Networks.of("2001:db8:1:3::1")).isNotEqualTo(Networks.of("2001:db8:1:2::1"));
        assertThat(Networks.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Networks.of("no:address")).isEqualTo("no:address");
    }
}
