package nl.wijkatelier.ingest.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.XmlCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;

class GmlGeometriesTest {
    private static final String SQUARE = polygon("0 0 4 0 4 4 0 4 0 0");
    private static final String MEMBER = "<g:surfaceMember>" + SQUARE + "</g:surfaceMember>";

    @Test
    void pointOfTwoOrThreeDimensions() throws BadGeometry {
        assertWkt("<g:Point><g:pos>180084.000 457065.5</g:pos></g:Point>", "POINT (180084 457065.5)");
        assertWkt("<g:Point srsDimension='3'><g:pos>1 2 3</g:pos></g:Point>", "POINT (1 2)");
    }

    /** F16: what an element does not say, the geometry around it says; a neighbour says nothing. */
    @Test
    void dimensionIsInheritedFromTheGeometryAround() throws BadGeometry {
        String flat = "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))";
        String three = polygon("0 0 7 4 0 7 4 4 7 0 4 7 0 0 7").replace(" srsDimension='2'", "");
        assertWkt(three.replace("<g:Polygon", "<g:Polygon srsDimension='3'"), flat);
        assertWkt(
                "<g:MultiSurface srsDimension='3'><g:surfaceMember>" + three + "</g:surfaceMember></g:MultiSurface>",
                flat);
        String mixed = "<g:MultiSurface><g:surfaceMember>" + three.replace("<g:Polygon", "<g:Polygon srsDimension='3'")
                + "</g:surfaceMember><g:surfaceMember>" + polygon("9 9 8 9 8 8 9 9")
                + "</g:surfaceMember></g:MultiSurface>";
        assertWkt(mixed, "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((9 9, 8 9, 8 8, 9 9)))");
        String own = three.replace("<g:Polygon", "<g:Polygon srsDimension='2'")
                .replace("<g:posList", "<g:posList srsDimension='3'");
        assertWkt(own, flat);
        String arc = around(curve(segment("Arc", "0 0 7 1 1 7 2 0 7"), segment("LineStringSegment", "2 0 7 0 0 7")));
        assertThat(read(arc.replace("<g:Polygon", "<g:Polygon srsDimension='3'"))
                        .getArea())
                .isBetween(1.5, Math.PI / 2);
    }

    @Test
    void lineStringFromAListOrFromPositions() throws BadGeometry {
        assertWkt(line("0 0 1 0\n1.5 -2"), "LINESTRING (0 0, 1 0, 1.5 -2)");
        assertWkt("<g:LineString><g:pos>0 0</g:pos><g:pos>1e0 0</g:pos></g:LineString>", "LINESTRING (0 0, 1 0)");
    }

    @Test
    void coordinatesAreReadAsJavaReadsThem() throws BadGeometry {
        Geometry line = read(line("181156.982 457394.060 0.1 -0.001 123456789.123456789 .5"));
        assertThat(line.getCoordinates()[0].x).isEqualTo(181156.982);
        assertThat(line.getCoordinates()[1].y).isEqualTo(-0.001);
        assertThat(line.getCoordinates()[2].x).isEqualTo(123456789.123456789);
        assertThat(line.getCoordinates()[2].y).isEqualTo(.5);
    }

    @Test
    void polygonWithHole() throws BadGeometry {
        String hole = "<g:interior>" + ring("1 1 1 2 2 2 2 1 1 1") + "</g:interior></g:Polygon>";
        assertWkt(
                SQUARE.replace("</g:Polygon>", hole), "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))");
    }

    @Test
    void ringOfLinesAndArcsTakesTheJointsOnce() throws BadGeometry {
        Geometry read = read(around(curve(
                segment("LineStringSegment", "0 0 2 0"),
                segment("Arc", "2 0 3 1 2 2"),
                segment("LineStringSegment", "2 2 0 2 0 0"))));
        assertThat(read.getArea()).isBetween(4 + Math.PI / 2 - 0.02, 4 + Math.PI / 2);
        assertThat(read.getCoordinates()).containsOnlyOnce(xy(2, 0), xy(3, 1), xy(2, 2));
    }

    @Test
    void ringOfSeveralCurvesOneOfThemTurned() throws BadGeometry {
        String turned = "<g:OrientableCurve orientation='-'><g:baseCurve>" + line("0 4 4 0")
                + "</g:baseCurve></g:OrientableCurve>";
        String composite = "<g:CompositeCurve><g:curveMember>" + line("0 4 0 2") + "</g:curveMember><g:curveMember>"
                + line("0 2 0 0") + "</g:curveMember></g:CompositeCurve>";
        assertWkt(around(line("0 0 4 0"), turned, composite), "POLYGON ((0 0, 4 0, 0 4, 0 2, 0 0))");
    }

