package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.finding.Finding;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Answers about findings have a bound, whatever a plan holds. */
class FindingAnswersTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry star(int points) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double far = i % 2 == 0 ? 5_000 : 200;
            ring.add(new Coordinate(100_000 + far * Math.cos(angle), 470_000 + far * Math.sin(angle)));
        }
        ring.add(ring.get(0).copy());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Finding finding(Geometry where) {
        return new Finding(Finding.Soort.TE_KLEIN, List.of(AreaCode.of("BU99010101")), 1, "", where);
    }

    @Test
    void place_ofManyPositions_isShownRoughly_andStaysWhereItIs() throws Exception {
        for (Geometry where :
                List.of(star(40), star(4_000), star(40_000), star(4_000).getBoundary())) {
            String told = FindingJson.shown(where);
            Geometry shown = new GeoJsonReader().read(told);
            assertThat(shown.getNumPoints()).isBetween(5, 500);
            assertThat(shown.getEnvelopeInternal().distance(where.getEnvelopeInternal()))
                    .isZero();
            assertThat(shown.getEnvelopeInternal().getWidth()).isBetween(9_000.0, 10_001.0);
            assertThat(told).hasSizeLessThan(20_000);
        }
    }

    @Test
    void findings_comeAThousandAtATime_withTheirNumber() {
        List<Finding> all = Collections.nCopies(2_300, finding(FACTORY.createPoint(new Coordinate(1, 2))));
        assertThat(PlanFindingsController.page(7, all, List.of(), 0).bevindingen())
                .hasSize(1_000);
        assertThat(PlanFindingsController.page(7, all, List.of(), 2_000).bevindingen())
                .hasSize(300);
        assertThat(PlanFindingsController.page(7, all, List.of(), 2_300).bevindingen())
                .isEmpty();
        assertThat(PlanFindingsController.page(7, all, List.of(), 999_999_999).aantal())
                .isEqualTo(2_300);
    }
}
