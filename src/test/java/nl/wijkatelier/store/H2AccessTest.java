package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may open an embedded database: its user with the password in its file. */
class H2AccessTest {
    @TempDir
    Path temporary;

    private Path folder;
    private String url;

    @BeforeEach
    void place() {
        folder = temporary.resolve("nieuw");
        url = "jdbc:h2:file:" + folder.resolve("store");
    }

    /** Opens the store as the application does, and closes it. */
    private void start() {
        try (HikariDataSource pool = pool()) {
            H2Access.prepare(pool, "");
            Store.open(pool, Clock.systemUTC()).close();
        }
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("sa");
        pool.setPassword("");
        return pool;
    }

    @Test
    void database_isClosedWithThePool_notByH2WhenTheProcessEnds() {
        for (String given : List.of("", ";DB_CLOSE_ON_EXIT=TRUE", ";auto_server=true")) {
            try (HikariDataSource pool = pool()) {
                pool.setJdbcUrl(url + given);
                pool.setPassword("eigen");
                H2Access.prepare(pool, "");
                assertThat(pool.getJdbcUrl()).isEqualTo(url + (given.isEmpty() ? ";DB_CLOSE_ON_EXIT=FALSE" : given));
            }
        }
    }

    private void sql(String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String password() throws IOException {
        return Files.readString(folder.resolve("store.wachtwoord")).strip();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void newStore_hasAPassword_andIsItsUsersAlone() throws Exception {
        start();
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("store.mv.db"))).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("store.wachtwoord"))).isEqualTo("rw-------");
        assertThat(password()).hasSize(43);
        assertThatThrownBy(() -> sql("", "select 1")).isInstanceOf(SQLException.class);
        sql(password(), "select * from plan");
        start();
        sql(password(), "select * from plan");
    }

    @Test
    void storeOfBefore_isTakenOver_alsoWhereThatWasCutOff() throws Exception {
        Files.createDirectories(folder);
        try (HikariDataSource before = pool()) {
            Store.open(before, Clock.systemUTC()).close();
        }
        sql("", "create table vroeger (naam varchar)");
        Files.setPosixFilePermissions(folder.resolve("store.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
        start();
        assertThat(rights(folder.resolve("store.mv.db"))).isEqualTo("rw-------");
        assertThatThrownBy(() -> sql("", "select 1")).isInstanceOf(SQLException.class);
        sql(password(), "select * from vroeger");
        // killed between writing the file and changing the password
        sql(password(), "alter user sa set password ''");
        start();
        assertThatThrownBy(() -> sql("", "select 1")).isInstanceOf(SQLException.class);
        sql(password(), "select * from vroeger");
    }

    @Test
    void passwordThatIsGone_orAnother_isSaid() throws Exception {
        start();
        String password = password();
        Files.delete(folder.resolve("store.wachtwoord"));
        assertThatThrownBy(this::start)
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("Zet het bestand terug")
                .hasMessageContaining("store.wachtwoord");
        assertThat(folder.resolve("store.wachtwoord")).doesNotExist();
        Files.writeString(folder.resolve("store.wachtwoord"), "x".repeat(43));
        assertThatThrownBy(this::start).isInstanceOf(StoreFailure.class).hasMessageContaining("Zet het bestand terug");
        Files.writeString(folder.resolve("store.wachtwoord"), password);
        start();
    }

    @Test
    void passwordByConfiguration_andDatabasesElsewhere_stayAsTheyAre() {
        try (HikariDataSource pool = pool()) {
            pool.setPassword("eigen");
            H2Access.prepare(pool, "");
            assertThat(pool.getPassword()).isEqualTo("eigen");
            pool.setPassword("");
            pool.setJdbcUrl("jdbc:h2:mem:store");
            H2Access.prepare(pool, "");
            pool.setJdbcUrl("jdbc:postgresql://localhost/x");
            H2Access.prepare(pool, "");
            assertThat(pool.getPassword()).isEmpty();
        }
        assertThat(folder).doesNotExist();
    }
}
