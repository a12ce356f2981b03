package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.OutOfScope;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.CoverageBytes;
import org.junit.jupiter.api.Test;

class PlanDeskTest {
    private static final AreaCode A = AreaCode.of("BU00010100");
    private static final AreaCode C = AreaCode.of("BU00020102");

    private final PlanLog log = new MemoryPlanLog();
    private final Clock clock = Clock.fixed(Plans.TIME, ZoneOffset.UTC);
    private final PlanDesk desk = new PlanDesk(log, new MemoryReviewLog(), head -> PlanTest.first(), clock);
    private final long id = log.create(
                    new PlanLog.Head(0, "Proef", "2024", "1", "jan", Plans.TIME), Plans.ORIGIN, List.of())
            .id();

    @Test
    void staleCommand_onOtherBuurten_isRebased() {
        desk.apply(id, 0, new RenameArea(A, "Een"), who("jan"), "");
        Plan plan = desk.apply(id, 0, new RenameArea(C, "Drie"), who("piet"), "");
        assertThat(plan.revision()).isEqualTo(2);
        assertThat(plan.state().buurten().values()).extracting(PlanBuurt::naam).contains("Een", "Drie");
    }

    @Test
    void staleCommand_onTheSameBuurt_isRefused_andSaysWhatChanged() {
        desk.apply(id, 0, new RenameArea(A, "Een"), who("jan"), "");
        assertThatThrownBy(() -> desk.apply(id, 0, new RenameArea(A, "Twee"), who("piet"), ""))
                .isInstanceOfSatisfying(StalePlan.class, stale -> {
                    assertThat(stale.buurten()).containsExactly(A.text());
                    assertThat(stale.since()).extracting(PlanEntry::author).containsExactly("jan");
                });
        assertThatThrownBy(() -> desk.undo(id, 0, who("piet"), "")).isInstanceOf(StalePlan.class);
        assertThat(desk.get(id).revision()).isEqualTo(1);
    }

    @Test
    void stepOfReview_isTakenOfTheLog_notOfWhatTheDeskHolds() {
        PlanDesk other = new PlanDesk(log, new MemoryReviewLog(), head -> PlanTest.first(), clock);
        desk.apply(id, 0, new RenameArea(A, "Een"), who("jan"), "");
        assertThat(other.get(id).revision()).isEqualTo(1);
        desk.apply(id, 1, new RenameArea(C, "Drie"), who("jan"), "");
        assertThat(other.get(id).revision()).isEqualTo(1);
        assertThat(other.<Integer>alone(id, Plan::revision)).isEqualTo(2);
    }

    @Test
    void planThatIsForgotten_isReadOfItsLog() {
        PlanDesk other = new PlanDesk(log, new MemoryReviewLog(), head -> PlanTest.first(), clock);
        assertThat(other.get(id).revision()).isZero();
        desk.apply(id, 0, new RenameArea(A, "Een"), who("jan"), "");
        assertThat(other.get(id).revision()).isZero();
        other.forget();
        assertThat(other.get(id).revision()).isEqualTo(1);
        desk.apply(id, 1, new RenameArea(C, "Drie"), who("jan"), "");
        assertThat(other.logged(id).revision()).isEqualTo(2);
    }

