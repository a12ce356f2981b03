package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Looks at a PostgreSQL database, and holds it for this process: by an advisory lock of the session, and by a name that the owner writes
 * and that each of its transactions reads. The lock keeps a second process from starting; the name keeps the first from writing where it
 * lost the lock without knowing, since another takes over only after the transactions that read the name have ended.
 */
final class PostGisProbe extends StoreProbe {
    private static final long OWNER_LOCK = 0x57696a6b65696765L;
    private static final int ANSWER_MILLIS = 3_000;

    private final String name = UUID.randomUUID().toString();
    private Connection owner;
    private boolean claimed;

    PostGisProbe(GuardedSource source) {
        super(source);
    }

    @Override
    StoreTrouble found(Connection connection) throws SQLException {
        if (connection != owner) {
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            if (!locked(connection)) return StoreTrouble.TAKEN;
            owner = connection;
            claimed = false;
        }
        if (!claimed && claimable(connection)) {
            Statements.change(connection, "update bewaking set waarde = ? where naam = 'EIGENAAR'", name);
            claimed = true;
        }
        return Statements.list(connection, "show transaction_read_only", row -> row.getString(1))
                        .contains("on")
                ? StoreTrouble.READ_ONLY
                : null;
    }

    static void unlock(Connection connection) throws SQLException {
        Statements.list(connection, "select pg_advisory_unlock(" + OWNER_LOCK + ")", row -> row.getBoolean(1));
    }

    static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, OWNER_LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Not before the first migration. */
    private static boolean claimable(Connection connection) throws SQLException {
        return Statements.list(connection, "select to_regclass('bewaking') is not null", row -> row.getBoolean(1))
                .get(0);
    }

    @Override
    boolean keeps(StoreTrouble trouble) {
        return trouble != StoreTrouble.TAKEN;
    }

    @Override
    void fence(Connection connection) throws SQLException {
        List<String> owners = Statements.list(
                connection, "select waarde from bewaking where naam = 'EIGENAAR' for share", row -> row.getString(1));
        if (!owners.contains(name)) throw StoreTrouble.TAKEN.refusal();
    }

    @Override
    void written(Connection connection) {
        // a commit is
    }
}
