package nl.wijkatelier.engine.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkatelier.RealData;
import org.geotools.api.referencing.operation.MathTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdNapTransTest {
    private static final double MILLIMETRE = 0.001;
    private static final double DEGREE_1E8 = 1e-8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rdcorr2018", "rdtrans2018"})
    void officialValidationPoints_bothWays_withinTheOfficialTolerance(String name) throws Exception {
        RdNapTrans toRd = RdNapTrans.withGrid(RealData.path("rdnap/grids/" + name + ".txt.zip"));
        MathTransform fromRd = toRd.inverse();
        double worstMetre = 0;
        double worstDegree = 0;
        int points = 0;
        for (String line : Files.readAllLines(RealData.path("rdnap/validation/Z001_ETRS89andRDNAP.txt"))) {
            String[] fields = line.strip().split("\\s+");
            double lat = Double.parseDouble(fields[1]);
            double lon = Double.parseDouble(fields[2]);
            double x = Double.parseDouble(fields[4]);
            double y = Double.parseDouble(fields[5]);
            double[] rd = new double[2];
            toRd.transform(new double[] {lon, lat}, 0, rd, 0, 1);
            double[] geographic = new double[2];
            fromRd.transform(new double[] {x, y}, 0, geographic, 0, 1);
            worstMetre = Math.max(worstMetre, Math.max(Math.abs(rd[0] - x), Math.abs(rd[1] - y)));
            worstDegree = Math.max(worstDegree, Math.max(Math.abs(geographic[0] - lon), Math.abs(geographic[1] - lat)));
            points++;
        }
        assertThat(points).isEqualTo(10_000);
        assertThat(worstMetre).as("metres off").isLessThanOrEqualTo(MILLIMETRE);
        assertThat(worstDegree).as("degrees off").isLessThanOrEqualTo(DEGREE_1E8);
    }

    @Test
    void withoutGrid_isWithinAQuarterMetreOnLand() throws Exception {
        RdNapTrans toRd = RdNapTrans.withoutGrid();
        assertThat(toRd.approximate()).isTrue();
        double[] rd = new double[2];
        // the church tower of Amersfoort, the origin of RD
        toRd.transform(new double[] {5.387203657, 52.155172896}, 0, rd, 0, 1);
        assertThat(rd[0]).isCloseTo(155_000, within(0.25));
        assertThat(rd[1]).isCloseTo(463_000, within(0.25));
    }

    @Test
    void transform_overlappingArrays_givesTheSameAsApart() throws Exception {
        RdNapTrans toRd = RdNapTrans.withoutGrid();
        double[] source = {4.5, 52.2, 5.1, 52.9, 6.7, 53.2};
        double[] apart = new double[6];
        toRd.transform(source, 0, apart, 0, 3);
        double[] shared = new double[8];
        System.arraycopy(source, 0, shared, 0, 6);
        toRd.transform(shared, 0, shared, 2, 3);
        assertThat(java.util.Arrays.copyOfRange(shared, 2, 8)).containsExactly(apart);
    }

    @Test
    void inverse_ofInverse_isTheTransform() throws Exception {
        RdNapTrans toRd = RdNapTrans.withoutGrid();
        double[] there = new double[2];
        double[] back = new double[2];
        toRd.transform(new double[] {4.6, 52.3}, 0, there, 0, 1);
        toRd.inverse().transform(there, 0, back, 0, 1);
        assertThat(back[0]).isCloseTo(4.6, within(1e-8));
        assertThat(back[1]).isCloseTo(52.3, within(1e-8));
        assertThat(toRd.inverse().inverse()).isSameAs(toRd);
    }

    @Test
    void withGrid_anotherFile_isRefusedWithItsPlace() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "<html>\n");
        assertThatThrownBy(() -> RdNapTrans.withGrid(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.txt");
        Path cut = Files.writeString(
                folder.resolve("cut.txt"),
                "RD_lat_(deg)\tRD_lon_(deg)\tlat_corr_(deg)\tlon_corr_(deg)\n50.0\t2.0\t0\t0\n");
        assertThatThrownBy(() -> RdNapTrans.withGrid(cut)).hasMessageContaining("cut.txt:3");
    }
}
