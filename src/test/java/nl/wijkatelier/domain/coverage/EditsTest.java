package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.wijkatelier.domain.coverage.CoverageRefused.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operations on two squares side by side with a third above: 1 left, 2 right, 3 on top. */
class EditsTest {
    private final Coverage base = Wkt.coverage(
            "POLYGON((0 0,10 0,10 10,0 10,0 0))",
            "POLYGON((10 0,20 0,20 10,10 10,10 0))",
            "POLYGON((0 10,10 10,20 10,20 20,0 20,0 10))");
    private final byte[] before = CoverageBytes.of(base);

    @AfterEach
    void theGivenCoverageIsUntouched() {
        assertThat(CoverageBytes.of(base)).isEqualTo(before);
    }

    @Test
    void moveBorder_bothSidesFollow() {
        Coverage moved = valid(BorderMove.of(base, Wkt.line("10 0,12 5,10 10"), 0.1));
        assertThat(Wkt.is(moved, 1, "POLYGON((0 0,10 0,12 5,10 10,0 10,0 0))")).isTrue();
        assertThat(Wkt.is(moved, 2, "POLYGON((10 0,20 0,20 10,10 10,12 5,10 0))"))
                .isTrue();
    }

    @Test
    void moveBorder_weavingAcrossTheOldOne_swapsBothWays() {
        Coverage moved = valid(BorderMove.of(base, Wkt.line("10 0,12 2.5,8 7.5,10 10"), 0.1));
        assertThat(Wkt.is(moved, 1, "POLYGON((0 0,10 0,12 2.5,8 7.5,10 10,0 10,0 0))"))
                .isTrue();
    }

    @Test
    void moveBorder_acrossNode_keepsArea() {
        Coverage moved = valid(BorderMove.of(base, Wkt.line("5 10,10 12,15 10"), 0.1));
        assertThat(Wkt.area(moved, 3).getArea()).isEqualTo(190);
        assertThat(moved.surface()).isEqualTo(400);
    }

    @Test
    void moveBorder_endsNearTheBorder_areSnapped() {
        Coverage moved = valid(BorderMove.of(base, Wkt.line("10.4 0.3,12 5,9.7 9.5"), 1));
        assertThat(moved.faceCount()).isEqualTo(3);
        assertThat(moved.surface()).isEqualTo(400);
    }

    @Test
    void moveBorder_refusals() {
        refused(Reason.LINE_END_NOT_ON_BORDER, () -> BorderMove.of(base, Wkt.line("5 5,12 5,10 10"), 1));
        refused(Reason.LINE_CROSSES_ITSELF, () -> BorderMove.of(base, Wkt.line("10 0,14 8,14 2,10 10"), 1));
        refused(Reason.OUTER_BORDER, () -> BorderMove.of(base, Wkt.line("0 2,2 5,0 8"), 1));
        refused(Reason.LINE_TOO_SHORT, () -> BorderMove.of(base, Wkt.line("10 2,10 2"), 1));
        refused(Reason.NOTHING_CHANGES, () -> BorderMove.of(base, Wkt.line("10 2,10 8"), 1));
    }

    @Test
    void split_leftStays_rightIsNew() {
        Coverage split = valid(AreaSplit.of(base, Wkt.line("-5 5,25 5"), 1, 4));
        assertThat(Wkt.is(split, 1, "POLYGON((0 5,10 5,10 10,0 10,0 5))")).isTrue();
        assertThat(Wkt.is(split, 4, "POLYGON((0 0,10 0,10 5,0 5,0 0))")).isTrue();
        assertThat(Wkt.area(split, 2).getArea()).isEqualTo(100);
    }

    @Test
    void split_lineThatStopsInside_isRefused() {
        refused(Reason.LINE_DOES_NOT_CUT, () -> AreaSplit.of(base, Wkt.line("-5 5,5 5"), 1, 4));
        refused(Reason.LINE_DOES_NOT_CUT, () -> AreaSplit.of(base, Wkt.line("30 30,40 40"), 1, 4));
        refused(Reason.AREA_UNKNOWN, () -> AreaSplit.of(base, Wkt.line("-5 5,15 5"), 9, 4));
    }

    @Test
    void split_throughNodes() {
        Coverage split = valid(AreaSplit.of(base, Wkt.line("0 0,10 10"), 1, 4));
        assertThat(Wkt.area(split, 1).getArea()).isEqualTo(50);
    }

    @Test
    void assign_partBeyondTheRim_staysOutside() {
        Coverage given = valid(RegionAssignment.of(base, Wkt.read("POLYGON((-5 2,15 2,15 4,-5 4,-5 2))"), 3));
        assertThat(given.surface()).isEqualTo(400);
        assertThat(Wkt.area(given, 3).getArea()).isEqualTo(230);
        assertThat(given.facesOf(1)).hasSize(2);
    }

    @Test
    void assign_andBack_givesTheSameBorders() {
        Coverage there = valid(RegionAssignment.of(base, Wkt.read("POLYGON((8 2,10 2,10 4,8 4,8 2))"), 2));
        Coverage back = valid(RegionAssignment.of(there, Wkt.read("POLYGON((8 2,10 2,10 4,8 4,8 2))"), 1));
        assertThat(Wkt.area(back, 1).equalsTopo(Wkt.area(base, 1))).isTrue();
        assertThat(back.edgeCount()).isEqualTo(base.edgeCount());
    }

    @Test
    void assign_island_makesAHoleAndMergeTakesItAway() {
        Coverage island = valid(RegionAssignment.of(base, Wkt.read("POLYGON((2 2,4 2,4 4,2 4,2 2))"), 7));
        assertThat(island.facesOf(1).get(0).holes()).isOne();
        Coverage merged = valid(AreaMerge.of(island, 7, 1));
        assertThat(merged.facesOf(1).get(0).holes()).isZero();
        assertThat(merged.edgeCount()).isEqualTo(base.edgeCount());
    }

    @Test
    void merge_takesTheBorderAndItsNodesAway() {
        Coverage merged = valid(AreaMerge.of(base, 2, 1));
        assertThat(merged.faceCount()).isEqualTo(2);
        assertThat(merged.edgeCount()).isEqualTo(3);
    }

    private static Coverage valid(Coverage coverage) {
        assertThat(CoverageCheck.violations(coverage)).isEmpty();
        return coverage;
    }

    private static void refused(Reason reason, ThrowingCallable edit) {
        assertThatThrownBy(edit)
                .isInstanceOfSatisfying(
                        CoverageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
