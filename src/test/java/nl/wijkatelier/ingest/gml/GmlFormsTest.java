package nl.wijkatelier.ingest.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.wijkatelier.ingest.XmlCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Forms of GML that registers seldom use and other programs write. Right values are those of GDAL where it reads the form. */
class GmlFormsTest {
    private static final String CENTRE = "<g:pos>100010 400010</g:pos><g:radius uom='m'>5</g:radius>";

    @Test
    void circleByCentre_startsWest_goesRoundLeft() throws BadGeometry {
        Geometry circle = read(curve("<g:CircleByCenterPoint numArc='1'>" + CENTRE + "</g:CircleByCenterPoint>"));
        assertThat(circle.getCoordinates()[0]).isEqualTo(new Coordinate(100005, 400010));
        assertThat(circle.getLength()).isCloseTo(10 * Math.PI, within(0.05));
        assertThat(circle.getCoordinates()).contains(new Coordinate(100015, 400010));
        assertThat(farthest(circle)).isLessThan(0.0055);
        Geometry disc = read("<g:Polygon><g:exterior><g:Ring><g:curveMember>"
                + curve("<g:CircleByCenterPoint numArc='1'>" + CENTRE + "</g:CircleByCenterPoint>")
                + "</g:curveMember></g:Ring></g:exterior></g:Polygon>");
        assertThat(disc.getArea()).isCloseTo(25 * Math.PI, within(0.2));
    }

    @ParameterizedTest
    @CsvSource({
        "deg, 0, 90, 100015, 400010, 100010, 400015, 7.854",
        "deg, 90, 0, 100010, 400015, 100015, 400010, 7.854",
        "deg, 270, 450, 100010, 400005, 100010, 400015, 15.708",
        "urn:ogc:def:uom:EPSG::9102, 0, 300, 100015, 400010, 100012.5, 400005.67, 26.18",
        "rad, 0, 1.5707963267948966, 100015, 400010, 100010, 400015, 7.854",
        "gon, 100, 200, 100010, 400015, 100005, 400010, 7.854",
    })
    void arcByCentre(String uom, String begin, String end, double x1, double y1, double x2, double y2, double length)
            throws BadGeometry {
        Geometry arc = read(curve(arc(CENTRE, uom, begin, end)));
        Coordinate[] line = arc.getCoordinates();
        assertThat(line[0]).isEqualTo(new Coordinate(x1, y1));
        assertThat(line[line.length - 1]).isEqualTo(new Coordinate(x2, y2));
        assertThat(arc.getLength()).isCloseTo(length, within(0.02));
        assertThat(farthest(arc)).isLessThan(0.0055);
    }

    @Test
    void arcByCentre_inARing_givesWayToWrittenPositions() throws BadGeometry {
        String half = arc("<g:pos>100010 400005</g:pos><g:radius>5.001</g:radius>", "deg", "270.001", "450");
        String before = "<g:LineStringSegment><g:posList>100000 400000 100010 400000</g:posList></g:LineStringSegment>";
        String after = "<g:LineStringSegment><g:posList>100010 400010 100000 400010 100000 400000</g:posList>"
                + "</g:LineStringSegment>";
        Geometry area = read(ring(curve(before + half + after)));
        // 100 square metres and half a circle, as GDAL has it: POLYGON ((100000 400000, 100010 400000, ...)).
        assertThat(area.getArea()).isCloseTo(100 + 12.5 * Math.PI, within(0.15));
        assertThat(area.getCoordinates()).contains(new Coordinate(100010, 400000), new Coordinate(100010, 400010));
        Geometry turned = read(ring(curve(half + after + before)));
        assertThat(turned.getArea()).isEqualTo(area.getArea());
        assertThat(bad(ring(curve(before.replace("100010", "100010.02") + half + after)))
                        .kind())
                .isEqualTo(BadGeometry.Kind.BROKEN_CURVE);
    }