    @Test
    void twentyEditors_loseNoUpdate() throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(20);
        List<Future<?>> all = new ArrayList<>();
        for (int editor = 0; editor < 20; editor++) {
            int own = editor;
            all.add(editors.submit(() -> {
                for (int i = 0; i < 10; i++) insist(own, i);
            }));
        }
        for (Future<?> one : all) one.get();
        editors.shutdown();
        Plan plan = desk.get(id);
        assertThat(plan.revision()).isEqualTo(200);
        assertThat(plan.log().stream().map(PlanEntry::reason)).doesNotHaveDuplicates();
        Plan again = new PlanDesk(log, new MemoryReviewLog(), head -> PlanTest.first(), clock).get(id);
        assertThat(PlanBytes.of(again.state())).isEqualTo(PlanBytes.of(plan.state()));
    }

    @Test
    void planner_ofOneGemeente_changesNothingOfAnother() {
        Visitor own = Visitor.of("jan", new Grant(Rol.PLANNER, A.gemeente()));
        assertThatThrownBy(() -> desk.apply(id, 0, new RenameArea(C, "Drie"), own, ""))
                .isInstanceOfSatisfying(
                        OutOfScope.class, out -> assertThat(out.area()).isEqualTo(C));
        assertThatThrownBy(() -> desk.preview(id, desk.get(id), new CreateWijk(AreaCode.of("WK000203"), "Oost"), own))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> desk.apply(id, 0, new RenameArea(A, "Een"), Visitor.of("piet"), ""))
                .isInstanceOf(OutOfScope.class);
        assertThat(log.entries(id)).isEmpty();
        desk.apply(id, 0, new RenameArea(C, "Drie"), who("piet"), "");
        assertThatThrownBy(() -> desk.undo(id, 1, own, "")).isInstanceOf(OutOfScope.class);
        assertThat(desk.scope(id)).isEqualTo(new PlanScope(Set.of(), Set.of(C.gemeente()), true));
        assertThat(PlanReach.gemeenten(desk.get(id).state())).containsExactly(A.gemeente(), C.gemeente());
    }

    @Test
    void decision_isOfWhoeverPlansForEachGemeenteThatThePlanTouches() {
        SetBesluit decision = new SetBesluit(new Besluit(LocalDate.of(2027, 1, 1), "1"));
        Visitor own = Visitor.of("jan", new Grant(Rol.PLANNER, A.gemeente()));
        // changed nothing yet: all
        assertThatThrownBy(() -> desk.apply(id, 0, decision, own, ""))
                .isInstanceOfSatisfying(
                        OutOfScope.class, out -> assertThat(out.area()).isEqualTo(C.gemeente()));
        desk.apply(id, 0, new RenameArea(A, "Een"), own, "");
        desk.apply(id, 1, decision, own, "");
        desk.apply(id, 2, new RenameArea(C, "Drie"), who("piet"), "");
        desk.undo(id, 3, who("piet"), "");
        SetBesluit later = new SetBesluit(new Besluit(LocalDate.of(2028, 1, 1), "2"));
        assertThatThrownBy(() -> desk.preview(id, desk.get(id), later, own)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> desk.undo(id, 4, own, "")).isInstanceOf(OutOfScope.class);
        assertThat(desk.scope(id).changed()).containsExactlyInAnyOrder(A.gemeente(), C.gemeente());
        desk.apply(
                id,
                4,
                later,
                Visitor.of("mien", new Grant(Rol.PLANNER, A.gemeente()), new Grant(Rol.PLANNER, C.gemeente())),
                "");
    }

    @Test
    void branch_touchesWhatItsEntriesChanged() {
        desk.apply(id, 0, new RenameArea(A, "Een"), who("jan"), "");
        desk.apply(id, 1, new RenameArea(C, "Drie"), who("jan"), "");
        PlanScope made = new PlanScope(Set.of(C.gemeente()), Set.of(), true);
        PlanLog.Head head = new PlanLog.Head(0, "Tak", "2024", "1", "jan", Plans.TIME, made);
        assertThat(desk.scope(desk.branch(id, 0, head).id())).isEqualTo(made);
        assertThat(desk.scope(desk.branch(id, 1, head).id())).isEqualTo(made.with(Set.of(A.gemeente())));
        assertThat(desk.scope(desk.branch(id, 2, head).id())).isEqualTo(made.with(Set.of(A.gemeente(), C.gemeente())));
    }

    @Test
    void scopeThatWasNotKept_isLookedUpInTheLog_once() {
        PlanLog.Head head = new PlanLog.Head(0, "Oud", "2024", "1", "jan", Plans.TIME, PlanScope.UNKNOWN);
        List<PlanEntry> begin = List.of(
                new PlanEntry(1, PlanEntry.Kind.COMMAND, new RenameArea(C, "Drie"), "jan", Plans.TIME, ""),
                new PlanEntry(2, PlanEntry.Kind.UNDO, null, "jan", Plans.TIME, ""));
        long old = log.create(head, Plans.ORIGIN, begin).id();
        PlanScope looked = new PlanScope(Set.of(), Set.of(C.gemeente()), true);
        assertThat(desk.scope(old)).isEqualTo(looked);
        assertThat(log.find(old).orElseThrow().scope()).isEqualTo(looked);
    }

    @Test
    void acceptedCommand_leadsToTheStateThatWasShown() {
        PlanStep shown = desk.preview(id, desk.get(id), new RenameArea(A, "Een"), who("jan"));
        PlanStep other = desk.preview(id, desk.get(id), new RenameArea(A, "Twee"), who("piet"));
        assertThat(desk.get(id).revision()).isZero();
        Plan plan = desk.apply(id, 0, new RenameArea(A, "Een"), who("jan"), "");
        assertThat(plan.state()).isSameAs(shown.after());
        assertThat(PlanBytes.of(plan.state()))
                .isEqualTo(
                        PlanBytes.of(Plan.replay(plan.first(), log.entries(id)).state()));
        // shown on another state
        Plan next = desk.apply(id, 1, new RenameArea(A, "Twee"), who("piet"), "");
        assertThat(next.state()).isNotSameAs(other.after());
        assertThat(next.state().buurten().values()).extracting(PlanBuurt::naam).contains("Twee");
    }

    @Test
    void borderThatEndsOnTheGemeenteBorder_staysWithinTheGemeente() {
        AreaCode b = AreaCode.of("BU00010101");
        Visitor own = Visitor.of("jan", new Grant(Rol.PLANNER, A.gemeente()));
        Plan plan = desk.apply(
                id,
                0,
                new SplitBuurt(
                        b, Shapes.line(Shapes.read("LINESTRING(100 50,200 50)")), AreaCode.of("BU00010109"), "Zuid"),
                own,
                "");
        assertThat(plan.state().buurten()).hasSize(4);
        assertThat(desk.scope(id).changed()).containsExactly(A.gemeente());
    }

    @Test
    void otherRegisters_giveOtherFigures_andTheSameBorders() {
        PlanState[] served = {PlanTest.first()};
        String[] registers = {"1"};
        PlanDesk own = new PlanDesk(
                log,
                new MemoryReviewLog(),
                head -> log.origin(head.id())
                        .map(origin -> origin.state(served[0].addresses()))
                        .orElse(served[0]),
                () -> registers[0],
                clock);
        long plan = own.open(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Plans.TIME))
                .id();
        PlanState was = own.apply(plan, 0, new MergeBuurten(A, AreaCode.of("BU00010101")), who("jan"), "")
                .state();
        served[0] = Plans.random(3, 9, 1000, 500);
        assertThat(own.get(plan).state()).isSameAs(was);
        registers[0] = "2";
        PlanState is = own.get(plan).state();
        assertThat(CoverageBytes.of(is.coverage())).isEqualTo(CoverageBytes.of(was.coverage()));
        assertThat(is.buurten()).isEqualTo(was.buurten());
        assertThat(is.addresses()).isSameAs(served[0].addresses());
    }

    @Test
    void branch_goesOnByItself() {
        desk.apply(id, 0, new RenameArea(A, "Een"), who("jan"), "");
        desk.apply(id, 1, new RenameArea(A, "Twee"), who("jan"), "");
        long branch = desk.branch(id, 1, log.find(id).orElseThrow()).id();
        desk.apply(branch, 1, new RenameArea(C, "Drie"), who("piet"), "");
        assertThat(log.entries(branch)).hasSize(2).startsWith(log.entries(id).get(0));
        assertThat(log.entries(id)).hasSize(2);
    }

    private static Visitor who(String naam) {
        return Visitor.of(naam, Grant.everywhere(Rol.PLANNER));
    }

    /** Renames on the revision last seen, and looks again when told that it is stale. */
    private void insist(int editor, int turn) {
        while (true) {
            int seen = desk.get(id).revision();
            try {
                String naam = editor + "-" + turn;
                desk.apply(id, seen, new RenameArea(editor % 2 == 0 ? A : C, naam), who("e" + editor), naam);
                return;
            } catch (StalePlan stale) {
                assertThat(stale.since()).isNotEmpty();
            }
        }
    }
}
