package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.Pand;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full in the middle of an import: clear words, nothing changed, and all is well once there is room. */
public class FullDiskTest {
    @TempDir
    Path folder;

    @BeforeEach
    void register() {
        SmallDisk.register();
    }

    @AfterEach
    void unregister() {
        SmallDisk.unregister();
    }

    @Test
    void diskFull_duringALoad_isSaidAndChangesNothing() {
        JdbcConnectionPool pool = pool();
        try (Store store = Store.open(pool, Clock.systemDefaultZone())) {
            load(store, 1, 10);
            SmallDisk.ROOM.set(200_000);
            Throwable failure = catchThrowable(() -> load(store, 100, 200_000));
            assertThat(failure).isInstanceOf(StoreFailure.class).hasMessageContaining("de schijf is vol");
            SmallDisk.ROOM.set(Long.MAX_VALUE);
        } catch (RuntimeException closing) {
            assertThat(closing).isInstanceOf(StoreFailure.class);
        } finally {
            pool.dispose();
        }
        JdbcConnectionPool again = pool();
        try (Store store = Store.open(again, Clock.systemDefaultZone())) {
            store.datasets().clean();
            assertThat(panden(store)).isEqualTo(10);
            load(store, 100, 20);
            assertThat(panden(store)).isEqualTo(20);
        } finally {
            again.dispose();
        }
    }

    private JdbcConnectionPool pool() {
        return JdbcConnectionPool.create("jdbc:h2:" + SmallDisk.SCHEME + ":" + folder.resolve("store"), "sa", "");
    }

    private static void load(Store store, int first, int count) {
        DatasetDraft draft = new DatasetDraft(
                DatasetKind.BAG, "hier", "", LocalDate.of(2024, 1, 1), "proef", "CC0", true, "proef", List.of());
        try (DatasetLoad load = store.datasets().begin(draft)) {
            try (DatasetLoad.Inlet inlet = load.inlet()) {
                for (int i = 0; i < count; i++) inlet.accept(Samples.pand(first + i, 1950));
            }
            load.publish(Map.of("Pand", (long) count));
        }
    }

    private static long panden(Store store) {
        long[] count = new long[1];
        store.registers().panden((Pand pand) -> count[0]++);
        return count[0];
    }
}
