package nl.wijkatelier.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Street;
import nl.wijkatelier.demo.land.Surface;
import nl.wijkatelier.demo.land.Tile;
import nl.wijkatelier.demo.land.Unit;
import nl.wijkatelier.demo.land.Use;
import nl.wijkatelier.demo.plane.Painting;
import nl.wijkatelier.demo.plane.Rd;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

class FootprintsTest {
    private static final Painting.Patch<Tile> WEST =
            new Painting.Patch<>(new Tile(Surface.WEILAND, 1), 0, square(0, 0, 100, 100));
    private static final Painting.Patch<Tile> EAST =
            new Painting.Patch<>(new Tile(Surface.WEILAND, 2), 0, square(100, 0, 200, 100));

    private static Polygon square(double x0, double y0, double x1, double y1) {
        return Rd.polygon(
                new Coordinate(x0, y0), new Coordinate(x1, y0), new Coordinate(x1, y1), new Coordinate(x0, y1));
    }

    private static Building building(int group, Polygon outline, Unit... units) {
        return new Building(outline, 1990, Use.RIJWONING, group, List.of(units));
    }

    private static Footprints of(Building... buildings) {
        return new Footprints(List.of(buildings), List.of(WEST, EAST));
    }

    @Test
    void groupWithinAPatch_isOneHoleInIt() {
        Footprints footprints = of(
                building(7, square(10, 10, 20, 20)),
                building(7, square(20, 10, 30, 20)),
                building(8, square(150, 10, 160, 20)));
        assertThat(footprints.in(WEST)).hasSize(1);
        assertThat(footprints.in(WEST).get(0).getEnvelopeInternal().getWidth()).isEqualTo(20);
        assertThat(footprints.in(EAST)).hasSize(1);
        assertThat(footprints.onBorders()).isEmpty();
    }

    @Test
    void wallOnTheEdgeOfAPatch_orAcrossIt_fitsNowhere() {
        Footprints footprints = of(building(1, square(90, 10, 100, 20)), building(2, square(95, 40, 105, 50)));
        assertThat(footprints.onBorders()).containsExactly(1, 2);
        assertThat(footprints.in(WEST)).isEmpty();
        assertThat(footprints.in(EAST)).isEmpty();
    }

    @Test
    void groupOfWhichOnePartFitsNowhere_isLeftOutWhole() {
        Footprints footprints = of(building(3, square(10, 10, 20, 20)), building(3, square(95, 40, 105, 50)));
        assertThat(footprints.onBorders()).containsExactly(3);
        assertThat(footprints.in(WEST)).isEmpty();
    }

    @Test
    void pullDown_takesAddressesAlong() {
        Ground ground = new Ground(square(0, 0, 1000, 1000));
        Unit stays = Unit.of(Use.RIJWONING, new Coordinate(15, 15), new Coordinate(15, 10), 90);
        Unit goes = Unit.of(Use.RIJWONING, new Coordinate(95, 15), new Coordinate(95, 10), 90);
        Street street = ground.street("Dorpsstraat", "Weg", 0);
        street.add(stays);
        street.add(goes);
        ground.add(building(1, square(10, 10, 20, 20), stays));
        ground.add(building(2, square(90, 10, 100, 20), goes));
        ground.pullDown(java.util.Set.of(2));
        assertThat(ground.buildings()).extracting(Building::group).containsExactly(1);
        assertThat(street.units()).containsExactly(stays);
    }
}