    @Test
    void arcByBulge_leftOfTheChord() throws BadGeometry {
        Geometry half = read(curve("<g:ArcByBulge numArc='1'><g:posList>0 0 2 0</g:posList><g:bulge>1</g:bulge>"
                + "<g:normal>1</g:normal></g:ArcByBulge>"));
        assertThat(half.getCoordinates()).contains(new Coordinate(1, 1));
        assertThat(half.getLength()).isCloseTo(Math.PI, within(0.02));
        Geometry two = read(curve("<g:ArcStringByBulge><g:posList>0 0 2 0 4 0</g:posList><g:bulge>0.5</g:bulge>"
                + "<g:bulge>0.5</g:bulge><g:normal>0 1</g:normal><g:normal>0 -1</g:normal></g:ArcStringByBulge>"));
        assertThat(two.getCoordinates()).contains(new Coordinate(1, 0.5), new Coordinate(3, -0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g:CircleByCenterPoint><g:pos>1 1</g:pos></g:CircleByCenterPoint>",
                "<g:CircleByCenterPoint><g:pos>1 1</g:pos><g:radius>-5</g:radius></g:CircleByCenterPoint>",
                "<g:CircleByCenterPoint><g:pos>1 1</g:pos><g:radius uom='km'>5</g:radius></g:CircleByCenterPoint>",
                "<g:CircleByCenterPoint><g:radius>5</g:radius></g:CircleByCenterPoint>",
                "<g:CircleByCenterPoint><g:pos>1 1</g:pos><g:radius>vijf</g:radius></g:CircleByCenterPoint>",
                "<g:ArcByCenterPoint><g:pos>1 1</g:pos><g:radius>5</g:radius></g:ArcByCenterPoint>",
                "<g:ArcByCenterPoint><g:pos>1 1</g:pos><g:radius>5</g:radius><g:startAngle uom='ster'>0</g:startAngle>"
                        + "<g:endAngle>9</g:endAngle></g:ArcByCenterPoint>",
                "<g:ArcByCenterPoint><g:pos>1 1</g:pos><g:radius>5</g:radius><g:startAngle>0</g:startAngle>"
                        + "<g:endAngle>0</g:endAngle></g:ArcByCenterPoint>",
                "<g:ArcByCenterPoint><g:pos>1 1</g:pos><g:radius>5</g:radius><g:startAngle>0</g:startAngle>"
                        + "<g:endAngle>720</g:endAngle></g:ArcByCenterPoint>",
                "<g:ArcByBulge><g:posList>0 0 2 0</g:posList><g:normal>1</g:normal></g:ArcByBulge>",
                "<g:Geodesic><g:posList>0 0 2 0</g:posList></g:Geodesic>",
                "<g:CubicSpline><g:posList>0 0 2 0</g:posList></g:CubicSpline>",
                "<g:Bezier><g:posList>0 0 2 0</g:posList></g:Bezier>",
                "<g:OffsetCurve/>"
            })
    void segmentsThatSayTooLittle_orAreNoArcs_areTold(String segment) {
        assertThat(bad(curve(segment)).kind()).isEqualTo(BadGeometry.Kind.UNREADABLE);
    }

    @Test
    void gml2_boundariesAndCoordinates() throws BadGeometry {
        assertWkt(
                "<g:Polygon><g:outerBoundaryIs><g:LinearRing><g:coordinates>0,0 4,0 4,4 0,4 0,0</g:coordinates>"
                        + "</g:LinearRing></g:outerBoundaryIs><g:innerBoundaryIs><g:LinearRing><g:coordinates>1,1 1,2 2,2 2,1"
                        + " 1,1</g:coordinates></g:LinearRing></g:innerBoundaryIs></g:Polygon>",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))");
        String line = "<g:LineString><g:coordinates%s>%s</g:coordinates></g:LineString>";
        String wkt = "LINESTRING (0.5 1.5, 2.5 3.5)";
        assertWkt(line.formatted(" decimal=',' cs=';' ts=' '", "0,5;1,5 2,5;3,5"), wkt);
        assertWkt(line.formatted(" decimal='.' cs=' ' ts=','", "0.5 1.5,2.5 3.5"), wkt);
        assertWkt(line.formatted("", "\n  0.5, 1.5\t2.5 ,3.5\n"), wkt);
        assertWkt(line.formatted("", "0.5,1.5,9 2.5,3.5,9"), wkt);
        assertWkt(
                "<g:LineString><g:coord><g:X>1</g:X><g:Y>2</g:Y></g:coord><g:coord><g:X>3</g:X><g:Y>4</g:Y><g:Z>9</g:Z>"
                        + "</g:coord></g:LineString>",
                "LINESTRING (1 2, 3 4)");
        assertWkt(
                "<g:MultiLineString><g:lineStringMember>" + line.formatted("", "0.5,1.5 2.5,3.5")
                        + "</g:lineStringMember></g:MultiLineString>",
                wkt);
    }

