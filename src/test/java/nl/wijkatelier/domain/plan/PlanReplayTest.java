package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.CoverageRefused;
import nl.wijkatelier.domain.problem.PlanProblem;
import org.junit.jupiter.api.Test;

/** A plan is what it was, whatever becomes of the algorithms and of single rows of its log. */
class PlanReplayTest {
    private static final PlanState FIRST = Plans.random(5, 40, 1000, 200);
    private static final PlanLog.Head HEAD = new PlanLog.Head(0, "Proef", "2024", "1", "jan", Plans.TIME);
    private static final Visitor WHO = Visitor.of("jan", Grant.everywhere(Rol.PLANNER));

    private final MemoryPlanLog log = new MemoryPlanLog();

    @Tag("law")
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void replayFromAnySnapshot_isReplayFromTheStart(@ForAll long seed) {
        Random random = new Random(seed);
        MemoryPlanLog own = new MemoryPlanLog();
        PlanDesk desk = desk(own);
        long id = desk.open(HEAD).id();
        Plan plan = play(desk, id, random, 20);
        List<String> digests = digests(plan);
        assertThat(digests).isEqualTo(kept(own, id));
        // by commands alone
        assertThat(digests(Plan.replay(FIRST, plan.log()))).isEqualTo(digests);
        // by what they changed alone, as behind a snapshot
        own.keepSnapshot(id, PlanSnapshot.of(plan.revision(), PlanSnapshot.Kind.VAST, plan.state()));
        PlanReplay.Outcome changes = PlanReplay.of(id, FIRST, own);
        assertThat(changes.problems()).isEmpty();
        assertThat(digests(changes.plan())).isEqualTo(digests);
        assertThat(PlanBytes.of(changes.plan().state())).isEqualTo(PlanBytes.of(plan.state()));
        // from any snapshot, nothing before it being left
        int from = 2 + random.nextInt(plan.revision() - 1);
        own.forgetSnapshots(id);
        own.keepSnapshot(id, PlanSnapshot.of(from, PlanSnapshot.Kind.VAST, plan.stateAt(from)));
        own.damage(id, 1, new KeptState("none", null));
        PlanReplay.Outcome leapt = PlanReplay.of(id, FIRST, own);
        assertThat(leapt.plan().stateAt(from).digest())
                .isEqualTo(plan.stateAt(from).digest());
        boolean sameAsFirst = plan.stateAt(from).digest().equals(FIRST.digest());
        assertThat(leapt.problems().get(0)).isEqualTo(damaged(1, from, sameAsFirst ? 0 : from));
        // an undo of what lies before the snapshot cannot be done again; all else is as it was
        if (plan.log().subList(from, plan.revision()).stream().allMatch(one -> one.kind() == PlanEntry.Kind.COMMAND))
            assertThat(digests(leapt.plan()).subList(from, plan.revision()))
                    .isEqualTo(digests.subList(from, plan.revision()));
    }

    @Test
    void stateAfterEachEntry_isKept_andASnapshotAfterEach50() {
        PlanDesk desk = desk(log);
        long id = desk.open(HEAD).id();
        Plan plan = play(desk, id, new Random(1), 104);
        assertThat(kept(log, id)).isEqualTo(digests(plan));
        assertThat(log.snapshots(id)).containsExactly(50, 100);
        assertThat(log.snapshots(id, 50).get(0).state(FIRST.addresses()).digest())
                .isEqualTo(plan.stateAt(50).digest());
        assertThat(log.withoutStates()).isEmpty();
    }

    /** The process ended after an entry was kept and before its snapshot was. */
    @Test
    void snapshotThatIsMissing_isKeptWhenThePlanIsOpened() {
        PlanDesk desk = desk(log);
        long id = desk.open(HEAD).id();
        Plan plan = play(desk, id, new Random(2), 50);
        log.forgetSnapshots(id);
        Plan again = desk(log).get(id);
        assertThat(digests(again)).isEqualTo(digests(plan));
        assertThat(log.snapshots(id)).containsExactly(50);
    }

    @Test
    void logOfBeforeStatesWereKept_opens_andTheyAreKeptThen() {
        PlanDesk desk = desk(log);
        Plan plan = play(desk, desk.open(HEAD).id(), new Random(3), 60);
        long old = log.create(HEAD, PlanOrigin.of(FIRST), plan.log()).id();
        assertThat(log.withoutStates()).containsExactly(old);
        Plan again = desk(log).get(old);
        assertThat(digests(again)).isEqualTo(digests(plan));
        assertThat(kept(log, old)).isEqualTo(digests(plan));
        assertThat(log.snapshots(old)).containsExactly(50);
        assertThat(log.withoutStates()).isEmpty();
    }

