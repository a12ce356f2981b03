package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageDeltaTest {
    private final Coverage base = Wkt.coverage(
            "POLYGON((0 0,10 0,10 10,0 10,0 0),(4 4,6 4,6 6,4 6,4 4))", "POLYGON((10 0,20 0,20 10,10 10,10 0))");
    private final Coverage moved = BorderMove.of(base, Wkt.line("10 0,12 5,10 10"), 0.5);

    @Test
    void delta_givesTheSecondCoverageToTheBit() {
        for (Coverage[] pair : new Coverage[][] {{base, moved}, {moved, base}, {base, base}}) {
            Coverage again = CoverageDelta.on(pair[0], CoverageDelta.of(pair[0], pair[1]));
            assertThat(CoverageBytes.of(again)).isEqualTo(CoverageBytes.of(pair[1]));
            assertThat(digest(again)).isEqualTo(digest(pair[1]));
        }
        assertThat(CoverageDelta.on(base, CoverageDelta.of(base, base))).isSameAs(base);
    }

    @Test
    void delta_holdsWhatChangedOnly() {
        Coverage large = base.withAreas(Map.of(2, 9));
        assertThat(CoverageDelta.of(base, large)).hasSizeLessThan(CoverageBytes.of(base).length / 2);
        assertThat(CoverageBytes.of(CoverageDelta.on(base, CoverageDelta.of(base, large))))
                .isEqualTo(CoverageBytes.of(large));
    }

    /** What is known by identity stays so: a line that only got another face is the same line. */
    @Test
    void linesThatDidNotMove_areTheSameLines() {
        Coverage again = CoverageDelta.on(base, CoverageDelta.of(base, moved));
        int same = 0;
        for (Edge edge : again.edges()) {
            Edge was = base.edgeTree().find(edge.id());
            if (was != null && Arrays.equals(was.xy(), edge.xy())) {
                assertThat(edge.sameLine(was)).isTrue();
                same++;
            }
        }
        assertThat(same).isPositive();
    }

    /** A border that is looked up finds what it finds in a coverage that knew no grid before. */
    @Test
    void grid_followsTheDelta() {
        BorderLookup.of(base).areaOf(1_000, 1_000);
        Coverage again = CoverageDelta.on(base, CoverageDelta.of(base, moved));
        Coverage fresh = CoverageBytes.read(CoverageBytes.of(moved));
        for (int x = -500; x < 20_500; x += 250)
            for (int y = -500; y < 10_500; y += 250)
                assertThat(BorderLookup.of(again).areaOf(x, y))
                        .isEqualTo(BorderLookup.of(fresh).areaOf(x, y));
    }

    @Test
    void otherBytes_areRefused() {
        byte[] delta = CoverageDelta.of(base, moved);
        byte[] later = delta.clone();
        later[0] = 2;
        assertThatThrownBy(() -> CoverageDelta.on(base, later)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoverageDelta.on(base, Arrays.copyOf(delta, delta.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoverageDelta.on(base, Arrays.copyOf(delta, delta.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoverageDelta.on(Coverage.EMPTY, CoverageDelta.of(moved, base)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Ids, sides and positions count: what differs in one number has another digest. */
    @Test
    void digest_isOfAllThatACoverageHas() {
        assertThat(digest(base)).isEqualTo(digest(CoverageBytes.read(CoverageBytes.of(base))));
        assertThat(digest(base)).isNotEqualTo(digest(moved));
        assertThat(digest(base)).isNotEqualTo(digest(base.withAreas(Map.of(2, 9))));
        Coverage next = new Coverage(base.edgeTree(), base.faceTree(), base.nextEdge() + 1, base.nextFace());
        assertThat(digest(base)).isNotEqualTo(digest(next));
        assertThat(digest(CoverageDelta.on(base, CoverageDelta.of(base, next)))).isEqualTo(digest(next));
    }

    private static byte[] digest(Coverage coverage) {
        MessageDigest digest = CoverageDigest.sha256();
        CoverageDigest.into(digest, coverage);
        return digest.digest();
    }
}
