package nl.wijkatelier.ingest.bgt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** The reader on a download of the register itself: Otterlo, 5 August 2020. */
class BgtReaderRealTest {
    private static final BgtOptions ACTUEEL = BgtOptions.actueel(LocalDate.of(2020, 8, 5));

    /** Those that lie side by side at ground level; panden and bridges lie among them or over them. */
    private static final Set<BgtType> GROUND = Set.of(
            BgtType.WEGDEEL,
            BgtType.ONDERSTEUNENDWEGDEEL,
            BgtType.WATERDEEL,
            BgtType.ONDERSTEUNENDWATERDEEL,
            BgtType.BEGROEIDTERREINDEEL,
            BgtType.ONBEGROEIDTERREINDEEL);

    private static CollectingReading otterlo;

    @BeforeAll
    static void read() {
        otterlo = read("bgt/otterlo.zip", ACTUEEL);
    }

    @Test
    void everyMemberOfThe35FilesIsCounted() {
        assertThat(otterlo.counts()).hasSize(35).containsEntry("wegdeel", 2444L);
        assertThat(otterlo.counts()).containsEntry("pand", 2273L).containsEntry("waterdeel", 1163L);
        assertThat(otterlo.counts()).containsEntry("put", 1045L).containsEntry("vegetatieobject", 2308L);
        assertThat(otterlo.counts()).containsEntry("spoor", 0L).containsEntry("wijk", 0L);
        assertThat(sum(otterlo.counts())).isEqualTo(14_184);
        assertThat(sum(otterlo.actueel())).isEqualTo(9_289);
    }

    @Test
    void everyCurrentObjectIsKeptWithoutProblems() {
        assertThat(otterlo.problems()).isEmpty();
        for (BgtType type : BgtType.values()) {
            Set<String> ids = new HashSet<>();
            for (BgtObject object : objects(type)) ids.add(object.lokaalId());
            assertThat(ids)
                    .as(type.text())
                    .hasSize(Math.toIntExact(otterlo.actueel().getOrDefault(type.text(), 0L)));
        }
        assertThat(objects(BgtType.OPENBARERUIMTELABEL)).hasSize(187);
    }

    @Test
    void historyComesOnRequest() {
        CollectingReading all = read("bgt/otterlo.zip", ACTUEEL.withHistorie());
        assertThat(all.problems()).isEmpty();
        assertThat(all.counts()).isEqualTo(otterlo.counts());
        assertThat(all.objects(BgtObject.class).stream().filter(object -> object.type() != BgtType.OPENBARERUIMTELABEL))
                .hasSize(2444 + 1512 + 1163 + 170 + 1168 + 830 + 2273 + 1 + 396);
    }

    @Test
    void neighboursKeepIdenticalBordersAlsoAlongArcs() {
        Geometry[] ground = otterlo.objects(BgtObject.class).stream()
                .filter(object -> GROUND.contains(object.type()) && object.relatieveHoogteligging() == 0)
                .map(BgtObject::geometrie)
                .toArray(Geometry[]::new);
        assertThat(ground).hasSizeGreaterThan(3000);
        // Valid says: no overlap, and every vertex on a shared border is a vertex of both neighbours.
        assertThat(CoverageValidator.isValid(ground)).isTrue();
    }

    @Test
    void nearlyEveryEdgeIsFoundTwice() {
        Map<LineSegment, Integer> edges = new HashMap<>();
        for (BgtObject object : otterlo.objects(BgtObject.class))
            if (object.relatieveHoogteligging() == 0)
                for (int i = 0; i < object.geometrie().getNumGeometries(); i++)
                    if (object.geometrie().getGeometryN(i) instanceof Polygon polygon) edges(polygon, edges);
        long shared = edges.values().stream().filter(times -> times > 1).count();
        // What is left is the rim of the download, and panden whose outline the land around them has not.
        assertThat((double) shared / edges.size()).isGreaterThan(0.9);
    }

    @Test
    void theArcOfAWijkIsStroked() {
        CollectingReading reading = read("bgt/brmo/bgt_wijk_curve.gml", ACTUEEL);
        BgtObject wijk = reading.objects(BgtObject.class).get(0);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counts()).containsOnly(Map.entry("wijk", 1L));
        assertThat(wijk.type()).isEqualTo(BgtType.WIJK);
        assertThat(wijk.naam()).isEqualTo("'t Goy");
        assertThat(wijk.code()).isEqualTo("032130");
        assertThat(wijk.bronhouder()).isEqualTo("G0321");
        // 275,069.281 m2 within the chords and 25.064 between the arc and its chord.
        assertThat(wijk.geometrie().getArea()).isBetween(275_094.25, 275_094.345);
        assertThat(wijk.geometrie().getCoordinates())
                .contains(new Coordinate(143652.581, 446094.511), new Coordinate(143643.345, 446091.270));
    }

    private static void edges(Polygon polygon, Map<LineSegment, Integer> edges) {
        Coordinate[] vertices = polygon.getCoordinates();
        for (int i = 1; i < vertices.length; i++) {
            LineSegment edge = new LineSegment(vertices[i - 1], vertices[i]);
            edge.normalize();
            edges.merge(edge, 1, Integer::sum);
        }
    }

    private static List<BgtObject> objects(BgtType type) {
        return otterlo.objects(BgtObject.class).stream()
                .filter(object -> object.type() == type)
                .toList();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static CollectingReading read(String file, BgtOptions options) {
        CollectingReading reading = new CollectingReading();
        BgtReader.read(SourceFiles.of(List.of(RealData.path(file))), options, 2, reading);
        return reading;
    }
}