    /** As after a change of the geometry: the command leads elsewhere, what was drawn then stays. */
    @Test
    void commandThatNowLeadsElsewhere_isShownAsItWas_andSaid() {
        PlanDesk desk = desk(log);
        Plan plan = draw(desk, desk.open(HEAD).id(), new Random(4), 12);
        long id = otherCommandAt(6, plan, plan.log());
        PlanDesk after = desk(log);
        assertThat(digests(after.get(id))).isEqualTo(digests(plan));
        assertThat(after.problems(id)).containsExactly(new PlanTrouble(PlanProblem.PLAN_ANDERS_GETEKEND, 6, 6, 6));
        assertThat(after.troubled()).isOne();
        Plan edited = draw(after, id, new Random(9), 3);
        assertThat(digests(desk(log).get(id))).isEqualTo(digests(edited));
    }

    /** As after a change that refuses what was done then: the plan is not locked. */
    @Test
    void commandThatIsNowRefused_isShownAsItWas() {
        PlanDesk desk = desk(log);
        Plan plan = draw(desk, desk.open(HEAD).id(), new Random(5), 12);
        List<PlanEntry> entries = new ArrayList<>(plan.log());
        entries.set(6, entry(7, new MergeBuurten(code("BU00010190"), code("BU00010191"))));
        long id = log.create(HEAD, PlanOrigin.of(FIRST), entries, log.states(1)).id();
        assertThat(digests(desk(log).get(id))).isEqualTo(digests(plan));
    }

    @Test
    void damagedEntryBeforeASnapshot_theSnapshotIsShown_andThePlanGoesOn() {
        PlanDesk desk = desk(log);
        long id = desk.open(HEAD).id();
        Plan plan = draw(desk, id, new Random(6), 55);
        log.damage(id, 20, new KeptState("0".repeat(64), log.states(id).get(20).change()));
        PlanDesk after = desk(log);
        Plan again = after.get(id);
        assertThat(again.log()).isEqualTo(plan.log());
        assertThat(after.problems(id)).containsExactly(damaged(20, 50, 50));
        assertThat(again.state().digest()).isEqualTo(plan.state().digest());
        assertThat(again.stateAt(19).digest()).isEqualTo(plan.stateAt(19).digest());
        assertThat(again.stateAt(30).digest()).isEqualTo(plan.stateAt(19).digest());
        Plan edited = draw(after, id, new Random(9), 4);
        assertThat(edited.revision()).isEqualTo(59);
        PlanDesk later = desk(log);
        assertThat(digests(later.get(id))).isEqualTo(digests(edited));
        assertThat(later.problems(id)).containsExactly(damaged(20, 50, 50));
    }

    @Test
    void damagedEntryAfterAllSnapshots_theLastStateThatFitsIsShown_andThePlanGoesOn() {
        PlanDesk desk = desk(log);
        long id = desk.open(HEAD).id();
        Plan plan = play(desk, id, new Random(7), 30);
        log.damage(id, 20, new KeptState("0".repeat(64), new byte[] {1, 2, 3}));
        PlanDesk after = desk(log);
        assertThat(after.get(id).state().digest()).isEqualTo(plan.stateAt(19).digest());
        assertThat(after.problems(id)).containsExactly(damaged(20, 30, 19));
        Plan edited = play(after, id, new Random(9), 4);
        Plan undone = after.undo(id, edited.revision(), WHO, "");
        undone = after.undo(id, undone.revision(), WHO, "");
        PlanDesk later = desk(log);
        assertThat(digests(later.get(id))).isEqualTo(digests(undone));
        assertThat(later.problems(id)).containsExactly(damaged(20, 30, 19));
    }

    @Test
    void snapshotThatIsDamaged_isPassedOver() {
        PlanDesk desk = desk(log);
        long id = desk.open(HEAD).id();
        Plan plan = draw(desk, id, new Random(8), 105);
        PlanSnapshot fifty = log.snapshots(id, 50).get(0);
        PlanSnapshot hundred = log.snapshots(id, 100).get(0);
        log.keepSnapshot(id, new PlanSnapshot(100, PlanSnapshot.Kind.VAST, hundred.digest(), fifty.bytes()));
        log.damage(id, 20, new KeptState("0".repeat(64), null));
        assertThat(desk(log).get(id).state().digest()).isEqualTo(plan.state().digest());
        log.damage(id, 70, new KeptState("0".repeat(64), null));
        PlanDesk after = desk(log);
        assertThat(after.get(id).stateAt(69).digest())
                .isEqualTo(plan.stateAt(69).digest());
        assertThat(after.problems(id)).containsExactly(damaged(20, 50, 50), damaged(70, 105, 69));
    }

