package nl.wijkatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.wijkatelier.PostGis;

class PostGisBackupIT extends BackupContract {
    private final Map<String, HikariDataSource> pools = new LinkedHashMap<>();

    @Override
    DataSource database() throws SQLException {
        String name = PostGis.newDatabase();
        pools.put(name, PostGis.pool(name));
        return pools.get(name);
    }

    @Override
    void drop() throws SQLException {
        for (Map.Entry<String, HikariDataSource> one : pools.entrySet()) {
            one.getValue().close();
            PostGis.drop(one.getKey());
        }
    }
}