    @ParameterizedTest
    @CsvSource({
        "' decimal=\",\"', '0,0 1,1'",
        "' cs=\";\" ts=\";\"', '0;0;1;1'",
        "'', '0,0 1'",
        "'', '0 0 1 1'",
        "'', '0,0,0,0 1,1,1,1'",
        "' decimal=\",\" cs=\";\"', '0.5;0 1;1'",
        "' ts=\"||\"', '0,0 1,1'"
    })
    void coordinatesThatDoNotAgree_areTold(String attributes, String text) {
        BadGeometry bad =
                bad("<g:LineString><g:coordinates" + attributes + ">" + text + "</g:coordinates></g:LineString>");
        assertThat(bad.kind()).isEqualTo(BadGeometry.Kind.UNREADABLE);
    }

    @Test
    void dimension_thatNothingSays_followsFromThePositions() throws BadGeometry {
        String wkt = "LINESTRING (1 2, 4 5)";
        assertWkt("<g:LineString><g:pos>1 2 3</g:pos><g:pos>4 5 6</g:pos></g:LineString>", wkt);
        assertWkt("<g:LineString><g:posList count='2'>1 2 3 4 5 6</g:posList></g:LineString>", wkt);
        assertWkt("<g:LineString srsName='EPSG:7415'><g:posList>1 2 3 4 5 6</g:posList></g:LineString>", wkt);
        assertWkt("<g:LineString srsName='EPSG:7415'><g:posList>1 2 4 5</g:posList></g:LineString>", wkt);
        assertWkt("<g:LineString><g:posList>1 2 3 4 5 6</g:posList></g:LineString>", "LINESTRING (1 2, 3 4, 5 6)");
        assertWkt(
                "<g:LineString><g:pointProperty><g:Point srsDimension='3'><g:pos>1 2 0</g:pos></g:Point></g:pointProperty>"
                        + "<g:pos>4 5</g:pos></g:LineString>",
                wkt);
    }

    @Test
    void patchesThatShareAnEdge_areOneSurface() throws BadGeometry {
        String left = patch("PolygonPatch", "0 0 4 0 4 4 0 4 0 0");
        String right = patch("PolygonPatch", "4 0 8 0 8 4 4 4 4 0");
        Geometry both = read("<g:Surface><g:patches>" + left + right + "</g:patches></g:Surface>");
        assertThat(both.getGeometryType()).isEqualTo("Polygon");
        assertThat(both.getArea()).isEqualTo(32);
        Geometry triangles = read("<g:TriangulatedSurface><g:trianglePatches>" + patch("Triangle", "0 0 4 0 4 4 0 0")
                + patch("Triangle", "0 0 4 4 0 4 0 0") + "</g:trianglePatches></g:TriangulatedSurface>");
        assertThat(triangles.getArea()).isEqualTo(16);
        String over = patch("PolygonPatch", "3.9 0 8 0 8 4 4 4 3.9 0");
        assertThat(bad("<g:Surface><g:patches>" + left + over + "</g:patches></g:Surface>")
                        .kind())
                .isEqualTo(BadGeometry.Kind.INVALID);
    }

