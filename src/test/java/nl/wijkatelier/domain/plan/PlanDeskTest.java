package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.OutOfScope;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import org.junit.jupiter.api.Test;

class PlanDeskTest {
    private static final AreaCode A = AreaCode.of("BU00010100");
    private static final AreaCode C = AreaCode.of("BU00020102");

    private final PlanLog log = new Memory();
    private final Clock clock = Clock.fixed(Plans.TIME, ZoneOffset.UTC);
    private final PlanDesk desk = new PlanDesk(log, new MemoryReviewLog(), head -> PlanTest.first(), clock);
    private final long id = log.create(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Plans.TIME))
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
        assertThatThrownBy(() -> PlanDesk.preview(desk.get(id), new CreateWijk(AreaCode.of("WK000203"), "Oost"), own))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> desk.apply(id, 0, new RenameArea(A, "Een"), Visitor.of("piet"), ""))
                .isInstanceOf(OutOfScope.class);
        assertThat(log.entries(id)).isEmpty();
        desk.apply(id, 0, new RenameArea(C, "Drie"), who("piet"), "");
        assertThatThrownBy(() -> desk.undo(id, 1, own, "")).isInstanceOf(OutOfScope.class);
        assertThat(PlanReach.within(own, desk.get(id), Set.of(Rol.PLANNER))).isFalse();
        assertThat(PlanReach.gemeenten(desk.get(id).state())).containsExactly(A.gemeente(), C.gemeente());
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
        assertThat(PlanReach.within(own, plan, Set.of(Rol.PLANNER))).isTrue();
        assertThat(PlanReach.within(own, plan, Set.of(Rol.BEOORDELAAR))).isFalse();
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

    /** Keeps plans until the test ends. */
    private static final class Memory implements PlanLog {
        private final Map<Long, Head> heads = new ConcurrentHashMap<>();
        private final Map<Long, List<PlanEntry>> entries = new ConcurrentHashMap<>();

        @Override
        public synchronized Head create(Head head) {
            long id = heads.size() + 1L;
            Head made = new Head(id, head.naam(), head.indeling(), head.version(), head.author(), head.made());
            heads.put(id, made);
            entries.put(id, new ArrayList<>());
            return made;
        }

        @Override
        public List<Head> list() {
            return List.copyOf(heads.values());
        }

        @Override
        public Optional<Head> find(long plan) {
            return Optional.ofNullable(heads.get(plan));
        }

        @Override
        public synchronized List<PlanEntry> entries(long plan) {
            return List.copyOf(entries.getOrDefault(plan, List.of()));
        }

        @Override
        public synchronized boolean append(long plan, PlanEntry entry) {
            List<PlanEntry> log = entries.get(plan);
            if (entry.number() != log.size() + 1) return false;
            return log.add(entry);
        }
    }
}
