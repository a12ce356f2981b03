package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too large is refused before anything is prepared for it. */
@Timeout(120)
class LimitsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final JoinedRegion sample = new SampleRegion();

    /** Counts how often figures are looked at, which is the first thing that a picture of them needs. */
    private final class CountedRegion implements JoinedRegion {
        @Override
        public String version() {
            return sample.version();
        }

        @Override
        public boolean fictief() {
            return sample.fictief();
        }

        @Override
        public List<Indeling> indelingen() {
            return sample.indelingen();
        }

        @Override
        public List<Indicator> indicators() {
            return sample.indicators();
        }

        @Override
        public FigureTable figures(Indeling indeling, Level level) {
            asked.incrementAndGet();
            return sample.figures(indeling, level);
        }
    }

    @ParameterizedTest
    @CsvSource({"WIDTH,4001", "HEIGHT,4001", "WIDTH,99999999999999", "HEIGHT,-5", "WIDTH,1e9", "BBOX,'0,0,1e300,1'"})
    void requestBeyondALimit_isRefused_beforeAnyFigureIsLookedAt(String name, String value) throws Exception {
        Service service = new Service(new CountedRegion());
        service.get(Service.map("1.3.0", "LAYERS", "gemeenten"));
        int before = asked.get();
        String figure = "buurt:bevolkingsdichtheid";
        assertThat(service.get(Service.map("1.3.0", "LAYERS", figure, name, value))
                        .getContentAsString())
                .contains("ServiceException");
        assertThat(asked.get()).isEqualTo(before);
        assertThat(service.get(Service.map("1.3.0", "LAYERS", figure)).getContentType())
                .isEqualTo("image/png");
        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void pictureThatFindsNoRoom_isRefused_withoutBeingPainted() throws Exception {
        PaintGate gate = new PaintGate(16, Duration.ofMillis(30));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> large = CompletableFuture.supplyAsync(() -> gate.paint(4000, 4000, stopped -> {
            begun.countDown();
            return await(end);
        }));
        begun.await();
        AtomicInteger painted = new AtomicInteger();
        assertThatThrownBy(() -> gate.paint(4000, 4000, stopped -> painted.incrementAndGet()))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("te druk");
        end.countDown();
        assertThat(large.get()).isTrue();
        assertThat(painted).hasValue(0);
        int after = gate.paint(4000, 4000, stopped -> painted.incrementAndGet());
        assertThat(after).isEqualTo(1);
    }

    @Test
    void pictureWhoseClientLeft_givesUpItsTurn_beforeItIsPaintedAndWhileItIs() throws Exception {
        PaintGate gate = new PaintGate(16, Duration.ofMinutes(5));
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean left = new AtomicBoolean();
        Executor threads = task -> new Thread(task).start();
        CompletableFuture<?> large = CompletableFuture.supplyAsync(
                () -> Budget.of(Duration.ofMinutes(5), left::get)
                        .of(() -> gate.paint(4000, 4000, stopped -> {
                            begun.countDown();
                            while (!stopped.getAsBoolean()) Thread.onSpinWait();
                            return true;
                        })),
                threads);
        begun.await();
        AtomicBoolean gone = new AtomicBoolean();
        AtomicInteger painted = new AtomicInteger();
        CompletableFuture<?> waits = CompletableFuture.supplyAsync(
                () -> Budget.of(Duration.ofMinutes(5), gone::get)
                        .of(() -> gate.paint(4000, 4000, stopped -> painted.incrementAndGet())),
                threads);
        while (gate.waiting() < 1) Thread.sleep(1);
        CompletableFuture<?> last =
                CompletableFuture.supplyAsync(() -> gate.paint(256, 256, stopped -> painted.addAndGet(10)), threads);
        while (gate.waiting() < 2) Thread.sleep(1);
        assertThat(gate.busy()).isEqualTo(1);
        gone.set(true);
        assertThatThrownBy(waits::get).hasCauseInstanceOf(ServiceException.class);
        assertThat(gate.waiting()).isEqualTo(1);
        left.set(true);
        assertThatThrownBy(large::get).hasCauseInstanceOf(ServiceException.class);
        last.get();
        assertThat(painted).hasValue(10);
        assertThat(gate.busy()).isZero();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
