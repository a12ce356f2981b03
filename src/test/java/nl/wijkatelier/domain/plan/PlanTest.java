package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.Tolerances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Each command on three buurten of 100 by 100 m: A and B of one gemeente, C of another, with a dwelling in every 10 by 10 m. */
class PlanTest {
    private static final AreaCode A = AreaCode.of("BU00010100");
    private static final AreaCode B = AreaCode.of("BU00010101");
    private static final AreaCode C = AreaCode.of("BU00020102");
    private static final AreaCode WIJK = AreaCode.of("WK000101");

    private final PlanState first = first();

    static List<PlanCommand> commands() {
        return List.of(
                new AssignRegion(Shapes.read("POLYGON((80 0,120 0,120 33.3333,80 33.3333,80 0))"), A),
                new MoveBorder(line("100 0,90.1234 50,100 100"), 1),
                new SplitBuurt(A, line("0 50,100 50"), AreaCode.of("BU00010109"), "Zuid"),
                new MergeBuurten(A, B),
                new CreateBuurt(
                        AreaCode.of("BU00010108"), "Nieuw; 1\n2", WIJK, Shapes.read("POLYGON((0 0,9 0,0 9,0 0))")),
                new DeleteArea(B),
                new RenameArea(A, "Oranjebuurt"),
                new RenameArea(WIJK, "Midden"),
                new RecodeBuurt(A, AreaCode.of("BU0001019Z")),
                new CreateWijk(AreaCode.of("WK000107"), "Noord"),
                new LockBuurten(Set.of(A, C), true),
                new SetBesluit(new Besluit(LocalDate.of(2026, 1, 1), "2025/12")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void command_changesThePlan_andIsReadBackFromItsFields(PlanCommand command) {
        PlanState after = PlanStep.of(first, command).after();
        assertThat(PlanBytes.of(after)).isNotEqualTo(PlanBytes.of(first));
        PlanCommand read = CommandFields.read(CommandFields.of(command));
        assertThat(PlanBytes.of(PlanStep.of(first, read).after())).isEqualTo(PlanBytes.of(after));
        assertThat(after.coverage().surface()).isCloseTo(30_000, within(0.01));
    }

    @Test
    void movedBorder_takesItsDwellingsAlong() {
        PlanStep step = PlanStep.of(first, new MoveBorder(line("100 0,80 0.5,80 99.5,100 100"), 1));
        assertThat(step.changed()).containsExactly(1, 2);
        assertThat(step.before().figures(1).woningen()).isEqualTo(100);
        assertThat(step.after().figures(1).woningen()).isEqualTo(80);
        assertThat(step.after().figures(2).woningen()).isEqualTo(120);
        assertThat(step.after().figures(3)).isEqualTo(first.figures(3));
    }

    @Test
    void gemeenteBorder_staysWhereItLies() {
        refused(new MoveBorder(line("200 0,190 50,200 100"), 1), PlanRefused.Reason.GEMEENTE_BORDER);
        refused(
                new AssignRegion(Shapes.read("POLYGON((190 0,210 0,210 10,190 0))"), B),
                PlanRefused.Reason.GEMEENTE_BORDER);
        refused(new MergeBuurten(B, C), PlanRefused.Reason.GEMEENTE_BORDER);
        refused(new RecodeBuurt(B, AreaCode.of("BU00020155")), PlanRefused.Reason.CODE_OF_OTHER_GEMEENTE);
        refused(new MoveToWijk(C, WIJK), PlanRefused.Reason.CODE_OF_OTHER_GEMEENTE);
        refused(new DeleteArea(C), PlanRefused.Reason.NO_NEIGHBOUR);
    }

    @Test
    void lockedBuurt_keepsItsLand_butMayBeRenamed() {
        PlanState locked = PlanStep.of(first, new LockBuurten(Set.of(A), true)).after();
        assertThatThrownBy(() -> PlanStep.of(locked, new MoveBorder(line("100 0,90 50,100 100"), 1)))
                .isInstanceOfSatisfying(
                        PlanRefused.class, e -> assertThat(e.reason()).isEqualTo(PlanRefused.Reason.BUURT_LOCKED));
        PlanStep.of(locked, new RenameArea(A, "Anders"));
        PlanState open = PlanStep.of(locked, new LockBuurten(Set.of(A), false)).after();
        PlanStep.of(open, new MoveBorder(line("100 0,90 50,100 100"), 1));
    }

    @Test
    void codesAndNames_areChecked() {
        refused(new RecodeBuurt(A, B), PlanRefused.Reason.CODE_IN_USE);
        refused(new RenameArea(AreaCode.of("BU99999999"), "X"), PlanRefused.Reason.BUURT_UNKNOWN);
        refused(new MoveToWijk(A, AreaCode.of("WK000199")), PlanRefused.Reason.WIJK_UNKNOWN);
        refused(new DeleteArea(WIJK), PlanRefused.Reason.WIJK_NOT_EMPTY);
        refused(new CreateWijk(WIJK, "X"), PlanRefused.Reason.CODE_IN_USE);
        refused(new RenameArea(A, "Buurt 0"), PlanRefused.Reason.NOTHING_CHANGES);
        refused(
                new AssignRegion(Shapes.read("POLYGON((0 0,100 0,100 100,0 100,0 0))"), B),
                PlanRefused.Reason.BUURT_WOULD_VANISH);
    }

    @Test
    void branch_goesOnFromAnyPoint() {
        Plan plan = Plan.from(first)
                .apply(new RenameArea(A, "Een"), "jan", Plans.TIME, "")
                .apply(new RenameArea(A, "Twee"), "jan", Plans.TIME, "")
                .undo("piet", Plans.TIME, "toch niet");
        Plan branch = plan.at(1).apply(new RenameArea(A, "Drie"), "kees", Plans.TIME, "");
        assertThat(plan.state().buurten().get(1).naam()).isEqualTo("Een");
        assertThat(branch.state().buurten().get(1).naam()).isEqualTo("Drie");
        assertThat(plan.redo("jan", Plans.TIME, "").state().buurten().get(1).naam())
                .isEqualTo("Twee");
        assertThat(branch.log()).extracting(PlanEntry::author).containsExactly("jan", "kees");
    }

    private void refused(PlanCommand command, PlanRefused.Reason reason) {
        assertThatThrownBy(() -> PlanStep.of(first, command))
                .isInstanceOfSatisfying(
                        PlanRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static LineString line(String positions) {
        return Shapes.line(Shapes.read("LINESTRING(" + positions + ")"));
    }

    static PlanState first() {
        List<Area> areas = new ArrayList<>();
        double[] x = new double[300];
        double[] y = new double[300];
        for (int i = 0; i < 300; i++) {
            x[i] = 5 + 10 * (i % 30);
            y[i] = 5 + 10 * (i / 30);
        }
        for (AreaCode code : List.of(A, B, C)) {
            int west = 100 * areas.size();
            Polygon square = (Polygon) Shapes.read(
                    "POLYGON((%d 0,%d 0,%d 100,%d 100,%d 0))".formatted(west, west + 100, west + 100, west, west));
            MultiPolygon land = Plans.FACTORY.createMultiPolygon(new Polygon[] {square});
            AreaCode wijk = AreaCode.of("WK" + code.text().substring(2, 8));
            areas.add(new Area(2024, code, "Buurt " + areas.size(), wijk, false, land));
        }
        Indeling indeling = new Indeling(2024, 1, List.of(), List.of(), areas);
        return PlanStart.of(indeling, Addresses.woningen(x, y), Tolerances.CBS).state();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 1_500, 100_000})
    void geometry_isReadToTenBracketsDeep(int deep) {
        String wkt = "GEOMETRYCOLLECTION(".repeat(deep - 1) + "POINT(1 1)" + ")".repeat(deep - 1);
        if (deep <= 10) {
            assertThat(Shapes.read(wkt).getNumPoints()).isEqualTo(1);
            return;
        }
        assertThatThrownBy(() -> Shapes.read(wkt))
                .isInstanceOf(PlanRefused.class)
                .hasMessageContaining("deeper than 10");
        assertThatThrownBy(() -> CommandFields.read(Map.of("type", "assign", "buurt", A.text(), "region", wkt)))
                .isInstanceOf(PlanRefused.class);
    }
}
