package nl.wijkatelier.store;

import java.sql.SQLException;
import java.util.Set;

/** What an SQLException means for people, without a value of any row. */
final class SqlFailure {
    /** 58030 I/O error (PostgreSQL); 90028, 90031 file access (H2). */
    private static final Set<String> STORAGE = Set.of("58030", "90028", "90031");

    private SqlFailure() {}

    /** A failure with its cause; only where no personal record can be in the cause's message. */
    static StoreFailure of(String what, SQLException cause) {
        return new StoreFailure(text(what, cause), cause);
    }

    /** A failure without cause: drivers put the values of a failing row into their messages. */
    static StoreFailure withheld(String what, SQLException cause) {
        return new StoreFailure(text(what, cause), StoreTrouble.of(cause).orElse(null), null);
    }

    /** Whether one of the rows is to blame (SQL:2016 classes 22 data exception and 23 constraint violation), not the database. */
    static boolean ofRow(SQLException cause) {
        String state = state(cause);
        return state.startsWith("22") || state.startsWith("23");
    }

    /** Whether it is, or was caused by, a row whose key is there already (unique_violation, the same in both databases). */
    static boolean duplicate(Throwable failure) {
        for (Throwable next = failure; next != null; next = next.getCause())
            if (next instanceof SQLException cause && state(cause).equals("23505")) return true;
        return false;
    }

    static String state(SQLException cause) {
        return cause.getSQLState() == null ? "onbekend" : cause.getSQLState();
    }

    private static String text(String what, SQLException cause) {
        String state = state(cause);
        StoreTrouble trouble = StoreTrouble.of(cause).orElse(null);
        if (trouble == StoreTrouble.FULL || STORAGE.contains(state))
            return what + ": de schijf is vol of onleesbaar (SQLSTATE " + state
                    + "). Er is niets zichtbaar veranderd; maak ruimte en probeer het opnieuw.";
        if (trouble == StoreTrouble.READ_ONLY)
            return what + ": de opslag kan alleen gelezen worden (SQLSTATE " + state + ").";
        if (trouble == StoreTrouble.TAKEN)
            return what + ": de gegevens zijn in gebruik door een ander proces van Wijkatelier. Stop dat proces, of"
                    + " importeer via de draaiende dienst.";
        if (trouble == StoreTrouble.AWAY)
            return what + ": de verbinding met de database is weggevallen (SQLSTATE " + state + ").";
        return what + ": de database gaf fout " + state + " (" + cause.getErrorCode() + ", " + root(cause) + ").";
    }

    /** The kind of what lies behind it, which tells of no row. */
    private static String root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return root.getClass().getSimpleName();
    }
}