    @Test
    void arcStringAndCircle() throws BadGeometry {
        double round = 2 * Math.PI;
        assertThat(read(curve(segment("ArcString", "0 0 1 1 2 0 3 -1 4 0"))).getLength())
                .isBetween(round - 0.05, round);
        assertThat(read(curve(segment("Circle", "0 1 1 0 0 -1"))).getLength()).isBetween(round - 0.05, round);
    }

    @Test
    void multiSurfaceOfOneIsThatPolygon() throws BadGeometry {
        assertWkt("<g:MultiSurface>" + MEMBER + "</g:MultiSurface>", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
    }

    @Test
    void multiSurfaceOfTwoIsAMultiPolygon() throws BadGeometry {
        String surface = "<g:Surface><g:patches>" + polygon("9 9 9 8 8 8 9 9").replace("Polygon", "PolygonPatch")
                + "</g:patches></g:Surface>";
        Geometry read =
                read("<g:MultiSurface><g:surfaceMembers>" + SQUARE + surface + "</g:surfaceMembers></g:MultiSurface>");
        assertThat(read.getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(read.getArea()).isEqualTo(16.5);
    }

    @Test
    void gml32IsReadTheSame() throws BadGeometry {
        Geometry read = read("<p:Point xmlns:p='http://www.opengis.net/gml/3.2'><p:pos>1 2</p:pos></p:Point>");
        assertThat(read.toText()).isEqualTo("POINT (1 2)");
        assertThat(read.getSRID()).isEqualTo(28992);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ogc:def:crs:EPSG::28992",
                "urn:ogc:def:crs:EPSG:6.9:28992",
                "EPSG:28992",
                "epsg:28992",
                "http://www.opengis.net/def/crs/EPSG/0/28992",
                "http://www.opengis.net/gml/srs/epsg.xml#28992",
                "urn:ogc:def:crs:EPSG::7415"
            })
    void rdUnderAnyOfItsNames(String crs) throws BadGeometry {
        assertWkt("<g:Point srsName='" + crs + "'><g:pos>1 2</g:pos></g:Point>", "POINT (1 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "urn:ogc:def:crs:EPSG::4258", "urn:ogc:def:crs:EPSG::128992"})
    void anotherCoordinateSystemRefusesTheFile(String crs) {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> read("<g:Point srsName='" + crs + "'><g:pos>1 2</g:pos></g:Point>"))
                .matches(refused -> refused.problem() == FileProblem.FILE_WRONG_CRS)
                .withMessageContaining("test.gml:1");
    }

    @Test
    void anOpenRingIsToldWithItsLine() {
        BadGeometry bad = bad(polygon("0 0 4 0 4 4 0 4"));
        assertThat(bad.kind()).isEqualTo(BadGeometry.Kind.RING_NOT_CLOSED);
        assertThat(bad.geometrie()).get().hasToString("LINESTRING (0 0, 4 0, 4 4, 0 4)");
    }

    @Test
    void aCrossedRingIsToldWithItsPolygonAndPlace() {
        BadGeometry bad = bad(polygon("0 0 4 4 4 0 0 4 0 0"));
        assertThat(bad.kind()).isEqualTo(BadGeometry.Kind.INVALID);
        assertThat(bad).hasMessageContaining("2.0 2.0");
        assertThat(bad.geometrie()).get().hasToString("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))");
    }

    @Test
    void membersThatOverlapAreInvalid() {
        BadGeometry bad = bad("<g:MultiSurface>" + MEMBER + MEMBER + "</g:MultiSurface>");
        assertThat(bad.kind()).isEqualTo(BadGeometry.Kind.INVALID);
    }

    @Test
    void segmentsThatDoNotJoinAreBroken() {
        BadGeometry bad = bad(curve(segment("LineStringSegment", "0 0 1 0"), segment("Arc", "1 0.001 2 1 3 0")));
        assertThat(bad.kind()).isEqualTo(BadGeometry.Kind.BROKEN_CURVE);
        assertThat(bad).hasMessageContaining("1.0 0.001").hasMessageContaining("1.0 0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g:LineString><g:posList>0 0 1</g:posList></g:LineString>",
                "<g:LineString><g:posList>0 0 een 1</g:posList></g:LineString>",
                "<g:LineString><g:posList>0 0 NaN 1</g:posList></g:LineString>",
                "<g:LineString><g:posList>0 0 - 1</g:posList></g:LineString>",
                "<g:LineString><g:posList>0 0 1,5 1</g:posList></g:LineString>",
                "<g:LineString><g:posList>0 0 0 0</g:posList></g:LineString>",
                "<g:LineString><g:posList srsDimension='4'>0 0 0 0</g:posList></g:LineString>",
                "<g:LineString/>",
                "<g:Point><g:posList>0 0 1 1</g:posList></g:Point>",
                "<g:Polygon/>",
                "<g:Polygon><g:exterior/></g:Polygon>",
                "<g:MultiSurface/>",
                "<g:Solid/>",
                "<LineString/>",
                "<g:Curve><g:segments><g:Arc><g:posList>0 0 1 1 2 0 3 3</g:posList></g:Arc></g:segments></g:Curve>",
                "<g:Curve><g:segments><g:Arc><g:posList>0 0 1 1 0 0</g:posList></g:Arc></g:segments></g:Curve>",
                "<g:Curve><g:segments><g:Clothoid/></g:segments></g:Curve>"
            })
    void whatCannotBeReadIsTold(String gml) {
        assertThat(bad(gml).kind()).isEqualTo(BadGeometry.Kind.UNREADABLE);
    }

    @Test
    void endlessNestingIsGivenUp() {
        String open = "<g:MultiSurface><g:surfaceMember>".repeat(50);
        String close = "</g:surfaceMember></g:MultiSurface>".repeat(50);
        assertThat(bad(open + close)).hasMessageContaining("64");
    }

    @Test
    void afterABadGeometryTheNextElementCanBeRead() {
        XmlCursor xml = cursor("<b><g:Polygon><g:exterior><x/><y/></g:exterior></g:Polygon></b><c>next</c>");
        xml.nextChild();
        int property = xml.depth();
        assertThat(catchThrowableOfType(BadGeometry.class, () -> geometries().readProperty(xml)))
                .isNotNull();
        xml.leave(property);
        assertThat(xml.nextChild()).isTrue();
        assertThat(xml.text()).isEqualTo("next");
        assertThat(xml.nextChild()).isFalse();
    }

    private static BadGeometry bad(String gml) {
        BadGeometry bad = catchThrowableOfType(BadGeometry.class, () -> read(gml));
        assertThat(bad).isNotNull();
        return bad;
    }

    private static void assertWkt(String gml, String wkt) throws BadGeometry {
        assertThat(read(gml).toText()).isEqualTo(wkt);
    }

    private static Geometry read(String gml) throws BadGeometry {
        XmlCursor xml = cursor(gml);
        xml.nextChild();
        Geometry geometry = geometries().read(xml);
        assertThat(xml.nextChild()).as("stands at the end of the geometry").isFalse();
        return geometry;
    }

    private static GmlGeometries geometries() {
        return new GmlGeometries(new ArcStroke(ArcStroke.DEFAULT_TOLERANCE));
    }

    private static XmlCursor cursor(String gml) {
        String xml = "<root xmlns:g='http://www.opengis.net/gml'>" + gml + "</root>";
        return XmlCursor.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "test.gml");
    }

    private static CoordinateXY xy(double x, double y) {
        return new CoordinateXY(x, y);
    }

    private static String ring(String positions) {
        return "<g:LinearRing><g:posList srsDimension='2'>" + positions + "</g:posList></g:LinearRing>";
    }

    private static String polygon(String positions) {
        return "<g:Polygon><g:exterior>" + ring(positions) + "</g:exterior></g:Polygon>";
    }

    private static String around(String... curves) {
        String members =
                "<g:curveMember>" + String.join("</g:curveMember><g:curveMember>", curves) + "</g:curveMember>";
        return "<g:Polygon><g:exterior><g:Ring>" + members + "</g:Ring></g:exterior></g:Polygon>";
    }

    private static String line(String positions) {
        return "<g:LineString><g:posList>" + positions + "</g:posList></g:LineString>";
    }

    private static String segment(String name, String positions) {
        return "<g:" + name + "><g:posList>" + positions + "</g:posList></g:" + name + ">";
    }

    private static String curve(String... segments) {
        return "<g:Curve><g:segments>" + String.join("", segments) + "</g:segments></g:Curve>";
    }
}
