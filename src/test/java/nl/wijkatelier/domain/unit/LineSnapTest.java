package nl.wijkatelier.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.linearref.LengthIndexedLine;

class LineSnapTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing near: as drawn                | LINESTRING (0 50, 100 50) | LINESTRING (0 0, 40 5, 100 0) | LINESTRING (0 0, 40 5, 100 0)
            bend is followed                      | LINESTRING (0 0, 20 3, 40 4, 60 3, 80 0) | LINESTRING (0 0, 80 0) | LINESTRING (0 0, 20 3, 40 4, 60 3, 80 0)
            position goes to the line             | LINESTRING (0 0, 100 0) | LINESTRING (0 0, 50 3, 100 0) | LINESTRING (0 0, 100 0)
            position goes to a vertex near it     | LINESTRING (0 0, 50 0, 50 60) | LINESTRING (0 0, 49 1, 50 60) | LINESTRING (0 0, 50 0, 50 60)
            way over two lines that cross         | MULTILINESTRING ((0 0, 60 0), (50 -10, 50 60)) | LINESTRING (0 0, 50.5 50) | LINESTRING (0 0, 50 50, 50.5 50)
            corner along two lines that cross     | MULTILINESTRING ((0 0, 60 0), (50 -10, 50 60)) | LINESTRING (0 0, 48 1, 50 50) | LINESTRING (0 0, 50 0, 50 50)
            ends stay and are joined to the line  | LINESTRING (0 0, 100 0) | LINESTRING (10 2, 90 2) | LINESTRING (10 2, 10 0, 90 0, 90 2)
            detour outside the tolerance is none  | LINESTRING (0 0, 40 0, 40 30, 60 30, 60 0, 100 0) | LINESTRING (0 0, 100 0) | LINESTRING (0 0, 100 0)
            """)
    void of(String situation, String work, String drawn, String expected) throws Exception {
        LineWork lines = LineWork.builder()
                .add(LineWork.Soort.WEG, new WKTReader().read(work))
                .build();
        LineString result = LineSnap.of((LineString) new WKTReader().read(drawn), lines, 5);
        assertThat(result.toText()).isEqualTo(expected);
    }

    @Property(tries = 150)
    void answer_isSimple_withinTolerance_keepsEnds_andStays(@ForAll Random random) {
        LineWork lines = lines(random);
        double tolerance = 1 + random.nextInt(15);
        LineString drawn = line(random, 2 + random.nextInt(6), 400);
        if (!drawn.isSimple()) return;
        LineString once = LineSnap.of(drawn, lines, tolerance);
        assertThat(once.isSimple()).isTrue();
        assertThat(once.getCoordinateN(0)).isEqualTo(drawn.getCoordinateN(0));
        assertThat(once.getCoordinateN(once.getNumPoints() - 1))
                .isEqualTo(drawn.getCoordinateN(drawn.getNumPoints() - 1));
        for (int i = 0; i <= 500; i++) {
            Coordinate at = new LengthIndexedLine(once).extractPoint(i * once.getLength() / 500);
            assertThat(FACTORY.createPoint(at).distance(drawn)).isLessThanOrEqualTo(tolerance + 0.01);
        }
        assertThat(LineSnap.of(once, lines, tolerance).toText()).isEqualTo(once.toText());
        assertThat(LineSnap.of(drawn, lines, tolerance).toText()).isEqualTo(once.toText());
    }

    /** A line drawn beside the way along streets is to end up on the streets. */
    @Property(tries = 100)
    void lineBesideStreets_goesToThem(@ForAll Random random) {
        Coordinate[] street = new Coordinate[8];
        Coordinate[] beside = new Coordinate[8];
        for (int i = 0; i < street.length; i++) {
            street[i] = new Coordinate(i * 50, random.nextInt(20));
            beside[i] = new Coordinate(i * 50 + random.nextDouble(), street[i].y + 2 * random.nextDouble() - 1);
        }
        beside[0] = street[0];
        beside[7] = street[7];
        LineWork.Builder builder = LineWork.builder();
        builder.add(LineWork.Soort.WEG, FACTORY.createLineString(street));
        for (int i = 1; i < street.length; i++)
            builder.add(LineWork.Soort.PERCEEL, FACTORY.createLineString(new Coordinate[] {
                street[i], new Coordinate(street[i].x, street[i].y + 60)
            }));
        LineString result = LineSnap.of(FACTORY.createLineString(beside), builder.build(), 4);
        assertThat(DiscreteHausdorffDistance.distance(result, FACTORY.createLineString(street)))
                .isLessThan(0.01);
    }

    private static LineWork lines(Random random) {
        LineWork.Builder builder = LineWork.builder();
        for (int i = 0; i < 40; i++)
            builder.add(LineWork.Soort.values()[random.nextInt(4)], line(random, 2 + random.nextInt(8), 60));
        return builder.build();
    }

    private static LineString line(Random random, int points, double step) {
        Coordinate[] line = new Coordinate[points];
        line[0] = new Coordinate(
                Math.rint(400_000 * random.nextDouble()) / 1000, Math.rint(400_000 * random.nextDouble()) / 1000);
        for (int i = 1; i < points; i++)
            line[i] = new Coordinate(
                    line[i - 1].x + Math.rint(1000 * step * (random.nextDouble() - 0.5)) / 1000,
                    line[i - 1].y + Math.rint(1000 * step * (random.nextDouble() - 0.5)) / 1000);
        for (Coordinate c : line) {
            c.x = Math.rint(c.x * 1000) / 1000;
            c.y = Math.rint(c.y * 1000) / 1000;
        }
        return FACTORY.createLineString(line);
    }
}
