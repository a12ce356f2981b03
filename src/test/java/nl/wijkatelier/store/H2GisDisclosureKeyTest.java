package nl.wijkatelier.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.io.TempDir;

class H2GisDisclosureKeyTest extends DisclosureKeyContract {
    @TempDir
    Path folder;

    private JdbcConnectionPool pool;

    @Override
    DataSource database() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("wijkatelier"), "sa", "");
        return pool;
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
