package nl.wijkatelier.ingest.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.LineSegment;

class ArcStrokeTest {
    private static final double TOLERANCE = ArcStroke.DEFAULT_TOLERANCE;
    private static final double ROUNDING = 0.00072;

    private final ArcStroke stroke = new ArcStroke(TOLERANCE);

    @Property
    void theOtherDirectionGivesTheSameVerticesInReverse(
            @ForAll @IntRange(min = -300_000, max = 300_000) int dx,
            @ForAll @IntRange(min = -300_000, max = 300_000) int dy,
            @ForAll @IntRange(min = -300_000, max = 300_000) int ex,
            @ForAll @IntRange(min = -300_000, max = 300_000) int ey) {
        Coordinate a = millimetres(181_156_982L, 457_394_060L);
        Coordinate b = millimetres(181_156_982L + dx, 457_394_060L + dy);
        Coordinate c = millimetres(181_156_982L + ex, 457_394_060L + ey);
        List<Coordinate> there = stroked(a, b, c);
        List<Coordinate> back = stroked(c, b, a);
        Collections.reverse(back);
        assertThat(back).isEqualTo(there);
    }

    @Property
    void theThreePositionsStayAndTheChordsKeepWithinTheTolerance(
            @ForAll @DoubleRange(min = 0.5, max = 2000) double radius,
            @ForAll @DoubleRange(min = -3.1, max = 3.1) double begin,
            @ForAll @DoubleRange(min = 0.05, max = 3.1) double first,
            @ForAll @DoubleRange(min = 0.05, max = 3.1) double second,
            @ForAll boolean left) {
        double turn = left ? 1 : -1;
        Coordinate a = onCircle(radius, begin);
        Coordinate b = onCircle(radius, begin + turn * first);
        Coordinate c = onCircle(radius, begin + turn * (first + second));
        List<Coordinate> line = stroked(a, b, c);

        assertThat(line.get(0)).isEqualTo(a);
        assertThat(line).contains(b);
        assertThat(line.get(line.size() - 1)).isEqualTo(c);
        double longest = 2 * Math.sqrt(2 * radius * TOLERANCE) + 2 * ROUNDING;
        for (int i = 1; i < line.size(); i++) {
            Coordinate middle = LineSegment.midPoint(line.get(i - 1), line.get(i));
            double off = Math.abs(radius - middle.distance(new Coordinate(0, 0)));
            assertThat(off).isLessThanOrEqualTo(TOLERANCE + 2 * ROUNDING);
            assertThat(line.get(i - 1).distance(line.get(i))).isLessThanOrEqualTo(longest);
        }
    }

    @Test
    void halfACircleRunsOverTheGivenSide() {
        assertThat(stroked(xy(0, 0), xy(1, 1), xy(2, 0))).allMatch(vertex -> vertex.y >= 0);
        assertThat(stroked(xy(0, 0), xy(1, -1), xy(2, 0))).allMatch(vertex -> vertex.y <= 0);
    }

    @Test
    void positionsInLineStayALine() {
        assertThat(stroked(xy(0, 0), xy(1, 1), xy(3, 3))).containsExactly(xy(0, 0), xy(1, 1), xy(3, 3));
        assertThat(stroked(xy(3, 3), xy(1, 1), xy(0, 0))).containsExactly(xy(3, 3), xy(1, 1), xy(0, 0));
    }

    @Test
    void positionsInLineButForTheLastMillimetreStayALine() {
        Coordinate a = xy(181_000, 457_000);
        Coordinate b = xy(181_500, 457_000.001);
        Coordinate c = xy(182_000, 457_000);
        assertThat(stroked(a, b, c)).containsExactly(a, b, c);
    }

    @Test
    void anArcUnderTheToleranceGetsNoVertices() {
        assertThat(stroked(xy(0, 0), xy(1, 0.004), xy(2, 0))).hasSize(3);
    }

    @Test
    void aCircleClosesAndHasItsArea() {
        Vertices circle = new Vertices();
        assertThat(stroke.circle(0, 10, 10, 0, 0, -10, circle)).isTrue();
        assertThat(circle.closed()).isTrue();
        assertThat(Area.ofRing(circle.coordinates())).isCloseTo(Math.PI * 100, within(0.3));
    }

    @Test
    void aCircleReadTheOtherWayRoundHasTheSameVertices() {
        Vertices one = new Vertices();
        Vertices other = new Vertices();
        stroke.circle(0, 10, 10, 0, 0, -10, one);
        stroke.circle(0, 10, 0, -10, 10, 0, other);
        other.reverse(0);
        assertThat(other.coordinates()).isEqualTo(one.coordinates());
    }

    @Test
    void aCircleThroughPositionsInLineIsNone() {
        assertThat(stroke.circle(0, 0, 1, 1, 2, 2, new Vertices())).isFalse();
    }

    @Test
    void aToleranceBelowTheRoundingIsRefused() {
        assertThatThrownBy(() -> new ArcStroke(0)).hasMessageContaining("0.0");
    }

    private List<Coordinate> stroked(Coordinate a, Coordinate b, Coordinate c) {
        Vertices positions = new Vertices();
        stroke.stroke(a.x, a.y, b.x, b.y, c.x, c.y, positions);
        return new ArrayList<>(List.of(positions.coordinates()));
    }

    private static Coordinate onCircle(double radius, double angle) {
        return xy(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    private static Coordinate millimetres(long x, long y) {
        return xy(x / 1000.0, y / 1000.0);
    }

    private static Coordinate xy(double x, double y) {
        return new CoordinateXY(x, y);
    }
}
