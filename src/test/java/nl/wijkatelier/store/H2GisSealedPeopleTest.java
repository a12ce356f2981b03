package nl.wijkatelier.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.io.TempDir;

class H2GisSealedPeopleTest extends SealedPeopleContract {
    @TempDir
    Path folder;

    private JdbcConnectionPool pool;

    @Override
    DataSource database() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("wijkatelier"), "sa", "");
        return pool;
    }

    @Override
    void drop() {
        pool.dispose();
    }

    @Override
    byte[] disk() throws IOException, SQLException {
        execute("checkpoint sync");
        return Files.readAllBytes(folder.resolve("wijkatelier.mv.db"));
    }

    @Override
    void partition() {
        // one table holds all versions
    }

    @Override
    String literal() {
        return "x'010203'";
    }
}
