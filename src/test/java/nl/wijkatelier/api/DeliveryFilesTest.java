package nl.wijkatelier.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.wijkatelier.delivery.PlanDelivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeliveryFilesTest {
    private final DeliveryFiles files = new DeliveryFiles();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger written = new AtomicInteger();

    @AfterEach
    void end() {
        goOn.countDown();
        threads.shutdownNow();
    }

    private PlanDelivery.Order order(String version) {
        return new PlanDelivery.Order(version, (target, progress) -> {
            try {
                Files.writeString(target, version);
                written.incrementAndGet();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void get_ofManyAtOnce_writesOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        PlanDelivery.Order slow = new PlanDelivery.Order("a", (target, progress) -> {
            begun.countDown();
            await(goOn);
            order("a").writer().write(target, progress);
        });
        List<Future<Path>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) answers.add(threads.submit(() -> files.get(slow)));
        await(begun);
        goOn.countDown();
        for (Future<Path> answer : answers) assertThat(answer.get()).hasContent("a");
        assertThat(written).hasValue(1);
    }

    @Test
    void get_ofOneThatIsThere_doesNotWaitForAnotherThatIsMade() throws Exception {
        Path there = files.get(order("there"));
        CountDownLatch begun = new CountDownLatch(1);
        Future<Path> slow = threads.submit(() -> files.get(new PlanDelivery.Order("slow", (target, progress) -> {
            begun.countDown();
            await(goOn);
        })));
        await(begun);
        assertThat(files.get(order("there"))).isEqualTo(there);
        assertThat(slow.isDone()).isFalse();
        assertThat(written).hasValue(1);
    }

    @Test
    void get_ofOneThatFails_leavesNoFileAndIsTriedAgain() {
        AtomicReference<Path> left = new AtomicReference<>();
        PlanDelivery.Order failing = new PlanDelivery.Order("b", (target, progress) -> {
            left.set(target);
            throw new IllegalStateException("no package");
        });
        assertThatThrownBy(() -> files.get(failing)).hasMessage("no package");
        assertThat(left.get()).doesNotExist();
        assertThat(files.get(order("b"))).hasContent("b");
    }

    @Test
    void get_ofMoreThanAreKept_removesTheOldestFile() {
        Path oldest = files.get(order("0"));
        for (int i = 1; i <= 16; i++) files.get(order(Integer.toString(i)));
        assertThat(oldest).doesNotExist();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
