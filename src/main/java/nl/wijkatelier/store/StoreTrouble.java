package nl.wijkatelier.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVStoreException;

/** Why the store cannot take or give anything for now, though nothing is wrong with what was asked. */
public enum StoreTrouble {
    /** The database does not answer, or its file cannot be used. */
    AWAY("08001"),
    /** There is no room on its disk. */
    FULL("53100"),
    /** It can be read, and not written. */
    READ_ONLY("25006"),
    /** Another process of Wijkatelier has it. */
    TAKEN("90020");

    /** PostgreSQL's and H2's. */
    private static final Set<String> READ_ONLY_STATES = Set.of("25006", "90097");
    /** H2: 90007 and 90067 broken, 90028 and 90031 file access, 90098 closed, 90121 ending. PostgreSQL: 53300 no connection left, 58030 I/O. */
    private static final Set<String> AWAY_STATES =
            Set.of("90007", "90028", "90031", "90067", "90098", "90121", "53300", "58030");

    private final String state;

    StoreTrouble(String state) {
        this.state = state;
    }

    /** The failure of who asks for a connection, or to write, meanwhile. */
    SQLException refusal() {
        return new SQLException("the store is " + name(), state);
    }

    /** What a failure, or anything that caused it, says of the store; empty where that is not to blame. */
    public static Optional<StoreTrouble> of(Throwable failure) {
        StoreTrouble found = null;
        int depth = 0;
        for (Throwable next = failure; next != null && depth < 20; next = next.getCause(), depth++) {
            if (next instanceof StoreFailure told && told.trouble().isPresent()) return told.trouble();
            StoreTrouble one = said(next);
            // what lies deeper knows more of a file that cannot be used
            if (one != null && (found == null || found == AWAY)) found = one;
        }
        return Optional.ofNullable(found);
    }

    private static StoreTrouble said(Throwable failure) {
        if (failure instanceof SQLException sql) return said(sql);
        // H2 has states of its own for some of these only, and a general error (HY000) for a transaction that ended
        // with its file
        if (failure instanceof MVStoreException) return AWAY;
        if (!(failure instanceof IOException)) return null;
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No space left")) return FULL;
        return message.contains("Read-only file system") ? READ_ONLY : null;
    }

    private static StoreTrouble said(SQLException failure) {
        String state = SqlFailure.state(failure);
        if (state.equals(FULL.state)) return FULL;
        if (state.equals(TAKEN.state)) return TAKEN;
        if (READ_ONLY_STATES.contains(state)) return READ_ONLY;
        if (state.startsWith("08") || state.startsWith("57P") || AWAY_STATES.contains(state)) return AWAY;
        // the pool's own, which has no state: the connection was lost under who used it
        if (failure.getSQLState() == null && "Connection is closed".equals(failure.getMessage())) return AWAY;
        // the pool's own too: none of its connections came free
        return failure instanceof SQLTransientConnectionException ? AWAY : null;
    }
}
