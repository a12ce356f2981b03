package nl.wijkatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import nl.wijkatelier.PostGis;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Databases with PostGIS in which all migrations were done: copies of one per JVM, since a copy takes less than the migrations. */
final class MigratedPostGis {
    private static String template;

    private MigratedPostGis() {}

    /** Makes a new database, and gives its name. */
    static synchronized String newDatabase() throws SQLException {
        if (template == null) template = migrated();
        return PostGis.copy(template);
    }

    private static String migrated() throws SQLException {
        String name = PostGis.newDatabase();
        try (HikariDataSource pool = PostGis.pool(name)) {
            FluentConfiguration configuration = Flyway.configure().dataSource(pool);
            Store.migrations(configuration, Database.of(pool), PersonalKeys.passing());
            configuration.load().migrate();
        }
        return name;
    }
}
