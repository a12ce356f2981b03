package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class CoverageBytesTest {
    private final Coverage base = Wkt.coverage(
            "POLYGON((0 0,10 0,10 10,0 10,0 0),(4 4,6 4,6 6,4 6,4 4))", "POLYGON((10 0,20 0,20 10,10 10,10 0))");

    @Test
    void read_givesTheSameCoverage() {
        Coverage again = CoverageBytes.read(CoverageBytes.of(base));
        assertThat(CoverageBytes.of(again)).isEqualTo(CoverageBytes.of(base));
        assertThat(again.surface()).isEqualTo(base.surface());
        assertThat(again.facesNear(Wkt.line("1 1,2 2").getEnvelopeInternal())).hasSize(1);
    }

    @Test
    void aBorderThatCrossesAnother_isNoCoverage() {
        byte[] bytes = CoverageBytes.of(base);
        // the first edge's second position: after both counters, the number of edges, three ids, a length and a
        // position
        ByteBuffer.wrap(bytes).putLong(4 * 7 + 16, 15_000);
        assertThatThrownBy(() -> CoverageBytes.read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no coverage");
    }
}
