package nl.wijkatelier.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.disk.SecretFile;

/**
 * Keeps other users of the machine out of an embedded database: its files are its user's alone, and it has a password, made at the first
 * start and kept in a file of its own. A database of before, without a password, gets one.
 */
final class H2Access {
    /** A file by its path, or one of a file system of H2's own over it. */
    private static final Pattern EMBEDDED = Pattern.compile(
            "jdbc:h2:(?!mem:|tcp:|ssl:|zip:|nio|split:|memFS:|memLZF:)(?:([a-z]+):)?(?<path>[^;]+)(?:;.*)?");

    /** Who says how it ends, or shares it, which H2 does not let go together. */
    private static final Pattern ENDS = Pattern.compile("(?i);\\s*(?:DB_CLOSE_ON_EXIT|AUTO_SERVER)\\s*=");

    private static final String WRONG_PASSWORD = "28000";

    private final HikariDataSource pool;
    private final Path database;
    private final Path passwordFile;

    private H2Access(HikariDataSource pool, Path database, Path passwordFile) {
        this.pool = pool;
        this.database = database;
        this.passwordFile = passwordFile;
    }

    /**
     * Prepares a pool that has given no connection yet. One that is not of an embedded database in a file, or that has a password of
     * its own by configuration, keeps that. It is closed with the pool, not before.
     *
     * @param passwordFile where the password is kept; beside the database where it is empty
     */
    static void prepare(HikariDataSource pool, String passwordFile) {
        Matcher url = EMBEDDED.matcher(pool.getJdbcUrl() == null ? "" : pool.getJdbcUrl());
        boolean own = pool.getPassword() != null && !pool.getPassword().isEmpty();
        if (!url.matches()) return;
        // else H2 closes it as soon as the process is asked to end, before who still writes has written
        if (!ENDS.matcher(pool.getJdbcUrl()).find()) pool.setJdbcUrl(pool.getJdbcUrl() + ";DB_CLOSE_ON_EXIT=FALSE");
        if (own) return;
        String path =
                url.group("path").replaceFirst("^~(?=/)", Matcher.quoteReplacement(System.getProperty("user.home")));
        Path file = passwordFile.isBlank() ? Path.of(path + ".wachtwoord") : Path.of(passwordFile);
        try {
            new H2Access(pool, Path.of(path + ".mv.db"), file).prepare();
        } catch (IOException failure) {
            throw new UncheckedIOException("de opslag is niet af te schermen", failure);
        } catch (SQLException failure) {
            throw SqlFailure.of("De opslag gaat niet open", failure);
        }
    }

    private void prepare() throws IOException, SQLException {
        boolean begun = Files.exists(database);
        boolean known = Files.exists(passwordFile);
        if (!begun) {
            Path folder = database.toAbsolutePath().getParent();
            if (!Files.exists(folder)) SecretFile.folder(folder);
            SecretFile.create(database);
        }
        String password = known || !begun ? SecretFile.read(passwordFile) : "";
        // kept until the pool has opened the database as well: to close and open it takes time
        try (Connection connection = open(password, begun && known)) {
            if (password.isEmpty() && !connection.isReadOnly()) {
                password = SecretFile.read(passwordFile);
                change(connection, password);
            }
            pool.setPassword(password);
            if (!connection.isReadOnly()) SecretFile.close(database);
            pool.getConnection().close();
        } catch (SQLException failure) {
            if (!begun && Files.size(database) == 0) Files.delete(database);
            throw failure;
        }
    }

    /** @param undecided whether the file may have been written before the password was changed */
    private Connection open(String password, boolean undecided) throws SQLException {
        try {
            return connect(password);
        } catch (SQLException failure) {
            if (!WRONG_PASSWORD.equals(failure.getSQLState())) throw failure;
            if (undecided) {
                try {
                    Connection without = connect("");
                    change(without, password);
                    return without;
                } catch (SQLException other) {
                    failure.addSuppressed(other);
                }
            }
            throw new StoreFailure("De opslag " + database + " heeft een ander wachtwoord dan in " + passwordFile
                    + " staat, of dat bestand ontbreekt. Zet het bestand terug dat bij deze opslag hoort, of lees met"
                    + " 'restore' een reservekopie terug in een nieuwe opslag.");
        }
    }

    private Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), password);
    }

    private static void change(Connection connection, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter user " + connection.getMetaData().getUserName() + " set password '" + password + "'");
        }
    }
}
