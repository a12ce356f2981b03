package nl.wijkatelier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * PostGIS for tests, one server per JVM: a container where Docker answers, else a throw-away cluster of the installed PostgreSQL,
 * else the test is skipped as {@link Skipped} says.
 */
public final class PostGis {
    private static final DockerImageName IMAGE =
            DockerImageName.parse("postgis/postgis:16-3.4").asCompatibleSubstituteFor("postgres");
    private static final String TEMPLATE = "wijkatelier_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Server server;

    private PostGis() {}

    /**
     * Where the server is.
     *
     * @param url up to and with the last slash
     */
    public record Server(String url, String user, String password) {
        public String database(String name) {
            return url + name;
        }
    }

    /** The server, started if need be; ends the test where there is none. */
    public static synchronized Server server() {
        if (server == null) {
            server = start();
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            } catch (SQLException failure) {
                throw new IllegalStateException("the PostgreSQL for tests does not answer", failure);
            }
            try (Connection connection = connect(TEMPLATE);
                    Statement statement = connection.createStatement()) {
                statement.execute("create extension postgis");
            } catch (SQLException failure) {
                throw new IllegalStateException("the PostgreSQL for tests has no PostGIS", failure);
            }
        }
        return server;
    }

    /** Makes a new database with PostGIS and nothing else, and gives its name. */
    public static String newDatabase() throws SQLException {
        server();
        return copy(TEMPLATE);
    }

    /** Makes a new database as another one of the server is, to which nobody is connected, and gives its name. */
    public static String copy(String template) throws SQLException {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            // without fsync copying files takes half of what writing all pages to the log takes; of old, it was the
            // only way
            boolean chosen = connection.getMetaData().getDatabaseMajorVersion() >= 15;
            statement.execute(
                    "create database " + name + " template " + template + (chosen ? " strategy file_copy" : ""));
        }
        return name;
    }

    /** A pool of at most ten connections to a database of the server. */
    public static HikariDataSource pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server().database(database));
        config.setUsername(server().user());
        config.setPassword(server().password());
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Removes a database and whoever is connected to it. */
    public static void drop(String database) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
        }
    }

    /** A server of its own with one empty database with PostGIS, which a test may stop and start; ends the test where there is none. */
    public static OwnServer ownServer() {
        return PostGisCluster.find()
                .map(cluster -> new OwnServer(cluster.own()))
                .orElseThrow(() -> Skipped.because(
                        "tests that stop PostGIS",
                        "PostgreSQL with PostGIS is not installed here",
                        "apt-get install -y postgresql-postgis"));
    }

    /** A server that a test may stop and start. */
    public static final class OwnServer implements AutoCloseable {
        private final PostGisCluster.Running cluster;

        private OwnServer(PostGisCluster.Running cluster) {
            this.cluster = cluster;
        }

        public String url() {
            return cluster.server().database("postgres");
        }

        public String user() {
            return cluster.server().user();
        }

        /** Ends all sessions at once, as a crash does. */
        public void stop() throws IOException {
            cluster.halt();
        }

        public void start() throws IOException {
            cluster.go();
        }

        @Override
        public void close() {
            cluster.remove();
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.database(database), server.user(), server.password());
    }

    private static Server start() {
        if (dockerAnswers()) {
            @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it afterwards
            PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
            container.withCommand("postgres", "-c", "fsync=off").start();
            String url = container.getJdbcUrl();
            return new Server(
                    url.substring(0, url.lastIndexOf('/') + 1), container.getUsername(), container.getPassword());
        }
        return PostGisCluster.find()
                .map(PostGisCluster::start)
                .orElseThrow(() -> Skipped.because(
                        "PostGIS tests",
                        "neither Docker nor PostgreSQL with PostGIS is here",
                        "apt-get install -y postgresql-postgis"));
    }

    private static boolean dockerAnswers() {
        // asked for first: Testcontainers logs a page of errors where there is no Docker
        boolean likely = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return likely && DockerClientFactory.instance().isDockerAvailable();
    }
}
