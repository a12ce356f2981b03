package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.CoverageRefused;
import nl.wijkatelier.domain.finding.Finding;
import nl.wijkatelier.domain.finding.Overrule;
import nl.wijkatelier.domain.plan.Besluit;
import nl.wijkatelier.domain.plan.KeptState;
import nl.wijkatelier.domain.plan.LockBuurten;
import nl.wijkatelier.domain.plan.MoveBorder;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanScope;
import nl.wijkatelier.domain.plan.PlanSnapshot;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanTrouble;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.RenameArea;
import nl.wijkatelier.domain.plan.SetBesluit;
import nl.wijkatelier.domain.problem.PlanProblem;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What every store does with plans, whichever database is behind it. */
abstract class PlanLogContract extends StoreContract {
    static final Instant TIME = Instant.parse("2025-03-04T05:06:07.123456Z");
    static final AreaCode BUURT = AreaCode.of("BU05340101");
    private static final AreaCode HERE = AreaCode.of("GM9901");

    @Test
    void plan_isFoundByTheIdThatItGot() {
        PlanLog.Head one = create("Een");
        PlanLog.Head two = create("Twee");
        assertThat(store.plans().list()).containsExactly(one, two);
        assertThat(store.plans().find(two.id())).contains(two);
        assertThat(two.made()).isEqualTo(TIME);
        assertThat(store.plans().find(999)).isEmpty();
        assertThat(store.plans().entries(999)).isEmpty();
    }

    @Test
    void entries_comeBackAsTheyWere() {
        PlanLog log = store.plans();
        long plan = create("Een").id();
        PlanEntry[] given = {
            entry(1, new RenameArea(BUURT, "Süd; 'x'\n\"y\"")),
            entry(2, new LockBuurten(Set.of(BUURT), true)),
            new PlanEntry(3, PlanEntry.Kind.UNDO, null, "piet", TIME, "toch niet"),
            new PlanEntry(4, PlanEntry.Kind.REDO, null, "piet", TIME, ""),
            entry(5, new SetBesluit(new Besluit(LocalDate.of(2026, 1, 1), "")))
        };
        for (PlanEntry entry : given)
            assertThat(log.append(plan, entry, Set.of())).isTrue();
        assertThat(log.entries(plan)).containsExactly(given);
        assertThat(log.entries(create("Twee").id())).isEmpty();
    }

    /** The log is in two tables, and another connection may append between the reading of the one and of the other. */
    @Test
    void whoReadsWhileAnotherAppends_seesWholeEntries() throws Exception {
        PlanLog log = store.plans();
        long plan = create("Een").id();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        int reads = 0;
        try {
            Future<Void> written = writer.submit((Callable<Void>) () -> {
                for (int i = 1; i <= 300; i++) log.append(plan, entry(i, new RenameArea(BUURT, "Naam " + i)), Set.of());
                return null;
            });
            for (; !written.isDone(); reads++)
                assertThat(log.entries(plan)).extracting(PlanEntry::command).doesNotContainNull();
            written.get();
        } finally {
            writer.shutdownNow();
        }
        assertThat(reads).isGreaterThan(10);
        assertThat(log.entries(plan)).hasSize(300);
    }

    @Test
    void numberInUse_isNotWrittenOver() {
        PlanLog log = store.plans();
        long plan = create("Een").id();
        PlanEntry first = entry(1, new RenameArea(BUURT, "Eerste"));
        assertThat(log.append(plan, first, Set.of())).isTrue();
        assertThat(log.append(plan, entry(1, new RenameArea(BUURT, "Tweede")), Set.of()))
                .isFalse();
        assertThat(log.entries(plan)).containsExactly(first);
    }

