package nl.wijkatelier.domain.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LandTest {
    private final Land two = Land.of(List.of(new Cell(100, 480), new Cell(102, 481)));

    @Test
    void cell_ownsItsLeftAndLowerSides() {
        assertThat(Cell.of(100_000, 480_999.999)).isEqualTo(new Cell(100, 480));
        assertThat(Cell.of(99_999.999, 481_000)).isEqualTo(new Cell(99, 481));
        assertThat(Cell.of(-0.5, 0)).isEqualTo(new Cell(-1, 0));
        assertThatThrownBy(() -> Cell.of(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat((Object) new Cell(100, 480).box()).isEqualTo(new Envelope(100_000, 101_000, 480_000, 481_000));
    }

    @Test
    void holds_pointsOfItsCellsOnly() {
        assertThat(two.holds(100_500, 480_500)).isTrue();
        assertThat(two.holds(101_000, 480_500)).isFalse();
        assertThat(two.holds(102_000, 481_000)).isTrue();
        assertThat(Land.WHOLE.holds(0, 0)).isTrue();
        assertThat(Land.of(List.of()).holds(0, 0)).isFalse();
    }

    @Test
    void meets_whatReachesIntoACell_notWhatLiesBetweenThem() {
        assertThat(two.meets(new Envelope(100_999, 101_500, 480_100, 480_200))).isTrue();
        assertThat(two.meets(new Envelope(101_000, 101_999, 480_000, 480_999))).isFalse();
        assertThat(two.meets(new Envelope(0, 300_000, 300_000, 600_000))).isTrue();
        assertThat(two.meets(new Envelope(0, 300_000, 300_000, 479_999))).isFalse();
        assertThat(two.meets(new Envelope())).isFalse();
        assertThat(Land.WHOLE.meets(new Envelope())).isTrue();
    }

    @Test
    void box_isAroundAllCells() {
        assertThat((Object) two.box()).isEqualTo(new Envelope(100_000, 103_000, 480_000, 482_000));
        assertThat((Object) Land.WHOLE.box()).isNull();
        assertThat(Land.of(List.of()).box().isNull()).isTrue();
        assertThatThrownBy(Land.WHOLE::cells).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void around_gemeenten_theCellsThatTheirLandTouches_notTheirBoxes() throws ParseException {
        MultiPolygon corner = (MultiPolygon)
                new WKTReader()
                        .read(
                                "MULTIPOLYGON(((100100 480100, 101900 480100, 101900 480200, 100200 480200, 100200 481900, 100100 481900, 100100 480100)))");
        Area gemeente = new Area(2024, AreaCode.of("GM9901"), "G", null, false, corner);
        assertThat(Land.around(List.of(gemeente)).cells())
                .containsExactly(new Cell(100, 480), new Cell(101, 480), new Cell(100, 481));
    }
}
