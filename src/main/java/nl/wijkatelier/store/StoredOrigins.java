package nl.wijkatelier.store;

import java.util.Set;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.AccountOrigins;

/** Where accounts come from, in the database; rows are never removed. */
final class StoredOrigins implements AccountOrigins {
    private static final String MAKER = "MAKER";
    private static final String PERSON = "PERSOON";

    private final Statements statements;

    StoredOrigins(Database database) {
        this.statements = new Statements(database);
    }

    @Override
    public void made(String account, String by) {
        keep(account, MAKER, Account.key(by));
    }

    @Override
    public void belongs(String account, String person) {
        keep(account, PERSON, person);
    }

    @Override
    public Set<String> makers(String account) {
        return values(account, MAKER);
    }

    @Override
    public Set<String> persons(String account) {
        return values(account, PERSON);
    }

    /** What is there already stays as it is. */
    private void keep(String account, String kind, String value) {
        statements.change(
                "insert into account_herkomst (account, soort, waarde) values (?, ?, ?)",
                Account.key(account),
                kind,
                value);
    }

    private Set<String> values(String account, String kind) {
        return Set.copyOf(statements.list(
                "select waarde from account_herkomst where account = ? and soort = ?",
                row -> row.getString(1),
                Account.key(account),
                kind));
    }
}
