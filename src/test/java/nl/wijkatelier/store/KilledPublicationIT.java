package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.ChildJvm;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.ReviewStep;
import nl.wijkatelier.domain.plan.ReviewStep.Kind;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while plans are published: each is a division with all its areas and has the step that says so, or neither. */
class KilledPublicationIT {
    private static final int ENOUGH = 12;

    @TempDir
    Path folder;

    @Test
    void publication_isThereWholeOrNotAtAll_afterAKill() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("store");
        Process process = ChildJvm.of(Writer.class, url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("kept ")) acknowledged = Integer.parseInt(line.substring(5));
                if (acknowledged >= ENOUGH) break;
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try (Store store = Store.open(pool, Clock.systemUTC())) {
            store.datasets().clean();
            List<Indeling> served = store.registers().indelingen();
            int published = 0;
            for (PlanLog.Head plan : store.plans().list()) {
                Optional<DivisionVersion> version = store.divisions().list().stream()
                        .filter(one -> one.plan() == plan.id())
                        .findFirst();
                assertThat(store.reviews().steps(plan.id())).hasSize(version.isPresent() ? 1 : 0);
                if (version.isEmpty()) continue;
                published++;
                assertThat(served)
                        .filteredOn(one -> one.id().equals(version.get().id()))
                        .singleElement()
                        .satisfies(one -> assertThat(one.buurten()).hasSize(1));
            }
            assertThat(published).isGreaterThanOrEqualTo(acknowledged);
            assertThat(served).hasSize(published);
        } finally {
            pool.dispose();
        }
    }

    /** Publishes plans without end and says which are kept. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Store store = Store.open(JdbcConnectionPool.create(arguments[0], "sa", ""), Clock.systemUTC());
            for (int number = 1; ; number++) {
                PlanLog.Head head = new PlanLog.Head(0, "Proef", "2024", "1", "jan", PlanLogContract.TIME);
                long plan = store.plans().create(head, Plans.ORIGIN, List.of()).id();
                int jaar = 2030 + number;
                ReviewStep step = DivisionContract.step(1, Kind.PUBLICEREN);
                store.divisions()
                        .publish(
                                DivisionContract.draft(plan, jaar, "", 0),
                                StoreContract.areas(jaar, "0534", 1),
                                step,
                                false)
                        .orElseThrow();
                System.out.println("kept " + number);
            }
        }
    }
}
