package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
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
    void bytesOfBeforeVersions_areReadStill() {
        byte[] bytes = CoverageBytes.of(base);
        assertThat(Arrays.copyOf(bytes, 4)).isEqualTo(new byte[] {'W', 'K', 'C', 1});
        byte[] old = Arrays.copyOfRange(bytes, 4, bytes.length);
        assertThat(CoverageBytes.of(CoverageBytes.read(old))).isEqualTo(bytes);
    }

    @Test
    void bytesOfALaterVersion_areRefusedByItsNumber() {
        byte[] bytes = CoverageBytes.of(base);
        bytes[3] = 2;
        assertThatThrownBy(() -> CoverageBytes.read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void aBorderThatCrossesAnother_isNoCoverage() {
        byte[] bytes = CoverageBytes.of(base);
        // the first edge's second position: after letters and version, both counters, the number of edges, three ids, a
        // length and a position
        ByteBuffer.wrap(bytes).putLong(4 * 8 + 16, 15_000);
        assertThatThrownBy(() -> CoverageBytes.read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no coverage");
    }
}