    @Test
    void borderOf100000Positions_isKept() {
        Coordinate[] line = new Coordinate[100_000];
        for (int i = 0; i < line.length; i++) line[i] = new Coordinate(100_000 + i / 1000.0, 450_000.123);
        PlanEntry entry = entry(1, new MoveBorder(new GeometryFactory().createLineString(line), 1.5));
        long plan = create("Een").id();
        store.plans().append(plan, entry, Set.of());
        MoveBorder read = (MoveBorder) store.plans().entries(plan).get(0).command();
        assertThat(read.line().equalsExact(((MoveBorder) entry.command()).line()))
                .isTrue();
    }

    @Test
    void overrules_comeBackAsTheyWere_perPlan() {
        Overrule one = new Overrule(
                Finding.Soort.ENCLAVE,
                List.of(BUURT, AreaCode.of("BU05340102")),
                "jan",
                TIME,
                "Hofje; 'zo' \"is\" het");
        Overrule two = new Overrule(Finding.Soort.TE_KLEIN, List.of(BUURT), "piet", TIME, "blijft zo");
        long plan = create("Een").id();
        store.overrules().keep(plan, one);
        store.overrules().keep(plan, two);
        assertThat(store.overrules().list(plan)).containsExactly(one, two);
        assertThat(store.overrules().list(create("Twee").id())).isEmpty();
        assertThatThrownBy(() -> store.overrules().keep(999, one)).isInstanceOf(StoreFailure.class);
    }

    @Test
    void origin_comesBackToTheBit_withTheEntriesThatAPlanBeginsWith() {
        PlanLog log = store.plans();
        PlanEntry[] given = {entry(1, new RenameArea(BUURT, "Een")), entry(2, new RenameArea(BUURT, "Twee"))};
        PlanLog.Head head = new PlanLog.Head(0, "Tak", "2024", "7-x", "jan", TIME);
        long plan = log.create(head, Plans.ORIGIN, List.of(given)).id();
        assertThat(log.origin(plan).orElseThrow().bytes()).isEqualTo(Plans.ORIGIN.bytes());
        assertThat(log.entries(plan)).containsExactly(given);
        assertThat(log.origin(999)).isEmpty();
    }

    @Test
    void scope_isKept_andGrowsWithTheEntries() {
        PlanLog log = store.plans();
        PlanScope made = new PlanScope(Set.of(HERE), Set.of(), true);
        PlanLog.Head head =
                log.create(new PlanLog.Head(0, "Een", "2024", "7-x", "jan", TIME, made), Plans.ORIGIN, List.of());
        assertThat(head.scope()).isEqualTo(made);
        long all = create("Twee").id();
        assertThat(log.append(head.id(), entry(1, new RenameArea(BUURT, "Een")), Set.of(BUURT.gemeente(), HERE)))
                .isTrue();
        assertThat(log.append(head.id(), entry(2, new RenameArea(BUURT, "Twee")), Set.of(BUURT.gemeente())))
                .isTrue();
        PlanScope grown = new PlanScope(Set.of(HERE), Set.of(HERE, BUURT.gemeente()), true);
        assertThat(log.find(head.id()).orElseThrow().scope()).isEqualTo(grown);
        assertThat(log.list()).extracting(PlanLog.Head::scope).containsExactly(grown, PlanScope.ALL);
        // an entry that is not taken changes nothing
        assertThat(log.append(all, entry(1, new RenameArea(BUURT, "Een")), Set.of()))
                .isTrue();
        assertThat(log.append(all, entry(1, new RenameArea(BUURT, "Een")), Set.of(HERE)))
                .isFalse();
        assertThat(log.find(all).orElseThrow().scope()).isEqualTo(PlanScope.ALL);
    }

