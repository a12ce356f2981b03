package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.domain.work.WorkRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Commands that would take minutes, given to a desk with two plans on one division of 60 buurten. */
@Timeout(120)
class PlanWorkTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Visitor WHO = Visitor.of("jan", Grant.everywhere(Rol.PLANNER));
    /** Checks that cost well under a tenth of a second. */
    private static final long FEW = 1_000_000;

    private final PlanState first = Plans.random(1, 60, 4000, 3000);
    private final MemoryPlanLog log = new MemoryPlanLog();
    private final PlanDesk desk =
            new PlanDesk(log, new MemoryReviewLog(), head -> first, Clock.fixed(Plans.TIME, ZoneOffset.UTC));
    private final long one = open();
    private final long two = open();
    private final ExecutorService others = Executors.newCachedThreadPool();

    private long open() {
        return log.create(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Plans.TIME), Plans.ORIGIN, List.of())
                .id();
    }

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    /** A ring of spikes in the south-west of the division. */
    static Polygon star(int points, double inner, double outer) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = i % 2 == 0 ? outer : inner;
            ring[i] = new Coordinate(101_000 + radius * Math.cos(angle), 451_000 + radius * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private CreateBuurt create(Polygon region) {
        PlanBuurt any = first.buurten().values().stream()
                .filter(buurt -> buurt.wijk().text().equals("WK000101"))
                .findFirst()
                .orElseThrow();
        return new CreateBuurt(AreaCode.of("BU00010198"), "Ster", any.wijk(), region);
    }

    private AreaCode code(int area) {
        return first.buurten().get(area).code();
    }

    private static void refused(WorkRefused.Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        WorkRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 30, 70",
        "14900, 3, 8",
        "2000, 900, 940",
        "2000, 50, 900",
        "20000, 50, 900",
        "20000, 20, 60",
        "20000, 99, 100",
        "168, 1, 990"
    })
    void stars_areRefusedBeforeTheyAreWorkedOn(int points, double inner, double outer) {
        CreateBuurt create = create(star(points, inner, outer));
        Plan plan = desk.get(one);
        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> desk.preview(one, plan, create, WHO), () -> desk.apply(one, 0, create, WHO, "")))
            assertThatThrownBy(() -> Budget.steps(FEW).of(() -> {
                        try {
                            work.call();
                        } catch (RuntimeException refused) {
                            throw refused;
                        } catch (Throwable other) {
                            throw new AssertionError(other);
                        }
                        return null;
                    }))
                    .isInstanceOfSatisfying(WorkRefused.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(WorkRefused.Reason.TOO_DEAR);
                        assertThat(refused.getMessage()).matches(".*\\d.*, at most \\d+|more than \\d+ .*");
                        assertThat(refused.place()).isPresent();
                    });
        assertThat(log.entries(one)).isEmpty();
        assertThat(desk.get(one).revision()).isZero();
    }

    @Test
    void command_whoseBudgetIsSpent_changesNothing_andCanBeGivenAgain() {
        CreateBuurt create = create(star(60, 300, 400));
        refused(WorkRefused.Reason.TOO_LONG, () -> Budget.steps(300).of(() -> desk.apply(one, 0, create, WHO, "")));
        refused(
                WorkRefused.Reason.LEFT,
                () -> Budget.until(Long.MAX_VALUE, ticking(), () -> true)
                        .of(() -> desk.apply(one, 0, create, WHO, "")));
        assertThat(log.entries(one)).isEmpty();
        assertThat(desk.get(one).state()).isSameAs(first);
        assertThat(desk.apply(one, 0, create, WHO, "").revision()).isEqualTo(1);
    }

    @Test
    void commandAmidItsGeometry_holdsUpNoPlan_norItsOwn() throws Exception {
        CountDownLatch amid = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LongSupplier ticking = ticking();
        Budget stopping = Budget.until(
                Long.MAX_VALUE,
                () -> {
                    if (Thread.currentThread().getName().equals("slow")) {
                        amid.countDown();
                        await(goOn);
                    }
                    return ticking.getAsLong();
                },
                () -> false);
        CreateBuurt create = create(star(60, 300, 400));
        Future<Plan> slow = others.submit(() -> {
            Thread.currentThread().setName("slow");
            return stopping.of(() -> desk.apply(one, 0, create, WHO, ""));
        });
        try {
            await(amid);
            int far = PlanStep.of(first, create).changed().contains(1) ? 60 : 1;
            assertThat(desk.apply(two, 0, new RenameArea(code(1), "Elders"), WHO, "")
                            .revision())
                    .isEqualTo(1);
            assertThat(desk.get(one).revision()).isZero();
            assertThat(desk.apply(one, 0, new RenameArea(code(far), "Anders"), WHO, "")
                            .revision())
                    .isEqualTo(1);
        } finally {
            goOn.countDown();
        }
        Plan plan = slow.get(60, TimeUnit.SECONDS);
        assertThat(plan.revision()).as("worked out anew on what the other did").isEqualTo(2);
        assertThat(PlanBytes.of(Plan.replay(first, log.entries(one)).state())).isEqualTo(PlanBytes.of(plan.state()));
    }

    @Test
    void logWithACommandThatIsTooDearToday_isReplayed() {
        CreateBuurt create = create(star(600, 100, 390));
        log.append(one, new PlanEntry(1, PlanEntry.Kind.COMMAND, create, "jan", Plans.TIME, ""), Set.of());
        refused(WorkRefused.Reason.TOO_DEAR, () -> desk.apply(two, 0, create, WHO, ""));
        PlanState state = Budget.of(Duration.ofMinutes(1), () -> false)
                .of(() -> desk.get(one).state());
        assertThat(PlanBytes.of(state))
                .isEqualTo(PlanBytes.of(PlanStep.of(first, create).after()));
        assertThat(desk.apply(one, 1, new RenameArea(code(1), "Verder"), WHO, "")
                        .revision())
                .isEqualTo(2);
    }

    /** A second each time somebody looks. */
    private static LongSupplier ticking() {
        AtomicLong time = new AtomicLong();
        return () -> time.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
