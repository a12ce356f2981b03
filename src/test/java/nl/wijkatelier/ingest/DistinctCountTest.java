package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistinctCountTest {
    @Test
    void idsCountOnce() {
        try (DistinctCount count = new DistinctCount()) {
            assertThat(count.count()).isZero();
            for (String id : new String[] {"0301100000000001", "G0301.a", "0301100000000001", "", "G0301.b", "G0301.a"})
                count.add(id);
            assertThat(count.count()).isEqualTo(4);
            count.add("G0301.c");
            assertThat(count.count()).isEqualTo(5);
        }
    }

    @Test
    void moreIdsThanMemoryHolds_countExactly() {
        try (DistinctCount count = new DistinctCount()) {
            for (int round = 0; round < 2; round++)
                for (int i = 0; i < 700_000; i++) count.add("0301" + (10_000_000 + i * 7919L % 600_000));
            assertThat(count.count()).isEqualTo(600_000);
        }
    }
}