    @Test
    void orientableSurface_isItsBase() throws BadGeometry {
        assertWkt(
                "<g:OrientableSurface orientation='-'><g:baseSurface>" + patch("Polygon", "0 0 4 0 4 4 0 0")
                        + "</g:baseSurface></g:OrientableSurface>",
                "POLYGON ((0 0, 4 0, 4 4, 0 0))");
    }

    @Test
    void orientableCurve_ofAMixedCurve_isTurned() throws BadGeometry {
        String mixed = curve("<g:Arc><g:posList>0 0 1 1 2 0</g:posList></g:Arc>"
                + "<g:LineStringSegment><g:posList>2 0 3 0</g:posList></g:LineStringSegment>");
        Geometry straight = read(mixed);
        Geometry turned =
                read("<g:OrientableCurve orientation='-'><g:baseCurve>" + mixed + "</g:baseCurve></g:OrientableCurve>");
        assertThat(turned.reverse().toText()).isEqualTo(straight.toText());
        assertWkt(
                "<g:CompositeCurve><g:curveMember>" + line("0 0 1 0") + "</g:curveMember><g:curveMember>"
                        + "<g:OrientableCurve orientation='-'><g:baseCurve>" + line("1 1 1 0")
                        + "</g:baseCurve></g:OrientableCurve></g:curveMember></g:CompositeCurve>",
                "LINESTRING (0 0, 1 0, 1 1)");
    }

    @Test
    void memberThatIsNil_isLeftOut_memberElsewhere_isTold() throws BadGeometry {
        String member = "<g:surfaceMember>" + patch("Polygon", "0 0 4 0 4 4 0 0") + "</g:surfaceMember>";
        assertWkt(
                "<g:MultiSurface>" + member + "<g:surfaceMember nilReason='unknown'/></g:MultiSurface>",
                "POLYGON ((0 0, 4 0, 4 4, 0 0))");
        BadGeometry bad = bad("<g:MultiSurface>" + member + "<g:surfaceMember xmlns:x='http://www.w3.org/1999/xlink'"
                + " x:href='#p2'/></g:MultiSurface>");
        assertThat(bad).hasMessageContaining("surfaceMember verwijst naar een ander element");
    }

    private static double farthest(Geometry line) {
        double most = 0;
        Coordinate[] all = line.getCoordinates();
        for (int i = 0; i + 1 < all.length; i++) {
            double x = (all[i].x + all[i + 1].x) / 2 - 100010;
            double y = (all[i].y + all[i + 1].y) / 2 - 400010;
            most = Math.max(most, Math.abs(Math.hypot(x, y) - 5));
        }
        return most;
    }

    private static String arc(String centre, String uom, String begin, String end) {
        return "<g:ArcByCenterPoint numArc='1'>" + centre + "<g:startAngle uom='" + uom + "'>" + begin
                + "</g:startAngle><g:endAngle uom='" + uom + "'>" + end + "</g:endAngle></g:ArcByCenterPoint>";
    }

    private static String patch(String name, String positions) {
        return "<g:" + name + "><g:exterior><g:LinearRing><g:posList>" + positions
                + "</g:posList></g:LinearRing></g:exterior></g:" + name + ">";
    }

    private static String ring(String curve) {
        return "<g:Polygon><g:exterior><g:Ring><g:curveMember>" + curve
                + "</g:curveMember></g:Ring></g:exterior></g:Polygon>";
    }

    private static String line(String positions) {
        return "<g:LineString><g:posList>" + positions + "</g:posList></g:LineString>";
    }

    private static String curve(String segments) {
        return "<g:Curve><g:segments>" + segments + "</g:segments></g:Curve>";
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
        String root = "<root xmlns:g='http://www.opengis.net/gml'>" + gml + "</root>";
        XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(root.getBytes(StandardCharsets.UTF_8)), "test.gml");
        xml.nextChild();
        Geometry geometry = new GmlGeometries(new ArcStroke(ArcStroke.DEFAULT_TOLERANCE)).read(xml);
        assertThat(xml.nextChild()).as("stands at the end of the geometry").isFalse();
        return geometry;
    }
}
