package nl.wijkatelier.store;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class H2GisBackupTest extends BackupContract {
    private final List<JdbcConnectionPool> pools = new ArrayList<>();

    @Override
    DataSource database() {
        pools.add(JdbcConnectionPool.create("jdbc:h2:file:" + temporary.resolve("store" + pools.size()), "sa", ""));
        return pools.get(pools.size() - 1);
    }

    @Override
    void drop() {
        pools.forEach(JdbcConnectionPool::dispose);
    }
}
