package nl.wijkatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.wijkatelier.PostGis;

class PostGisAccessIT extends AccessContract {
    private String name;
    private HikariDataSource pool;

    @Override
    DataSource database() throws SQLException {
        name = MigratedPostGis.newDatabase();
        pool = PostGis.pool(name);
        return pool;
    }

    @Override
    DataSource source() {
        return pool;
    }

    @Override
    void drop() throws SQLException {
        if (pool == null) return;
        pool.close();
        PostGis.drop(name);
    }
}
