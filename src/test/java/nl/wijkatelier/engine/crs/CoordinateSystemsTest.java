package nl.wijkatelier.engine.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.api.referencing.operation.TransformException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateSystemsTest {
    private static final CoordinateSystems SYSTEMS = CoordinateSystems.with(RdNapTrans.withoutGrid());

    /** Expected values: gdaltransform (PROJ 9.1) from longitude 4.9, latitude 52.37. */
    @ParameterizedTest
    @CsvSource({
        "CRS84,4.9,52.37,1e-8",
        "WGS84,4.9,52.37,1e-8",
        "ETRS89,4.9,52.37,1e-8",
        "WEB_MERCATOR,545465.504887041,6867304.68676668,0.001",
        "UTM31,629351.909476966,5803890.80367475,0.001",
        "LAEA,3973961.56871517,3263333.43597395,0.001"
    })
    void fromRd_agreesWithProj(Crs crs, double east, double north, double tolerance) throws TransformException {
        double[] rd = apply(SYSTEMS.toRd(Crs.CRS84), 4.9, 52.37);
        double[] there = apply(SYSTEMS.fromRd(crs), rd[0], rd[1]);
        assertThat(there[0]).isCloseTo(east, within(tolerance));
        assertThat(there[1]).isCloseTo(north, within(tolerance));
    }

    @Property
    void toRd_undoesFromRd(
            @ForAll Crs crs,
            @ForAll @DoubleRange(min = 10_000, max = 280_000) double x,
            @ForAll @DoubleRange(min = 305_000, max = 620_000) double y)
            throws TransformException {
        double[] there = apply(SYSTEMS.fromRd(crs), x, y);
        double[] back = apply(SYSTEMS.toRd(crs), there[0], there[1]);
        assertThat(back[0]).isCloseTo(x, within(1e-3));
        assertThat(back[1]).isCloseTo(y, within(1e-3));
    }

    @Test
    void find_byCodeOrUri_caseBlind() {
        assertThat(Crs.find("epsg:28992")).contains(Crs.RD);
        assertThat(Crs.find("http://www.opengis.net/def/crs/EPSG/0/28992")).contains(Crs.RD);
        assertThat(Crs.find("http://www.opengis.net/def/crs/OGC/1.3/CRS84")).contains(Crs.CRS84);
        assertThat(Crs.find("EPSG:31370")).isEmpty();
    }

    private static double[] apply(MathTransform2D transform, double a, double b) throws TransformException {
        double[] pair = {a, b};
        transform.transform(pair, 0, pair, 0, 1);
        return pair;
    }
}
