package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three plans on one division, with more states than are remembered. */
@Timeout(60)
class StateMemoryTest {
    private static final int STATES = 40;

    /** What is computed of a state: the name of its first buurt. */
    private record Name(PlanState state, String naam) implements StateMemory.OfState {
        static Name of(PlanState state) {
            return new Name(state, state.buurten().get(1).naam());
        }
    }

    private final PlanState first = Plans.random(1, 6, 1000, 0);
    private final List<Plan> plans = new ArrayList<>(List.of(Plan.from(first), Plan.from(first), Plan.from(first)));

    private Plan renamed(int plan, String naam) {
        Plan next = plans.get(plan).apply(new RenameArea(first.buurten().get(1).code(), naam), "a", Plans.TIME, "");
        plans.set(plan, next);
        return next;
    }

    @Test
    void of_moreStatesOfSeveralPlansThanAreKept_isOfTheStateThatWasAsked() {
        StateMemory<Name> memory = new StateMemory<>(Name::of, (near, state) -> Name.of(state));
        for (int i = 0; i < STATES; i++)
            for (int plan = 0; plan < 2; plan++) {
                Plan now = renamed(plan, plan + "-" + i);
                PlanState before = now.stateAt(now.revision() - 1);
                assertThat(memory.of(now, before, now.state()).naam()).isEqualTo(plan + "-" + i);
            }
        Plan fresh = plans.get(2);
        assertThat(memory.of(fresh, fresh.state(), fresh.state()).naam())
                .as("an empty plan shows what it starts from")
                .isEqualTo(first.buurten().get(1).naam());
        for (Plan plan : plans)
            for (int at = 0; at <= plan.revision(); at++) {
                PlanState state = plan.stateAt(at);
                assertThat(memory.of(plan, plan.stateAt(Math.max(0, at - 1)), state))
                        .isEqualTo(Name.of(state));
            }
    }

    @Test
    void of_makerThatAnswersAboutAnotherState_isCaughtAndNotKept() {
        StateMemory<Name> memory = new StateMemory<>(Name::of, (near, state) -> near);
        Plan now = renamed(0, "anders");
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> memory.of(now, first, now.state())).isInstanceOf(IllegalStateException.class);
        assertThat(memory.of(now, first, first)).isEqualTo(Name.of(first));
    }

    @Test
    void of_slowStateOfOnePlan_doesNotDelayAnotherPlanAndIsComputedOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger computed = new AtomicInteger();
        Plan slow = renamed(0, "traag");
        StateMemory<Name> memory = new StateMemory<>(Name::of, (near, state) -> {
            if (state == slow.state()) {
                computed.incrementAndGet();
                begun.countDown();
                await(goOn);
            }
            return Name.of(state);
        });
        Plan quick = renamed(1, "vlug");
        ExecutorService readers = Executors.newFixedThreadPool(20);
        try {
            List<Future<Name>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) answers.add(readers.submit(() -> memory.of(slow, first, slow.state())));
            await(begun);
            assertThat(memory.of(quick, first, quick.state()).naam()).isEqualTo("vlug");
            goOn.countDown();
            for (Future<Name> answer : answers)
                assertThat(answer.get(30, TimeUnit.SECONDS).naam()).isEqualTo("traag");
            assertThat(computed).hasValue(1);
        } finally {
            goOn.countDown();
            readers.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
