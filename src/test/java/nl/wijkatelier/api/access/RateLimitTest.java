package nl.wijkatelier.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final Hands hands = new Hands();
    private final RateLimit limit = new RateLimit(2, Duration.ofMinutes(1), hands);

    @Test
    void take_moreThanAllowed_isRefusedUntilTheWindowEnds() {
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        assertThat(limit.take("b")).isTrue();
        assertThat(limit.seconds("a")).isEqualTo(60);
        hands.now = hands.now.plusSeconds(60);
        assertThat(limit.take("a")).isTrue();
    }

    @Test
    void giveBack_allowsOneMore() {
        limit.take("a");
        limit.take("a");
        limit.giveBack("a");
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        limit.giveBack("unknown");
    }

    @Test
    void memory_isBounded_andTheKeysUsedLastAreRemembered() {
        limit.take("often");
        limit.take("often");
        for (int i = 0; i < 100_000; i++) {
            limit.take("key" + i);
            if (i % 1000 == 0) assertThat(limit.take("often")).isFalse();
        }
        assertThat(limit.remembered()).isEqualTo(20_000);
    }

    @Test
    void network_ofIpv6_isThatOfTheSubscriber() {
        assertThat(RateLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo(RateLimit.network("2001:db8:1:2::1"));
        assertThat(RateLimit.network("2001:db8:1:3::1")).isNotEqualTo(RateLimit.network("2001:db8:1:2::1"));
        assertThat(RateLimit.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(RateLimit.network("no:address")).isEqualTo("no:address");
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
