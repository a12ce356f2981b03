package nl.wijkatelier.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageBuild;
import nl.wijkatelier.domain.coverage.CoverageBytes;
import nl.wijkatelier.domain.coverage.CoverageCheck;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.coverage.RegionAssignment;
import nl.wijkatelier.domain.coverage.SourceArea;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.UnitProblem;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.domain.rules.UnitRules;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The laws of bouwstenen, on seeded towns. */
class UnitsBuildTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Property(tries = 25)
    void bouwstenen_divideTheBuurtenAndNothingElse(@ForAll long seed) {
        UnitWorld world = UnitWorld.of(seed);
        Units units = world.units();
        UnitLaws.divide(world.division(), units);
        assertThat(units.cut())
                .allMatch(cut -> cut.soort() == UnitProblem.PAND_OP_BUURTGRENS)
                .allMatch(cut -> crossed(world, cut.pand().geometrie()));
    }

    @Property(tries = 25)
    void everyAddress_isInOneBouwsteen_andLargeBlocksAreSplit(@ForAll long seed) {
        UnitWorld world = UnitWorld.of(seed);
        Units units = world.units();
        int all = IntStream.rangeClosed(1, units.size()).map(units::adressen).sum();
        int homes = IntStream.rangeClosed(1, units.size()).map(units::woningen).sum();
        assertThat(all).isEqualTo(world.addresses());
        assertThat(homes).isEqualTo(all);
    }

    @Property(tries = 8)
    void sameRegisters_giveTheSameBytes(@ForAll long seed) {
        assertThat(CoverageBytes.of(UnitWorld.of(seed).units().coverage()))
                .isEqualTo(CoverageBytes.of(UnitWorld.of(seed).units().coverage()));
    }

    @Property(tries = 15)
    void region_isAssignedWithoutSlivers(@ForAll long seed) {
        UnitWorld world = UnitWorld.of(seed);
        Units units = world.units();
        List<Integer> some = new ArrayList<>();
        for (int unit = 1; unit <= units.size(); unit += 3) if (units.buurt(unit) != 1) some.add(unit);
        Geometry region = units.region(some);
        double surface = units.coverage().faces().stream()
                .filter(face -> some.contains(face.area()))
                .mapToDouble(Face::surface)
                .sum();
        assertThat(region.isValid()).isTrue();
        assertThat(region.getArea()).isCloseTo(surface, within(1e-3));
        Coverage given = RegionAssignment.of(world.division(), region, 1);
        assertThat(CoverageCheck.violations(given)).isEmpty();
        assertThat(given.faces()).allMatch(face -> face.surface() > 1);
    }

    /** A parcel border that left a block came back through its neighbour, across borders that were not noded with it. */
    @Test
    void parcelBorderThatLeavesItsBlock_cutsNoOther() {
        assertThat(CoverageCheck.violations(UnitWorld.of(16).units().coverage()))
                .isEmpty();
    }

    @Test
    void streetBetweenTwoRows_cutsAlongItsMiddle() {
        Coverage division = division(0, 0, 200, 100);
        UnitGround ground = UnitGround.builder(UnitRules.load())
                .add(Things.bgt(BgtType.WEGDEEL, "w", "rijbaan lokale weg", Things.box(-10, 47, 210, 53)))
                .build();
        Units units = UnitsBuild.of(division, ground, UnitRules.load(), Progress.NONE);
        assertThat(units.size()).isEqualTo(2);
        assertThat(units.coverage().faces())
                .allSatisfy(face -> assertThat(face.surface()).isCloseTo(10_000, within(30.0)));
    }

    /** The middle of a road ends where it crosses the border of the buurt, which is no whole millimetre: two in five cut nothing. */
    @Property(tries = 60)
    void street_cutsAtSlantingBordersToo(@ForAll long seed) {
        Random random = new Random(seed);
        String wkt = "POLYGON((%1$s 0,%2$s 0,%3$s 100,%4$s 100,%1$s 0))"
                .formatted(random.nextInt(40), 200 + random.nextInt(40), 200 + random.nextInt(40), random.nextInt(40));
        Polygon land = (Polygon) Things.wkt(wkt);
        SourceArea area = new SourceArea(1, FACTORY.createMultiPolygon(new Polygon[] {land}));
        Coverage division =
                CoverageBuild.of(List.of(area), new Tolerances(0.01, 0.01)).coverage();
        double y = 20 + random.nextInt(60_000) / 1_000.0;
        UnitGround ground = UnitGround.builder(UnitRules.load())
                .add(Things.bgt(BgtType.WEGDEEL, "w", "rijbaan lokale weg", Things.box(-10, y - 3, 290, y + 3)))
                .build();
        Units units = UnitsBuild.of(division, ground, UnitRules.load(), Progress.NONE);
        assertThat(units.size()).isEqualTo(2);
        assertThat(CoverageCheck.violations(units.coverage())).isEmpty();
    }

    @Test
    void wideWater_isABouwsteenOfItsOwn_aDitchIsNone() {
        Coverage division = division(0, 0, 200, 100);
        UnitGround ground = UnitGround.builder(UnitRules.load())
                .add(Things.bgt(BgtType.WATERDEEL, "p", null, Things.box(50, 20, 150, 80)))
                .add(Things.bgt(BgtType.WATERDEEL, "s", null, Things.box(-10, 90, 210, 92)))
                .build();
        Units units = UnitsBuild.of(division, ground, UnitRules.load(), Progress.NONE);
        assertThat(units.coverage().faces().stream().map(face -> Math.round(face.surface())))
                .containsExactlyInAnyOrder(6_000L, 14_000L);
    }

    @Test
    void pandenThatSourcesCut_areToldWithWhatCutsThem() {
        Coverage division = division(0, 0, 200, 100);
        UnitGround ground = UnitGround.builder(UnitRules.load())
                .add(Things.bgt(BgtType.WEGDEEL, "w", "rijbaan lokale weg", Things.box(-10, 27, 210, 33)))
                .add(Things.bgt(BgtType.SPOOR, "s", null, "LINESTRING(-10 52,210 52)"))
                .add(Things.bgt(BgtType.WATERDEEL, "g", null, Things.box(-10, 77, 210, 85)))
                .add(Things.pand("4 over de gracht", Things.box(100, 70, 110, 92)))
                .add(Things.pand("3 naast de weg", Things.box(80, 34, 90, 44)))
                .add(Things.pand("2 poort", Things.box(50, 20, 60, 40)))
                .add(Things.pand("1 station", Things.box(20, 46, 30, 58)))
                .build();
        Units units = UnitsBuild.of(division, ground, UnitRules.load(), Progress.NONE);
        assertThat(units.cut())
                .extracting(cut -> cut.pand().registratie().identificatie(), CutPand::soort)
                .containsExactly(
                        tuple("1 station", UnitProblem.PAND_OP_SPOOR),
                        tuple("2 poort", UnitProblem.PAND_OP_WEG),
                        tuple("4 over de gracht", UnitProblem.PAND_OP_WATER));
        assertThat(units.cut()).allSatisfy(cut -> {
            assertThat(cut.units()).hasSize(2);
            assertThat(cut.place().getLength()).isCloseTo(10, within(0.5));
            assertThat(cut.pand().geometrie().buffer(1e-6).covers(cut.place())).isTrue();
        });
    }

    @Test
    void work_stopsWhenItIsToldTo() {
        Progress stopped = new Progress() {
            @Override
            public void begin(String stage, long steps) {}

            @Override
            public void advance(long steps) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        UnitGround ground = UnitGround.builder(UnitRules.load()).build();
        assertThatThrownBy(() -> UnitsBuild.of(division(0, 0, 10, 10), ground, UnitRules.load(), stopped))
                .isInstanceOf(Progress.Cancelled.class);
    }

    private static boolean crossed(UnitWorld world, Geometry pand) {
        return world.division().edges().stream()
                .anyMatch(edge -> edge.line(FACTORY).intersects(pand));
    }

    private static Coverage division(double x1, double y1, double x2, double y2) {
        return CoverageBuild.of(
                        List.of(new SourceArea(1, Things.wkt(Things.box(x1, y1, x2, y2)))), new Tolerances(0.01, 0.01))
                .coverage();
    }
}
