package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    @ParameterizedTest
    @CsvSource({"8999,false", "9000,true", "10000,true", "10100,true", "10101,false"})
    void bgt_isKnownWhereItCoversNearlyAll_andOnce(long surfaces, boolean known) {
        Sums sums = new Sums() {
            @Override
            public long get(Measure measure, int node) {
                if (measure == Measure.OPPERVLAKTE) return 10_000;
                return measure == Measure.OPPERVLAKTE_BGT ? surfaces : 0;
            }

            @Override
            public long key(int node) {
                return 0;
            }
        };
        Sources sources = new Sources(sums, true, new int[] {0});
        assertThat(sources.known(Formula.of("oppervlakte_groen"), 0)).isEqualTo(known);
    }
}
