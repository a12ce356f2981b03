package nl.wijkatelier.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.wijkatelier.PostGis;
import nl.wijkatelier.SmallStore;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.store.Store;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a soak: a small region, and accounts with tokens. */
final class SoakStore implements AutoCloseable {
    private static final String PASSWORD = "proef";

    /** Null for the embedded database. */
    private final PostGis.OwnServer server;

    private final String url;

    private SoakStore(PostGis.OwnServer server, String url) {
        this.server = server;
        this.url = url;
    }

    /** @param kind h2 or postgis */
    static SoakStore of(String kind, Path folder) {
        if (kind.equals("h2")) return new SoakStore(null, "jdbc:h2:file:" + folder.resolve("store"));
        if (!kind.equals("postgis")) throw new IllegalArgumentException("'" + kind + "' is not h2 or postgis");
        PostGis.OwnServer server = PostGis.ownServer();
        return new SoakStore(server, server.url());
    }

    /** Fills it; gives tokens of as many planners, and one of who judges. */
    List<String> prepare(int planners) {
        try (Store store = Store.open(source(), Clock.systemUTC())) {
            SmallStore.fill(store);
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < planners; i++) tokens.add(SmallStore.token(store, "tekenaar " + i, Rol.PLANNER));
            tokens.add(SmallStore.token(store, "beoordelaar", Rol.BEOORDELAAR));
            return tokens;
        }
    }

    private DataSource source() {
        if (server == null) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            source.setUser("sa");
            source.setPassword(PASSWORD);
            return source;
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(server.user());
        return source;
    }

    /** Settings of a service on it. */
    List<String> settings() {
        if (server == null)
            return List.of(
                    "--wijkatelier.demo=false",
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=sa",
                    "--spring.datasource.password=" + PASSWORD);
        return List.of(
                "--spring.profiles.active=postgis",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=");
    }

    /** Whether it is a server, which can be stopped while a service works on it. */
    boolean isServer() {
        return server != null;
    }

    void stop() throws IOException {
        server.stop();
    }

    /** Nothing happens where it has not been stopped. */
    void start() throws IOException {
        if (server != null) server.start();
    }

    @Override
    public void close() {
        if (server != null) server.close();
    }
}
