package nl.wijkatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections of a service: who asks for one while the database is known to be away is refused at once instead of after a wait.
 * Thread-safe.
 */
final class GuardedSource extends DelegatingDataSource {
    /** How long a connection is waited for where all are in use; the pool itself gives up sooner, so that a trouble is seen meanwhile. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final HikariDataSource pool;
    private volatile StoreTrouble barred;

    GuardedSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /** From now on connections are refused with a trouble, or given where it is null. */
    void bar(StoreTrouble trouble) {
        barred = trouble;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long asked = System.nanoTime();
        while (true) {
            StoreTrouble now = barred;
            if (now != null) throw now.refusal();
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException none) {
                if (System.nanoTime() - asked > PATIENCE) throw none;
            }
        }
    }

    /** A connection of the pool, also while others are refused. */
    Connection pooled() throws SQLException {
        return pool.getConnection();
    }

    /** A connection beside the pool, which nobody else uses. */
    Connection own() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        if (pool.getUsername() != null) properties.put("user", pool.getUsername());
        if (pool.getPassword() != null) properties.put("password", pool.getPassword());
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    /** Ends the connections that nobody uses, and the others as soon as they are given back. */
    void renew() {
        if (pool.getHikariPoolMXBean() != null) pool.getHikariPoolMXBean().softEvictConnections();
    }
}
