package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.wijkatelier.PostGis;
import nl.wijkatelier.app.Wijkatelier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class PostGisStoreTroubleIT extends StoreTroubleContract {
    /** Session and key of the advisory lock that the service holds. */
    private static final String OWNER = "select pid, (classid::bigint << 32) | objid::bigint from pg_locks"
            + " where locktype = 'advisory' and objsubid = 1 and granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    @TempDir
    static Path folder;

    private static PostGis.OwnServer server;

    @DynamicPropertySource
    static void ownServer(DynamicPropertyRegistry registry) {
        server = PostGis.ownServer();
        registry.add("wijkatelier.demo", () -> false);
        registry.add("spring.datasource.url", server::url);
        registry.add("spring.datasource.username", server::user);
        registry.add("spring.datasource.password", () -> "");
        registry.add(
                "wijkatelier.admin.token-file", () -> folder.resolve("token").toString());
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void serverThatStops() throws Exception {
        holds(server::stop, server::start, "503 STORE_AWAY");
    }

    @Test
    void storeThatAnotherProcessTook() throws Exception {
        try (Connection other = connect()) {
            holds(() -> taken(other), other::close, "503 STORE_TAKEN");
        }
    }

    /** Ends the session that holds the store, and takes the store before the service does so again. */
    private static void taken(Connection other) throws SQLException {
        try (Statement statement = other.createStatement()) {
            boolean taken = false;
            for (long key = 0; !taken; ) {
                // the lock is free a moment after its session was ended, and the service asks for it again soon
                try (ResultSet row = statement.executeQuery(OWNER)) {
                    if (row.next()) key = row.getLong(2);
                }
                statement.execute(
                        "select pg_terminate_backend(pid) from (" + OWNER + ") owner where pid <> pg_backend_pid()");
                try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + key + ")")) {
                    taken = row.next() && row.getBoolean(1);
                }
            }
            statement.execute("update bewaking set waarde = 'een ander' where naam = 'EIGENAAR'");
        }
    }

    @Test
    void secondProcess_isRefusedAtTheStart_withWordsForIt() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream error = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Wijkatelier.run(
                            "serve",
                            "--server.port=0",
                            "--spring.datasource.url=" + server.url(),
                            "--spring.datasource.username=" + server.user(),
                            "--wijkatelier.demo=false",
                            "--wijkatelier.admin.token-file=" + folder.resolve("tweede")))
                    .isEqualTo(5);
        } finally {
            System.setErr(error);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("De gegevens zijn in gebruik door een ander proces van Wijkatelier. Stop de dienst")
                .doesNotContain("Exception");
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), "");
    }
}
