package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Looks whether a database can be read and written, over a connection of its own. For one thread, but for {@link #fence}. */
abstract class StoreProbe implements AutoCloseable {
    /**
     * What was seen.
     *
     * @param trouble null for none
     * @param readable whether connections can be had
     */
    record Seen(StoreTrouble trouble, boolean readable) {
        static final Seen WELL = new Seen(null, true);
    }

    final GuardedSource source;
    private Connection held;

    StoreProbe(GuardedSource source) {
        this.source = source;
    }

    /**
     * Looks now.
     *
     * @param write whether something is to be written too
     */
    final Seen look(boolean write) {
        try {
            if (held == null) held = source.own();
            StoreTrouble found = found(held);
            if (found == null && write) beat(held);
            if (found != null && !keeps(found)) letGo();
            return found == null ? Seen.WELL : new Seen(found, true);
        } catch (SQLException | RuntimeException failure) {
            letGo();
            StoreTrouble trouble = StoreTrouble.of(failure).orElse(StoreTrouble.AWAY);
            return new Seen(trouble, false);
        }
    }

    /** What is wrong, as far as reading shows; null for nothing. */
    abstract StoreTrouble found(Connection connection) throws SQLException;

    /** Whether the connection is kept in such a trouble. */
    abstract boolean keeps(StoreTrouble trouble);

    /** Throws where this process may not write within the connection's transaction, or where there is no use in trying. */
    abstract void fence(Connection connection) throws SQLException;

    private void beat(Connection connection) throws SQLException {
        Statements.change(
                connection,
                "update bewaking set waarde = ? where naam = 'HARTSLAG'",
                Instant.now().toString());
        written(connection);
    }

    /** Sees to it that what was written is on disk. */
    abstract void written(Connection connection) throws SQLException;

    final void letGo() {
        Connection connection = held;
        held = null;
        if (connection == null) return;
        try {
            connection.close();
        } catch (SQLException gone) {
            // it was of no use any more
            return;
        }
    }

    @Override
    public void close() {
        letGo();
    }
}