    @Test
    void scopeOfBefore_isUnknown_untilItIsLookedUp_alsoByManyAtOnce() throws Exception {
        PlanLog log = store.plans();
        PlanLog.Head old = new PlanLog.Head(0, "Oud", "2024", "7-x", "jan", TIME, PlanScope.UNKNOWN);
        long plan = log.create(old, Plans.ORIGIN, List.of()).id();
        assertThat(log.find(plan).orElseThrow().scope()).isEqualTo(PlanScope.UNKNOWN);
        ExecutorService many = Executors.newFixedThreadPool(12);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean looks = i % 2 == 0;
            all.add(() -> {
                if (!looks) return log.append(plan, entry(1, new RenameArea(BUURT, "Een")), Set.of(BUURT.gemeente()));
                log.keep(plan, Set.of(BUURT.gemeente(), HERE));
                return false;
            });
        }
        int taken = 0;
        for (Future<Boolean> one : many.invokeAll(all)) if (one.get()) taken++;
        many.shutdown();
        assertThat(taken).isEqualTo(1);
        assertThat(log.find(plan).orElseThrow().scope())
                .isEqualTo(new PlanScope(Set.of(), Set.of(HERE, BUURT.gemeente()), true));
    }

    @Test
    void planThatCannotBeKeptWhole_isNotThere() {
        PlanLog log = store.plans();
        List<PlanEntry> twice =
                List.of(entry(1, new RenameArea(BUURT, "Een")), entry(1, new RenameArea(BUURT, "Twee")));
        PlanLog.Head head = new PlanLog.Head(0, "Tak", "2024", "7-x", "jan", TIME);
        assertThatThrownBy(() -> log.create(head, Plans.ORIGIN, twice)).isInstanceOf(StoreFailure.class);
        assertThat(log.list()).isEmpty();
    }

    @Test
    void states_areKeptWithTheirEntries_orLater_andStayThen() {
        PlanLog log = store.plans();
        long plan = create("Een").id();
        byte[] change = new byte[1_500_000];
        new Random(1).nextBytes(change);
        log.append(plan, entry(1, new RenameArea(BUURT, "Een")), new KeptState("ab".repeat(32), change), Set.of());
        log.append(plan, new PlanEntry(2, PlanEntry.Kind.UNDO, null, "jan", TIME, ""), Set.of());
        assertThat(log.states(plan)).containsOnlyKeys(1);
        assertThat(log.states(plan).get(1).digest()).isEqualTo("ab".repeat(32));
        assertThat(log.states(plan).get(1).change()).isEqualTo(change);
        assertThat(log.withoutStates()).containsExactly(plan);
        KeptState later = new KeptState("cd".repeat(32), null);
        log.keepStates(plan, new TreeMap<>(Map.of(1, later, 2, later)));
        assertThat(log.states(plan).get(1).digest()).isEqualTo("ab".repeat(32));
        assertThat(log.states(plan).get(2)).isEqualTo(later);
        assertThat(log.withoutStates()).isEmpty();
        PlanLog.Head head = new PlanLog.Head(0, "Tak", "2024", "7-x", "jan", TIME);
        long branch = log.create(head, Plans.ORIGIN, log.entries(plan), log.states(plan))
                .id();
        assertThat(log.states(branch).get(1).change()).isEqualTo(change);
        assertThat(log.states(999)).isEmpty();
    }

    @Test
    void snapshots_comeBackAsTheyWere_andThoseOfAnEmergencyLast() {
        PlanLog log = store.plans();
        long plan = create("Een").id();
        byte[] large = new byte[3_000_000];
        new Random(2).nextBytes(large);
        PlanSnapshot mended = new PlanSnapshot(50, PlanSnapshot.Kind.HERSTEL, "ab".repeat(32), new byte[] {1});
        PlanSnapshot regular = new PlanSnapshot(50, PlanSnapshot.Kind.VAST, "cd".repeat(32), large);
        log.keepSnapshot(plan, mended);
        log.keepSnapshot(plan, new PlanSnapshot(50, PlanSnapshot.Kind.VAST, "ef".repeat(32), new byte[] {2}));
        log.keepSnapshot(plan, regular);
        log.keepSnapshot(plan, new PlanSnapshot(100, PlanSnapshot.Kind.PUBLICATIE, "ab".repeat(32), new byte[] {3}));
        assertThat(log.snapshots(plan)).containsExactlyInAnyOrder(50, 100);
        assertThat(log.snapshots(plan, 50))
                .extracting(PlanSnapshot::kind)
                .containsExactly(PlanSnapshot.Kind.VAST, PlanSnapshot.Kind.HERSTEL);
        assertThat(log.snapshots(plan, 50).get(0).bytes()).isEqualTo(large);
        assertThat(log.snapshots(plan, 51)).isEmpty();
        assertThat(log.snapshots(create("Twee").id())).isEmpty();
    }

    /** The same digests by another desk, which reads what is kept, and by carrying every command out anew. */
    @Test
    void commands_giveTheSameStatesAgain_fromTheStoreAndAnew() {
        PlanState first = Plans.random(3, 12, 1000, 50);
        Plan plan = drawn(first, 55);
        PlanLog log = store.plans();
        List<String> digests = digests(plan);
        assertThat(log.states(1).values()).extracting(KeptState::digest).isEqualTo(digests);
        assertThat(log.snapshots(1)).containsExactly(50);
        PlanDesk other = desk(first);
        assertThat(digests(other.get(1))).isEqualTo(digests);
        assertThat(other.problems(1)).isEmpty();
        assertThat(digests(Plan.replay(first, log.entries(1)))).isEqualTo(digests);
    }

    @Test
    void rowThatWasDamaged_isSaid_andThePlanGoesOnFromTheSnapshot() throws Exception {
        PlanState first = Plans.random(4, 12, 1000, 50);
        Plan plan = drawn(first, 54);
        try (Connection connection = source().getConnection();
                Statement update = connection.createStatement()) {
            update.execute("update plan_regel set digest = '" + "0".repeat(64) + "' where nummer = 30");
        }
        PlanDesk other = desk(first);
        assertThat(other.get(1).state().digest()).isEqualTo(plan.state().digest());
        assertThat(other.problems(1)).containsExactly(new PlanTrouble(PlanProblem.PLAN_REGEL_BESCHADIGD, 30, 50, 50));
        assertThat(other.get(1).log()).isEqualTo(plan.log());
        draw(other, 1, 3);
        assertThat(desk(first).get(1).state().digest())
                .isEqualTo(other.get(1).state().digest());
    }

    private Plan drawn(PlanState first, int commands) {
        PlanDesk desk = desk(first);
        PlanLog.Head head = new PlanLog.Head(0, "Een", "2024", "7-x", "jan", TIME);
        return draw(desk, desk.open(head).id(), commands);
    }

    private static Plan draw(PlanDesk desk, long id, int commands) {
        Random random = new Random(7);
        Visitor who = Visitor.of("jan", Grant.everywhere(Rol.PLANNER));
        Plan plan = desk.get(id);
        for (int end = plan.revision() + commands; plan.revision() < end; )
            try {
                plan = desk.apply(id, plan.revision(), Plans.command(plan.state(), random, 1000), who, "");
            } catch (PlanRefused | CoverageRefused refused) {
                // another one
            }
        return plan;
    }

    private PlanDesk desk(PlanState first) {
        return new PlanDesk(store.plans(), store.reviews(), head -> first, CLOCK);
    }

    private static List<String> digests(Plan plan) {
        List<String> digests = new ArrayList<>();
        for (int i = 1; i <= plan.revision(); i++) digests.add(plan.stateAt(i).digest());
        return digests;
    }

    private PlanLog.Head create(String naam) {
        return store.plans().create(new PlanLog.Head(0, naam, "2024", "7-x", "jan", TIME), Plans.ORIGIN, List.of());
    }

    static PlanEntry entry(int number, PlanCommand command) {
        return new PlanEntry(number, PlanEntry.Kind.COMMAND, command, "jan", TIME, "omdat");
    }
}
