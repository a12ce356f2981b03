package nl.wijkatelier.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SingleFlightTest {
    private final SingleFlight<String, Integer> flights = new SingleFlight<>();
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        goOn.countDown();
        threads.shutdownNow();
    }

    private int slow() {
        begun.countDown();
        await(goOn);
        return made.incrementAndGet();
    }

    @Test
    void get_manyAtOnce_areAnsweredByOneComputationAndBeyondTheBoundAreBusy() throws Exception {
        threads.submit(() -> flights.get("a", this::slow));
        await(begun);
        AtomicInteger busy = new AtomicInteger();
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 260; i++)
            answers.add(threads.submit(() -> {
                try {
                    return flights.get("a", this::slow);
                } catch (WorkRefused refused) {
                    assertThat(refused.reason()).isEqualTo(WorkRefused.Reason.BUSY);
                    assertThat(refused.seconds()).isPositive();
                    return busy.incrementAndGet() * 0;
                }
            }));
        while (flights.waiting("a") + busy.get() < 260) Thread.onSpinWait();
        assertThat(flights.get("b", () -> 7))
                .as("another question does not wait")
                .isEqualTo(7);
        goOn.countDown();
        for (Future<Integer> answer : answers)
            assertThat(answer.get(30, TimeUnit.SECONDS)).isBetween(0, 1);
        assertThat(made).hasValue(1);
        assertThat(busy).hasValue(160);
    }

    @Test
    void get_whoBeganLeaves_goesOnAsLongAsSomebodyWaits() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        AtomicInteger looked = new AtomicInteger();
        BooleanSupplier gone = () -> {
            if (left.get()) looked.incrementAndGet();
            return left.get();
        };
        Future<Integer> leader = threads.submit(() -> Budget.of(Duration.ofMinutes(1), gone)
                .of(() -> flights.get("a", () -> {
                    begun.countDown();
                    while (goOn.getCount() > 0) Budget.check(1000);
                    Budget.check(1000);
                    return made.incrementAndGet();
                })));
        await(begun);
        Future<Integer> other = threads.submit(() -> flights.get("a", this::slow));
        while (flights.waiting("a") == 0) Thread.onSpinWait();
        left.set(true);
        while (looked.get() < 2) Thread.onSpinWait();
        goOn.countDown();
        assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(leader.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void get_allLeave_ends() {
        assertThatThrownBy(() -> Budget.of(Duration.ofMinutes(1), () -> true)
                        .of(() -> flights.get("a", () -> {
                            while (true) Budget.check(1000);
                        })))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(WorkRefused.Reason.LEFT));
        assertThat(flights.get("a", () -> 3)).as("the next one begins anew").isEqualTo(3);
    }

    @Test
    void get_waitsNoLongerThanItsOwnBudget() throws Exception {
        threads.submit(() -> flights.get("a", this::slow));
        await(begun);
        assertThatThrownBy(() -> Budget.of(Duration.ofMillis(1), () -> false).of(() -> flights.get("a", () -> 1)))
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(WorkRefused.Reason.TOO_LONG));
        assertThat(flights.waiting("a")).isZero();
    }

    @Test
    void apart_goesOnWhenAllHaveLeft() throws Exception {
        assertThatThrownBy(() -> Budget.of(Duration.ofMillis(1), () -> false).of(() -> flights.apart("a", this::slow)))
                .isInstanceOf(WorkRefused.class);
        Future<Integer> later = threads.submit(() -> flights.get("a", () -> -1));
        while (flights.waiting("a") == 0) Thread.onSpinWait();
        goOn.countDown();
        assertThat(later.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void get_failure_goesToAllAndIsNotKept() {
        assertThatThrownBy(() -> flights.get("a", () -> {
                    throw new IllegalArgumentException("x");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(flights.get("a", () -> 2)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