    @Test
    void branch_isWhatThePlanWas_whateverItsEntriesSay() {
        PlanDesk desk = desk(log);
        Plan plan = draw(desk, desk.open(HEAD).id(), new Random(4), 12);
        long id = otherCommandAt(6, plan, plan.log());
        PlanDesk after = desk(log);
        long branch = after.branch(id, 8, HEAD).id();
        assertThat(after.get(branch).state().digest()).isEqualTo(plan.stateAt(8).digest());
        assertThat(digests(desk(log).get(branch))).isEqualTo(digests(plan).subList(0, 8));
    }

    @Test
    void snapshotOfAnotherState_isNoSnapshot() {
        PlanSnapshot one = PlanSnapshot.of(3, PlanSnapshot.Kind.VAST, FIRST);
        PlanSnapshot wrong = new PlanSnapshot(3, PlanSnapshot.Kind.VAST, "0".repeat(64), one.bytes());
        assertThat(one.state(FIRST.addresses()).digest()).isEqualTo(FIRST.digest());
        assertThatThrownBy(() -> wrong.state(FIRST.addresses())).isInstanceOf(IllegalArgumentException.class);
    }

    /** A plan with the same states whose entry of that number is another command. */
    private long otherCommandAt(int number, Plan plan, List<PlanEntry> log) {
        List<PlanEntry> entries = new ArrayList<>(log);
        AimedCommand other = new AimedCommand(plan.stateAt(number - 1), plan.stateAt(number));
        entries.set(number - 1, entry(number, other.find()));
        return this.log
                .create(HEAD, PlanOrigin.of(FIRST), entries, this.log.states(1))
                .id();
    }

    /** A command that can be done in a state and leads to another one than what was done. */
    private record AimedCommand(PlanState before, PlanState done) {
        PlanCommand find() {
            Random random = new Random(11);
            while (true) {
                PlanCommand command = AimedCommands.of(before, random);
                try {
                    if (!PlanStep.of(before, command).after().digest().equals(done.digest())) return command;
                } catch (RuntimeException refused) {
                    // another one
                }
            }
        }
    }

    private static PlanTrouble damaged(int from, int to, int shown) {
        return new PlanTrouble(PlanProblem.PLAN_REGEL_BESCHADIGD, from, to, shown);
    }

    private static AreaCode code(String text) {
        return AreaCode.of(text);
    }

    private static PlanEntry entry(int number, PlanCommand command) {
        return new PlanEntry(number, PlanEntry.Kind.COMMAND, command, "jan", Plans.TIME, "");
    }

    private static PlanDesk desk(PlanLog log) {
        return new PlanDesk(log, new MemoryReviewLog(), head -> FIRST, Clock.fixed(Plans.TIME, ZoneOffset.UTC));
    }

    /** Gives commands until so many were accepted. */
    private static Plan draw(PlanDesk desk, long id, Random random, int accepted) {
        return play(desk, id, random, accepted, 0);
    }

    /** Gives commands, undos and redos until so many were accepted. */
    private static Plan play(PlanDesk desk, long id, Random random, int accepted) {
        return play(desk, id, random, accepted, 2);
    }

    private static Plan play(PlanDesk desk, long id, Random random, int accepted, int turns) {
        Plan plan = desk.get(id);
        int end = plan.revision() + accepted;
        while (plan.revision() < end)
            try {
                int turn = random.nextInt(8);
                if (turn >= turns)
                    plan = desk.apply(id, plan.revision(), AimedCommands.of(plan.state(), random), WHO, "");
                else if (turn == 0 && plan.canUndo()) plan = desk.undo(id, plan.revision(), WHO, "");
                else if (turn == 1 && plan.canRedo()) plan = desk.redo(id, plan.revision(), WHO, "");
            } catch (PlanRefused | CoverageRefused refused) {
                // another one
            }
        return plan;
    }

    private static List<String> digests(Plan plan) {
        List<String> digests = new ArrayList<>();
        for (int i = 1; i <= plan.revision(); i++) digests.add(plan.stateAt(i).digest());
        return digests;
    }

    private static List<String> kept(PlanLog log, long id) {
        return log.states(id).values().stream().map(KeptState::digest).toList();
    }
}
