package nl.wijkatelier.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKTReader;

class LineWorkTest {
    @Test
    void near_givesEachPieceOnce_ofTheKindThatCameFirst() throws Exception {
        LineWork work = LineWork.builder()
                .add(LineWork.Soort.WEG, new WKTReader().read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"))
                .add(LineWork.Soort.PERCEEL, new WKTReader().read("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"))
                .build();
        assertThat(work.near(new Envelope(9, 21, -1, 11)))
                .extracting(line -> line.soort() + " " + java.util.Arrays.toString(line.millimetres()))
                .containsExactly(
                        "WEG [0, 0, 10000, 0, 10000, 10000, 0, 10000, 0, 0]",
                        "PERCEEL [10000, 0, 20000, 0, 20000, 10000, 10000, 10000]");
        assertThat(work.near(new Envelope(30, 40, 0, 10))).isEmpty();
        assertThat(LineWork.builder().build().near(new Envelope(0, 1, 0, 1))).isEmpty();
    }

    @Property(tries = 50)
    void segmentSet_isASet(@ForAll Random random) {
        SegmentSet set = new SegmentSet();
        Set<Set<Long>> known = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            int[] s = random.ints(4, -8, 8).toArray();
            long a = s[0] * 100L + s[1];
            long b = s[2] * 100L + s[3];
            if (a == b) continue;
            assertThat(set.add(s[0], s[1], s[2], s[3])).isEqualTo(known.add(Set.of(a, b)));
        }
    }
}
