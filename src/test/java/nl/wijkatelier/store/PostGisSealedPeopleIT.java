package nl.wijkatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.wijkatelier.PostGis;

class PostGisSealedPeopleIT extends SealedPeopleContract {
    private String name;
    private HikariDataSource pool;

    @Override
    DataSource database() throws SQLException {
        name = PostGis.newDatabase();
        pool = PostGis.pool(name);
        return pool;
    }

    @Override
    void drop() throws SQLException {
        if (pool == null) return;
        pool.close();
        PostGis.drop(name);
    }

    @Override
    byte[] disk() {
        return new byte[0];
    }

    @Override
    void partition() throws SQLException {
        execute("create table personen.bewoning_1 partition of personen.bewoning for values in (1)");
    }

    @Override
    String literal() {
        return "'\\x010203'";
    }
}
