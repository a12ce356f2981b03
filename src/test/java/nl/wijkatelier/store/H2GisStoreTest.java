package nl.wijkatelier.store;

import static nl.wijkatelier.store.Samples.draft;
import static nl.wijkatelier.store.Samples.publish;
import static nl.wijkatelier.store.Samples.wegdeel;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.register.BgtType;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2GisStoreTest extends RegistersContract {
    @TempDir
    Path folder;

    private JdbcConnectionPool pool;

    /** Keeps nothing that it may let go of, so that what depends on time elsewhere does not here. */
    @Override
    DataSource database() {
        String url = "jdbc:h2:file:" + folder.resolve("wijkatelier") + ";RETENTION_TIME=0;CACHE_SIZE=1";
        pool = JdbcConnectionPool.create(url, "sa", "");
        return pool;
    }

    /** After an import H2 goes on rewriting its file; what a slow reader still had to read was gone then (HY000, chunk not found). */
    @Test
    void slowReader_readsOnWhileTheFileIsRewritten() throws Exception {
        int all = 4_000;
        publish(
                store,
                draft(DatasetKind.BGT),
                IntStream.range(0, all).mapToObj(n -> wegdeel("w" + n, null)).toList());
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            int[] read = {0};
            store.registers().bgt(Set.of(BgtType.WEGDEEL), object -> {
                if (read[0]++ == 0) rewrite(statement);
            });
            assertThat(read[0]).isEqualTo(all);
        }
    }

    /** What a kill leaves when the file was written amid a transaction: what was not committed is taken back, everything else is there. */
    @Test
    void fileOfAKilledProcess_opensAgain() throws Exception {
        int all = 400;
        publish(
                store,
                draft(DatasetKind.BGT),
                IntStream.range(0, all).mapToObj(n -> wegdeel("w" + n, null)).toList());
        try (Connection unfinished = pool.getConnection();
                Statement statement = unfinished.createStatement();
                Connection other = pool.getConnection();
                Statement checkpoint = other.createStatement()) {
            unfinished.setAutoCommit(false);
            assertThat(statement.executeUpdate("delete from bgt_object where lokaal_id like '%7'"))
                    .isPositive();
            checkpoint.execute("checkpoint sync");
            Files.copy(folder.resolve("wijkatelier.mv.db"), folder.resolve("killed.mv.db"));
            unfinished.rollback();
        }
        try (Store again = Store.open(
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("killed"), "sa", ""), Clock.systemUTC())) {
            int[] read = {0};
            again.registers().bgt(Set.of(BgtType.WEGDEEL), object -> read[0]++);
            assertThat(read[0]).isEqualTo(all);
        }
    }

    private static void rewrite(Statement statement) {
        try {
            for (int round = 0; round < 3; round++) {
                statement.executeUpdate("update bgt_object set naam = 'r" + round + "' where lokaal_id like '%7'");
                statement.execute("checkpoint sync");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    DataSource source() {
        return pool;
    }

    @Override
    void drop() {
        pool.dispose();
    }
}
