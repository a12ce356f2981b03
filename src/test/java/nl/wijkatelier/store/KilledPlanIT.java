package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.ChildJvm;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.RenameArea;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while commands are written: every acknowledged one is there afterwards, and the log has no gap. */
class KilledPlanIT {
    private static final int ENOUGH = 40;

    @TempDir
    Path folder;

    @Test
    void acknowledgedCommands_surviveAKill() throws Exception {
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
            List<PlanEntry> entries = store.plans().entries(1);
            assertThat(entries).hasSizeGreaterThanOrEqualTo(acknowledged);
            for (int i = 0; i < entries.size(); i++)
                assertThat(((RenameArea) entries.get(i).command()).naam()).isEqualTo("n" + (i + 1));
        } finally {
            pool.dispose();
        }
    }

    /** Writes commands without end and says which are kept. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Store store = Store.open(JdbcConnectionPool.create(arguments[0], "sa", ""), Clock.systemUTC());
            PlanLog.Head head = new PlanLog.Head(0, "Proef", "2024", "1", "jan", PlanLogContract.TIME);
            long plan = store.plans().create(head, Plans.ORIGIN, List.of()).id();
            for (int number = 1; ; number++) {
                store.plans()
                        .append(
                                plan,
                                PlanLogContract.entry(number, new RenameArea(PlanLogContract.BUURT, "n" + number)),
                                Set.of());
                System.out.println("kept " + number);
            }
        }
    }
}
