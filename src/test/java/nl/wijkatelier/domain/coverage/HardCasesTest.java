package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkatelier.domain.coverage.CoverageRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Situations of the kind that published overlay failures are about, each with the answer that a person would give. */
class HardCasesTest {
    /** A square with a square island in it, and a neighbour at the right. */
    private final Coverage island = Wkt.coverage(
            "POLYGON((0 0,100 0,100 100,0 100,0 0),(40 40,60 40,60 60,40 60,40 40))",
            "POLYGON((40 40,60 40,60 60,40 60,40 40))",
            "POLYGON((100 0,200 0,200 100,100 100,100 0))");

    static Stream<Arguments> regions() {
        return Stream.of(
                // a comb whose teeth and gaps are 2 mm wide
                Arguments.of("comb", comb(50, 0.002), 50 * 0.002 * 30),
                // a wedge of 4 mm at its base, 80 m long
                Arguments.of("wedge", "POLYGON((10 20,90 20.002,90 19.998,10 20))", 0.16),
                // holes that touch the shell and each other in one position
                Arguments.of(
                        "touching holes",
                        "POLYGON((10 10,30 10,30 30,10 30,10 10),(10 10,20 12,20 20,10 10),(20 20,28 22,22 28,20 20))",
                        400 - 40 - 30),
                // two parts that meet in one position
                Arguments.of(
                        "bow tie of two parts",
                        "MULTIPOLYGON(((10 10,20 10,20 20,10 10)),((20 20,30 20,30 30,20 20)))",
                        100),
                // a star whose spikes all pass near one position of the grid
                Arguments.of("star", star(200, 30), Double.NaN),
                // the same positions as the neighbour's border, and further ones on its straight parts
                Arguments.of(
                        "denser along the border",
                        "POLYGON((90 0,100 0,100 12.3456,100 33.3333,100 66.6667,100 100,90 100,90 50.00049,90 0))",
                        1000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regions")
    void assign(String name, String wkt, double surface) {
        Coverage given = RegionAssignment.of(island, Wkt.read(wkt), 3);
        whole(given);
        double gained = Wkt.area(given, 3).getArea() - 10_000;
        double wanted = Double.isNaN(surface) ? Wkt.read(wkt).getArea() : surface;
        // what the rounding of positions to the millimetre may shift along the region's border
        assertThat(gained).isCloseTo(wanted, within(0.001 * Wkt.read(wkt).getLength() + 1e-6));
    }

    static Stream<Arguments> borders() {
        return Stream.of(
                Arguments.of("lies on a border already", "100 0,100 50,100 100", null, Reason.NOTHING_CHANGES),
                Arguments.of("moves the outer border", "0 0,50 10,100 0", null, Reason.OUTER_BORDER),
                Arguments.of("starts outside the land", "-50 50,50 50,100 50", null, Reason.LINE_END_NOT_ON_BORDER),
                Arguments.of("crosses itself", "100 10,80 60,80 30,110 50,100 90", null, Reason.LINE_CROSSES_ITSELF),
                Arguments.of("touches itself", "100 10,80 40,90 60,80 40,100 90", null, Reason.LINE_CROSSES_ITSELF),
                Arguments.of("goes there and back", "100 10,80 40,100 10", null, Reason.LINE_CROSSES_ITSELF),
                Arguments.of(
                        "runs along the border and leaves it",
                        "100 0,100 20,90 50,100 80,100 100",
                        new double[] {-300, 0, 300},
                        null),
                Arguments.of("swings through the island", "100 10,50 50,100 90", new double[] {-1920, -80, 2000}, null),
                Arguments.of("goes round the island", "100 10,30 30,30 70,100 90", new double[] {-3800, 0, 3800}, null),
                Arguments.of(
                        "touches the island in its corner",
                        "100 20,60 40,60 60,100 80",
                        new double[] {-1600, 0, 1600},
                        null),
                Arguments.of(
                        "runs along a side of the island",
                        "100 40,60 40,60 60,100 60",
                        new double[] {-800, 0, 800},
                        null),
                Arguments.of("from the island to itself", "40 45,30 50,40 55", new double[] {-50, 50, 0}, null),
                Arguments.of("not a number", "100 10,80 NaN,100 90", null, Reason.COORDINATE_OUT_OF_RANGE));
    }

    /** @param change m2 that square, island and right neighbour gain; null where it is refused */
    @ParameterizedTest(name = "{0}")
    @MethodSource("borders")
    void moveBorder(String name, String positions, double[] change, Reason reason) {
        LineString line = positions.contains("NaN") ? notANumber() : Wkt.line(positions);
        byte[] before = CoverageBytes.of(island);
        if (reason != null) {
            assertThatThrownBy(() -> BorderMove.of(island, line, 0.5))
                    .isInstanceOfSatisfying(
                            CoverageRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason));
        } else {
            Coverage moved = BorderMove.of(island, line, 0.5);
            whole(moved);
            assertThat(Wkt.area(moved, 1).getArea() - 9_600).isCloseTo(change[0], within(0.01));
            assertThat(Wkt.area(moved, 2).getArea() - 400).isCloseTo(change[1], within(0.01));
            assertThat(Wkt.area(moved, 3).getArea() - 10_000).isCloseTo(change[2], within(0.01));
        }
        assertThat(CoverageBytes.of(island)).isEqualTo(before);
    }

    @Test
    void hundredLinesThroughOnePosition_splitIntoWedges() {
        Coverage base = Wkt.coverage("POLYGON((0 0,100 0,100 100,0 100,0 0))");
        Coverage now = base;
        int fresh = 2;
        for (int i = 0; i < 50; i++) {
            double angle = Math.PI * (i + 0.5) / 50;
            LineString line = Wkt.FACTORY.createLineString(new Coordinate[] {
                new Coordinate(50 - 90 * Math.cos(angle), 50 - 90 * Math.sin(angle)),
                new Coordinate(50 + 90 * Math.cos(angle), 50 + 90 * Math.sin(angle))
            });
            for (int area : List.copyOf(now.areas())) {
                try {
                    now = AreaSplit.of(now, line, area, fresh++);
                } catch (CoverageRefused refused) {
                    assertThat(refused.reason()).isEqualTo(Reason.LINE_DOES_NOT_CUT);
                }
            }
        }
        whole(now, 10_000);
        assertThat(now.areas()).hasSizeBetween(100, 130);
    }

    /** The line leaves the area, crosses its neighbour and an island there, and comes back. */
    @Test
    void splitByALineThatComesBack_leavesTheNeighbourAlone() {
        Coverage base = Wkt.coverage(
                "POLYGON((0 0,100 0,100 100,70 100,70 30,30 30,30 100,0 100,0 0))",
                "POLYGON((30 30,70 30,70 100,30 100,30 30),(45 50,55 50,55 60,45 60,45 50))",
                "POLYGON((45 50,55 50,55 60,45 60,45 50))");
        Coverage split = AreaSplit.of(base, Wkt.line("-5 55,105 57"), 1, 4);
        whole(split, 10_000);
        assertThat(Wkt.area(split, 2).getArea()).isEqualTo(2_700);
        assertThat(Wkt.area(split, 3).getArea()).isEqualTo(100);
        assertThat(split.faceCount()).isEqualTo(5);
    }

    @Test
    void nestedIslands_areMergedFromTheInside() {
        List<String> rings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String hole = i == 19 ? "" : "," + ring(i + 1);
            rings.add("POLYGON(" + ring(i) + hole + ")");
        }
        Coverage now = Wkt.coverage(rings.toArray(String[]::new));
        whole(now, 10_000);
        for (int area = 20; area > 1; area--) {
            now = AreaMerge.of(now, area, area - 1);
            whole(now, 10_000);
        }
        assertThat(now.faceCount()).isOne();
        assertThat(now.face(now.faces().get(0).id()).holes()).isZero();
    }

    @Test
    void spiralOf4000Positions_splitsASquare() {
        Coverage base = Wkt.coverage("POLYGON((0 0,100 0,100 100,0 100,0 0))");
        Coordinate[] line = new Coordinate[4_001];
        for (int i = 0; i < 4_000; i++) {
            double turn = 2 * Math.PI * i / 400;
            double radius = 49.0 * i / 4_000;
            line[i] = new Coordinate(50 + radius * Math.cos(turn), 50 + radius * Math.sin(turn));
        }
        line[4_000] = new Coordinate(101, 50);
        assertThatThrownBy(() -> AreaSplit.of(base, Wkt.FACTORY.createLineString(line), 1, 2))
                .isInstanceOfSatisfying(
                        CoverageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.LINE_DOES_NOT_CUT));
        Coordinate[] through = line.clone();
        through[0] = new Coordinate(50, 50);
        Geometry slit = Wkt.FACTORY.createLineString(through).buffer(0.05, 1);
        Coverage given = RegionAssignment.of(base, slit, 2);
        whole(given, 10_000);
        assertThat(given.areas()).containsExactly(1, 2);
    }

