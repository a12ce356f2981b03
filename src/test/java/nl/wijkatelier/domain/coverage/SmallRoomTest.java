package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** The small parts that edits are made of, each on its own. */
class SmallRoomTest {
    private final Coverage three = Wkt.coverage(
            "POLYGON((0 0,10 0,10 10,0 10,0 0))",
            "POLYGON((10 0,20 0,20 10,10 10,10 0))",
            "POLYGON((0 10,10 10,20 10,20 20,0 20,0 10))");
    private final Coverage island =
            Wkt.coverage("POLYGON((0 0,10 0,10 10,0 10,0 0),(3 3,3 6,6 6,6 3,3 3))", "POLYGON((3 3,6 3,6 6,3 6,3 3))");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    0 2,10000 2                   | true
                    0 3,10000 3                   | false
                    0 -2,10000 -2                 | true
                    0 -3,10000 -3                 | false
                    5000 -50,5000 50              | true
                    5000 3,5000 50                | false
                    5000 2,5000 50                | true
                    10002 0,20000 0               | true
                    10003 0,20000 0               | false
                    -9000 0,-2 0                  | true
                    -9000 0,-3 0                  | false
                    0 0,10000 0                   | true
                    10000 0,0 0                   | true
                    0 0,0 5000                    | false
                    0 0,5000 2                    | true
                    0 0,5000 3                    | false
                    0 0,20000 2                   | true
                    0 0,20000 9                   | false
                    10000 0,10000 5000            | false
                    10000 0,5000 2                | true
                    10000 0,-9000 2               | true
                    10000 0,-9000 9               | false
                    0 5000,0 0                    | false
                    5000 2,0 0                    | true
                    20000 2,0 0                   | true
                    -9000 2,10000 0               | true
                    0 900,900 900,900 2,0 900     | true
                    0 900,900 900,900 4,0 900     | false
                    """)
    void nearness(String line, boolean close) {
        long[] xy = xy(line);
        assertThat(Nearness.close(new long[] {0, 0, 10_000, 0}, xy)).isEqualTo(close);
        assertThat(Nearness.close(new long[] {10_000, 0, 0, 0}, xy)).isEqualTo(close);
        // and with the axes exchanged
        long[] turned = xy.clone();
        for (int i = 0; i < xy.length; i += 2) {
            turned[i] = xy[i + 1];
            turned[i + 1] = xy[i];
        }
        assertThat(Nearness.close(new long[] {0, 0, 0, 10_000}, turned)).isEqualTo(close);
    }

    private static long[] xy(String line) {
        return List.of(line.split("[ ,]+")).stream().mapToLong(Long::parseLong).toArray();
    }

    @Test
    void grid_ofNumbers() {
        assertThat(Grid.of(1.2344)).isEqualTo(1234);
        assertThat(Grid.of(1 << 20)).isEqualTo(1_048_576_000L);
        assertThat(Grid.of((1 << 30) / 1000.0)).isEqualTo(1 << 30);
        assertThatThrownBy(() -> Grid.of((1 << 30) / 1000.0 + 0.001)).hasMessageContaining("out of range");
        assertThatThrownBy(() -> Grid.of(Double.NaN)).hasMessageContaining("NaN");
        assertThat(Grid.line(Wkt.line("0 0,0 0.0004,1 1,1 1,0 0"))).containsExactly(0, 0, 1000, 1000, 0, 0);
        assertThat(Grid.reversed(new long[] {1, 2, 3, 4, 5, 6})).containsExactly(5, 6, 3, 4, 1, 2);
        assertThat(Grid.length(new long[] {0, 0, 3000, 4000, 3000, 5000})).isEqualTo(6);
        assertThat(Grid.area2(new long[] {0, 0, 10, 0, 10, 10, 0, 10, 0, 0}, 7, -3))
                .isEqualTo(200);
        assertThat(Grid.area2(new long[] {0, 0, 0, 10, 10, 10, 10, 0, 0, 0}, 0, 0))
                .isEqualTo(-200);
        assertThat(Grid.side(0, 0, 10, 0, 5, 1)).isPositive();
        assertThat(Grid.side(0, 0, 10, 0, 5, -1)).isNegative();
        assertThat(Grid.side(1, 1, 11, 21, 6, 11)).isZero();
        assertThat(Grid.key(1, -1)).isNotEqualTo(Grid.key(1, 1)).isNotEqualTo(Grid.key(-1, 1));
        assertThat(Grid.startKey(new long[] {1, 2, 3, 4})).isEqualTo(Grid.key(1, 2));
        assertThat(Grid.endKey(new long[] {1, 2, 3, 4})).isEqualTo(Grid.key(3, 4));
    }

    @Test
    void angles_goRoundFromEast() {
        long[][] round = {
            {5, 0}, {5, 1}, {1, 5}, {0, 5}, {-1, 5}, {-5, 1}, {-5, 0}, {-5, -1}, {-1, -5}, {0, -5}, {1, -5}, {5, -1}
        };
        for (int i = 0; i < round.length; i++)
            for (int k = 0; k < round.length; k++)
                assertThat(Grid.compareAngle(round[i][0], round[i][1], round[k][0], round[k][1]))
                        .as("%d and %d", i, k)
                        .isEqualTo(Integer.compare(i, k));
        assertThat(Grid.compareAngle(1, 1, 3, 3)).isZero();
    }

    @Test
    void crossings_haveTheParityOfInside() {
        long[] ring = {0, 0, 10, 0, 10, 10, 5, 4, 0, 10, 0, 0};
        Geometry polygon = Wkt.read("POLYGON((0 0,10 0,10 10,5 4,0 10,0 0))");
        for (int x = -2; x <= 12; x++)
            for (int y = -2; y <= 12; y++) {
                int where = SimplePointInAreaLocator.locate(new Coordinate(x, y), polygon);
                if (where != Location.BOUNDARY)
                    assertThat(Crossings.odd(ring, x, y)).as("%d %d", x, y).isEqualTo(where == Location.INTERIOR);
            }
        // on a border: the land east of it, and of places there the one just north
        assertThat(Crossings.odd(ring, 0, 5)).isTrue();
        assertThat(Crossings.odd(ring, 10, 5)).isFalse();
        assertThat(Crossings.odd(ring, 4, 0)).isTrue();
    }

    @Test
    void intTree_isAMap() {
        Random random = new Random(5);
        Map<Integer, String> map = new TreeMap<>();
        IntTree<String> tree = IntTree.empty();
        for (int i = 0; i < 3_000; i++) {
            int key = random.nextInt(i < 1_500 ? 40 : 70_000);
            String value = random.nextInt(3) == 0 ? null : "v" + i;
            IntTree<String> before = tree;
            String old = before.find(key);
            tree = tree.with(key, value);
            if (value == null) map.remove(key);
            else map.put(key, value);
            assertThat(before.find(key)).isEqualTo(old);
            assertThat(tree.size()).isEqualTo(map.size());
        }
        List<String> all = new ArrayList<>();
        tree.forEach(all::add);
        assertThat(all).containsExactlyElementsOf(map.values());
        for (int key = 0; key < 200; key++) assertThat(tree.find(key)).isEqualTo(map.get(key));
        assertThat(tree.find(-1)).isNull();
        assertThat(tree.find(Integer.MAX_VALUE)).isNull();
        assertThat(IntTree.<String>empty().with(31, "a").find(32)).isNull();
        assertThat(IntTree.<String>empty().with(32, "a").find(0)).isNull();
    }

    @Test
    void sets_areNamedByTheirLowest() {
        Sets sets = new Sets(6);
        sets.join(4, 5);
        sets.join(5, 2);
        sets.join(1, 3);
        assertThat(List.of(sets.find(0), sets.find(1), sets.find(2), sets.find(3), sets.find(4), sets.find(5)))
                .containsExactly(0, 1, 2, 1, 2, 2);
    }

    @Test
    void neighbours_shareAPieceOfBorder() {
        Coverage four = Wkt.coverage(
                "POLYGON((0 0,10 0,10 10,0 10,0 0))",
                "POLYGON((10 0,20 0,20 10,10 10,10 0))",
                "POLYGON((0 10,10 10,10 20,0 20,0 10))",
                "POLYGON((10 10,20 10,20 20,10 20,10 10))");
        assertThat(AreaNeighbours.of(four)).hasToString("{1=[2, 3], 2=[1, 4], 3=[1, 4], 4=[2, 3]}");
        assertThat(AreaNeighbours.of(Wkt.coverage("POLYGON((0 0,10 0,10 10,0 10,0 0))")))
                .hasToString("{1=[]}");
        assertThat(AreaBorders.of(three, 3)).hasToString("{0=40.0, 1=10.0, 2=10.0}");
        assertThat(AreaBorders.of(island, 1)).hasToString("{0=40.0, 2=12.0}");
        assertThat(AreaBorders.of(three.withAreas(Map.of(2, 1)), 1)).hasToString("{0=40.0, 3=20.0}");
    }

    @Test
    void lookup_andLocator_answerTheSameAsThePolygons() {
        for (Coverage coverage : List.of(three, island)) {
            BorderLookup lookup = BorderLookup.of(coverage);
            BorderLookup remembering = BorderLookup.remembering(coverage);
            AreaLocator locator = AreaLocator.of(coverage, coverage.areas());
            AreaLocator faces = AreaLocator.ofFaces(coverage, coverage.faces());
            Map<Integer, Geometry> areas = new TreeMap<>(AreaPolygons.of(coverage, Wkt.FACTORY));
            for (int x = -1500; x <= 21_500; x += 500)
                for (int y = -1500; y <= 21_500; y += 500) {
                    int expected = areaAt(areas, x + 0.25, y + 0.25);
                    assertThat(lookup.areaOf(x, y)).as("%d %d", x, y).isEqualTo(expected);
                    assertThat(remembering.areaOf(x, y)).isEqualTo(expected);
                    assertThat(remembering.another().areaOf(x, y)).isEqualTo(expected);
                    assertThat(locator.areaOf(x / 1000.0, y / 1000.0)).isEqualTo(expected);
                    assertThat(coverage.areaOf(faces.areaOf(x / 1000.0, y / 1000.0)))
                            .isEqualTo(expected);
                }
        }
        assertThat(AreaLocator.of(three, List.of(2)).areaOf(5, 5)).isZero();
        assertThat(AreaLocator.of(three, List.of(2)).areaOf(15, 5)).isEqualTo(2);
    }

    /** The area just north-east of a place in millimetres. */
    private static int areaAt(Map<Integer, Geometry> areas, double x, double y) {
        Geometry point = Wkt.FACTORY.createPoint(new Coordinate(x / 1000, y / 1000));
        for (Map.Entry<Integer, Geometry> area : areas.entrySet())
            if (area.getValue().contains(point)) return area.getKey();
        return 0;
    }

    @Test
    void segments_inABox_areThoseThatMeetIt() {
        BorderLookup lookup = BorderLookup.of(three);
        assertThat(segments(lookup, 9_000, 1_000, 11_000, 2_000)).containsExactly("10000 0 10000 10000 1/2");
        assertThat(segments(lookup, 10_000, 4_000, 10_000, 4_000)).hasSize(1);
        assertThat(segments(lookup, 9_999, 9_999, 10_001, 10_001)).hasSize(3);
        assertThat(segments(lookup, 1_000, 1_000, 9_000, 9_000)).isEmpty();
        assertThat(segments(lookup, -5_000, -5_000, 25_000, 25_000)).hasSize(10);
        Coverage slanted = Wkt.coverage("POLYGON((0 0,10 10,0 10,0 0))");
        BorderLookup one = BorderLookup.of(slanted);
        assertThat(segments(one, 5_000, 1_000, 9_000, 4_000)).isEmpty();
        assertThat(segments(one, 1_000, 5_000, 4_000, 9_000)).isEmpty();
        assertThat(segments(one, 4_000, 3_000, 6_000, 5_000)).hasSize(1);
    }

    private static TreeSet<String> segments(BorderLookup lookup, long minX, long minY, long maxX, long maxY) {
        TreeSet<String> found = new TreeSet<>();
        lookup.visit(minX, minY, maxX, maxY, (ax, ay, bx, by, left, right) -> {
            boolean up = ay < by || ay == by && ax < bx;
            String text = up
                    ? ax + " " + ay + " " + bx + " " + by + " " + left + "/" + right
                    : bx + " " + by + " " + ax + " " + ay + " " + right + "/" + left;
            assertThat(found.add(text)).as(text).isTrue();
        });
        return found;
    }

    @Test
    void changes_betweenTwoCoverages() {
        Coverage moved = BorderMove.of(three, Wkt.line("10 0,12 5,10 10"), 0.1);
        // area 3 has the same land, and a node less or more
        assertThat(ChangedAreas.of(three, moved)).containsExactly(1, 2, 3);
        assertThat(ChangedAreas.of(three, three)).isEmpty();
        CoverageChange change = CoverageChange.between(three, moved);
        assertThat(change.areas()).containsExactly(1, 2, 3);
        assertThat(change.edges()).isNotEmpty().allMatch(edge -> moved.edge(edge.id()) == edge);
        assertThat(change.gone()).hasSize(1);
        assertThat(change.place(three).getMinX()).isGreaterThanOrEqualTo(0);
        CoverageChange none = CoverageChange.between(three, three);
        assertThat(none.edges()).isEmpty();
        assertThat(none.gone()).isEmpty();
        assertThat(none.place(three).isNull()).isTrue();
        Coverage renamed = three.withAreas(Map.of(2, 9));
        CoverageChange areas = CoverageChange.between(three, renamed);
        assertThat(areas.areas()).containsExactly(2, 9);
        assertThat(areas.edges()).hasSize(3);
        assertThat(areas.gone()).isEmpty();
        assertThat(areas.place(three).getMaxX()).isEqualTo(20);
    }

    @Test
    void snap_isToTheNearestPlaceOnABorder_withinReach() {
        assertThat(BorderSnap.onto(three, new Coordinate(10.4, 5.0004), 0.5)).isEqualTo(new Coordinate(10, 5));
        assertThat(BorderSnap.onto(three, new Coordinate(9, 4), 1)).isEqualTo(new Coordinate(10, 4));
        assertThat(BorderSnap.onto(three, new Coordinate(9.6, 9.9), 1)).isEqualTo(new Coordinate(9.6, 10));
        assertThatThrownBy(() -> BorderSnap.onto(three, new Coordinate(8.999, 4), 1))
                .hasMessageContaining("8.999")
                .hasMessageContaining("1.0 m");
    }

    @Test
    void tolerances_areInclusive() {
        Tolerances one = new Tolerances(1, 100);
        assertThat(one.small(100, 1)).isTrue();
        assertThat(one.small(101, 1)).isFalse();
        assertThat(one.small(150, 300)).isTrue();
        assertThat(one.small(151, 300)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tolerances(-1, 0))
                .withMessageContaining("-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Tolerances(0, Double.NaN));
        assertThat(new Tolerances(0, 0).small(0, 1)).isTrue();
    }

    /** A strip of a millimetre between areas: it goes to the one at its longest side, unless it lies along its own. */
    @Test
    void hairlines_goToTheLongestSide() {
        Coverage strip = Wkt.exact(
                "POLYGON((0 0,100 0,100 40,0 40,0 0))",
                "POLYGON((0 40,100 40,100 100,0 100,0 40))",
                "POLYGON((100 0,100.001 0,100.001 100,100 100,100 40,100 0))",
                "POLYGON((100.001 0,200 0,200 100,100.001 100,100.001 0))");
        assertThat(settled(strip, Map.of())).containsExactlyEntriesOf(Map.of(3, 4));
        assertThat(settled(strip, Map.of(4, 1))).containsEntry(3, 1).containsEntry(4, 1);
        assertThat(settled(strip, Map.of(3, 9))).containsExactlyEntriesOf(Map.of(3, 4));
        // its own land goes on at the east: it stays
        assertThat(settled(strip.withAreas(Map.of(3, 4)), Map.of(3, 1))).isEmpty();
        Coverage wide = Wkt.exact(
                "POLYGON((0 0,100 0,100 100,0 100,0 0))", "POLYGON((100 0,100.002 0,100.002 100,100 100,100 0))");
        assertThat(settled(wide, Map.of())).isEmpty();
        // a strip at the rim has nothing but its neighbour
        Coverage rim = Wkt.exact(
                "POLYGON((0 0,100 0,100 100,0 100,0 0))", "POLYGON((100 0,100.001 0,100.001 100,100 100,100 0))");
        assertThat(settled(rim, Map.of())).containsExactlyEntriesOf(Map.of(2, 1));
    }

    private static Map<Integer, Integer> settled(Coverage coverage, Map<Integer, Integer> before) {
        Map<Integer, Integer> given = new HashMap<>(before);
        Hairlines.settle(coverage, coverage.faces(), given);
        return given;
    }

    @Test
    void findings_areWhatNamesThem() {
        assertThat(three.findFace(9)).isEmpty();
        assertThatThrownBy(() -> three.face(9)).hasMessage("no face 9");
        assertThatThrownBy(() -> three.edge(99)).hasMessage("no edge 99");
        assertThatThrownBy(() -> three.withAreas(Map.of(1, 0))).hasMessage("area 0 is not positive");
        assertThat(three.withAreas(Map.of(1, 1))).isSameAs(three);
        assertThat(three.areas()).containsExactly(1, 2, 3);
        assertThat(three.surface()).isEqualTo(400);
        assertThat(three.facesNear(Wkt.line("11 1,12 2").getEnvelopeInternal()))
                .extracting(Face::id)
                .containsExactly(2);
        assertThat(three.face(1).walks()).hasSize(1);
        assertThat(three.face(1).envelope().getMaxX()).isEqualTo(10);
        assertThat(three.areaOf(Coverage.OUTSIDE)).isZero();
        assertThat(Dissolve.of(three)).isSameAs(three);
        assertThat(Dissolve.of(three.withAreas(Map.of(2, 1))).facesOf(1))
                .extracting(Face::surface)
                .containsExactly(200.0);
    }
}
