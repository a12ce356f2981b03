package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk on which less is free than is to stay so: read, and not written. */
class ReserveTest {
    private static final PlanLog.Head HEAD = new PlanLog.Head(0, "Proef", "2024", "1", "jan", Instant.EPOCH);

    @TempDir
    Path folder;

    @Test
    void lessRoomThanTheReserve_isFull_butReadable() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("store"));
        pool.setUsername("sa");
        pool.setPassword("");
        GuardedSource source = new GuardedSource(pool);
        try (Store store = Store.open(source, Clock.systemUTC())) {
            store.plans().create(HEAD, Plans.ORIGIN, List.of());
            try (StoreWatch watch = StoreWatch.of(source, Long.MAX_VALUE)) {
                store.watchedBy(watch);
                assertThat(watch.trouble()).contains(StoreTrouble.FULL);
                assertThatThrownBy(() -> store.plans().create(HEAD, Plans.ORIGIN, List.of()))
                        .isInstanceOfSatisfying(
                                StoreFailure.class,
                                failure -> assertThat(failure.trouble()).contains(StoreTrouble.FULL));
                assertThat(store.plans().list()).hasSize(1);
            }
        } finally {
            pool.close();
        }
    }
}