    private static void whole(Coverage coverage) {
        whole(coverage, 20_000);
    }

    private static void whole(Coverage coverage, double surface) {
        assertThat(CoverageCheck.violations(coverage)).isEmpty();
        assertThat(coverage.surface()).isCloseTo(surface, within(surface * 1e-6));
        Geometry[] areas = AreaPolygons.of(coverage, Wkt.FACTORY).values().toArray(Geometry[]::new);
        assertThat(areas).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(areas)).isTrue();
    }

    private static LineString notANumber() {
        return Wkt.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(100, 10), new Coordinate(80, Double.NaN), new Coordinate(100, 90)});
    }

    private static String ring(int depth) {
        double low = 2.0 * depth;
        double high = 100 - low;
        return "(%1$s %1$s,%2$s %1$s,%2$s %2$s,%1$s %2$s,%1$s %1$s)".formatted(low, high);
    }

    private static String comb(int teeth, double width) {
        StringBuilder wkt = new StringBuilder("POLYGON((10 10");
        for (int i = 0; i < teeth; i++) {
            double x = 10 + 2 * i * width;
            wkt.append(",%s 40,%s 40,%s 10".formatted(x, x + width, x + width));
            if (i < teeth - 1) wkt.append(",%s 10".formatted(x + 2 * width));
        }
        return wkt.append(",10 9.999,10 10))").toString();
    }

    private static String star(int spikes, double radius) {
        StringBuilder wkt = new StringBuilder("POLYGON((");
        for (int i = 0; i <= 2 * spikes; i++) {
            double angle = Math.PI * (i % (2 * spikes)) / spikes;
            double r = i % 2 == 0 ? radius : 0.4;
            wkt.append(i == 0 ? "" : ",")
                    .append(70 + r * Math.cos(angle))
                    .append(' ')
                    .append(60 + r * Math.sin(angle));
        }
        return wkt.append("))").toString();
    }
}
