package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Faces cut by lines, and what of their neighbours must be cut with them. */
class LineInsertionTest {
    private final Coverage base = Wkt.coverage(
            "POLYGON((0 0,10 0,10 10,0 10,0 0))",
            "POLYGON((10 0,20 0,20 10,10 10,10 0))",
            "POLYGON((0 10,10 10,20 10,20 20,0 20,0 10))");

    /** A border that rises 4 mm in 100 m, under it a sliver of 2 mm at most, and under that more land. */
    private final Coverage sliver = Wkt.exact(
            "POLYGON((0 0,100 0.004,100 50,0 50,0 0))",
            "POLYGON((0 0,100 0.002,100 0.004,0 0))",
            "POLYGON((0 0,0 -50,100 -50,100 0.002,0 0))");

    private static Coverage cut(Coverage base, Set<Integer> faces, String... lines) {
        Coverage cut = LineInsertion.into(
                base,
                List.of(lines).stream().map(line -> Grid.line(Wkt.line(line))).toList(),
                faces);
        assertThat(CoverageCheck.violations(cut)).isEmpty();
        assertThat(cut.surface()).isCloseTo(base.surface(), within(0.2));
        return cut;
    }

    @Test
    void aLineOverSeveralFaces_cutsOnlyThoseThatAreNamed() {
        Coverage cut = cut(base, Set.of(1), "-5 5,25 5");
        assertThat(cut.faceCount()).isEqualTo(4);
        assertThat(cut.facesOf(1)).extracting(Face::surface).containsExactly(50.0, 50.0);
        assertThat(cut.facesOf(2)).extracting(Face::id).containsExactly(2);
        assertThat(cut(base, Set.of(1, 2), "-5 5,25 5").faceCount()).isEqualTo(5);
    }

    @Test
    void facesBeyond_getThePositions_andEverythingElseStaysTheSameObject() {
        Coverage cut = cut(base, Set.of(1), "-5 5,25 5");
        assertThat(Wkt.area(cut, 2).getCoordinates())
                .contains(new Coordinate(10, 5))
                .hasSize(6);
        assertThat(Wkt.area(cut, 3).getCoordinates()).doesNotContain(new Coordinate(10, 5));
        base.edges().stream()
                .filter(edge -> edge.left() != 1 && edge.right() != 1)
                .forEach(edge -> assertThat(cut.edge(edge.id()).sameLine(edge)).isTrue());
    }

    @Test
    void largerPart_keepsTheNumberOfItsFace() {
        Coverage cut = cut(base, Set.of(1), "-5 2,15 2");
        assertThat(cut.face(1).surface()).isEqualTo(80);
        assertThat(cut.face(4).surface()).isEqualTo(20);
        assertThat(cut.nextFace()).isEqualTo(5);
    }

    @Test
    void linesThatEndLoose_leavePositionsOnWhatTheyCrossed() {
        Coverage cut = cut(base, Set.of(1), "-5 5,5 5");
        assertThat(cut.faceCount()).isEqualTo(3);
        assertThat(Wkt.area(cut, 1).getCoordinates())
                .contains(new Coordinate(0, 5))
                .hasSize(6);
    }

    @Test
    void linesElsewhere_leaveNothing() {
        assertThat(CoverageBytes.of(cut(base, Set.of(1), "12 2,18 8"))).isEqualTo(CoverageBytes.of(base));
        assertThat(CoverageBytes.of(cut(base, Set.of(1), "3 3,7 7"))).isEqualTo(CoverageBytes.of(base));
    }

    @Test
    void closedLineWithin_isAnIsland() {
        Coverage cut = cut(base, Set.of(1), "2 2,4 2,4 4,2 4,2 2");
        assertThat(cut.facesOf(1)).extracting(Face::surface).containsExactly(96.0, 4.0);
        assertThat(cut.face(1).holes()).isOne();
    }

    @Test
    void linesThatMeetWithin_cutTogether() {
        assertThat(cut(base, Set.of(1), "5 0,5 6", "5 6,10 6").faceCount()).isEqualTo(4);
        assertThat(cut(base, Set.of(1), "5 -1,5 11", "-1 5,11 5").facesOf(1)).hasSize(4);
    }

    /** The border bends down to the millimetre by the cut, through the sliver: that must be cut with it, though nobody named it. */
    @Test
    void borderThatBendsIntoTheNextFace_takesThatFaceAlong() {
        Coverage cut = cut(sliver, Set.of(1), "10 60,10 0");
        assertThat(cut.facesOf(1))
                .extracting(Face::surface)
                .allSatisfy(surface -> assertThat(surface)
                        .satisfiesAnyOf(
                                one -> assertThat(one).isCloseTo(500, within(0.1)),
                                one -> assertThat(one).isCloseTo(4500, within(0.2))));
        assertThat(Wkt.area(cut, 2).getEnvelopeInternal().getMinX()).isEqualTo(10);
        assertThat(Wkt.area(cut, 3).getCoordinates()).contains(new Coordinate(10, 0));
    }

    @Test
    void borderThatBendsAwayFromTheRest_leavesTheNextFaceWhole() {
        Coverage cut = cut(sliver, Set.of(1), "90 60,90 -60");
        assertThat(cut.facesOf(1)).hasSize(2);
        assertThat(cut.facesOf(3)).hasSize(1);
    }

    @Test
    void tooManyPositions_areRefused() {
        long[] line = new long[2 * (LineInsertion.LIMIT + 1)];
        assertThatThrownBy(() -> LineInsertion.into(base, List.of(line), Set.of(1)))
                .isInstanceOfSatisfying(
                        CoverageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CoverageRefused.Reason.TOO_LARGE))
                .hasMessage("500001 positions, at most 500000 are allowed");
        long[] half = new long[LineInsertion.LIMIT + 2];
        assertThatThrownBy(() -> LineInsertion.into(base, List.of(half, half), Set.of(1)))
                .hasMessageContaining("500002");
    }

    @Test
    void faceCut_withoutLines_isTheSameCoverage() {
        assertThat(FaceCut.of(base, List.of(), Set.of(1))).isSameAs(base);
        Geometry line = Wkt.line("5 -1,5 11");
        assertThat(FaceCut.of(base, List.<Coordinate[]>of(line.getCoordinates()), Set.of(1))
                        .faceCount())
                .isEqualTo(4);
    }
}
