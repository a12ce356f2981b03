package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.access.AccessRefused;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Deed;

/** Accounts in the database. */
final class StoredAccounts implements Accounts {
    private static final String ACCOUNTS = "select sleutel, naam, wachtwoord, demo, gewijzigd from account";

    private record Held(String account, Grant grant) {}

    private final Statements statements;
    private final StoredAudit audit;

    StoredAccounts(Database database, StoredAudit audit) {
        this.statements = new Statements(database);
        this.audit = audit;
    }

    @Override
    public List<Account> list() {
        return accounts("");
    }

    @Override
    public Optional<Account> find(String naam) {
        return accounts(" where sleutel = ?", Account.key(naam)).stream().findFirst();
    }

    @Override
    public boolean add(Account account) {
        return statements.transaction(
                connection -> {
                    Statements.change(
                            connection,
                            "insert into account (sleutel, naam, wachtwoord, demo, gewijzigd) values (?, ?, ?, ?, ?)",
                            Account.key(account.naam()),
                            account.naam(),
                            account.wachtwoord(),
                            account.demo(),
                            account.gewijzigd());
                    roles(connection, Account.key(account.naam()), account.rollen());
                    audit.append(
                            connection,
                            Act.onAccount(Deed.ACCOUNT_GEMAAKT, account.naam()).with(text(account.rollen())));
                    return true;
                },
                false);
    }

    @Override
    public boolean password(String naam, String encoded, Instant changed) {
        String key = Account.key(naam);
        return statements.transaction(
                connection -> {
                    String named = kept(connection, key).map(Account::naam).orElse(null);
                    if (named == null) return false;
                    Statements.change(connection, "delete from account_apparaat where account = ?", key);
                    Statements.change(
                            connection,
                            "update account set wachtwoord = ?, gewijzigd = ? where sleutel = ?",
                            encoded,
                            changed,
                            key);
                    audit.append(connection, Act.onAccount(Deed.WACHTWOORD, named));
                    return true;
                },
                false);
    }

    @Override
    public boolean roles(String naam, Set<Grant> rollen) {
        String key = Account.key(naam);
        return keepingAnAdministrator(naam, (connection, before) -> {
            Statements.change(connection, "delete from account_rol where account = ?", key);
            roles(connection, key, rollen);
            if (!before.rollen().equals(rollen))
                audit.append(
                        connection, Act.onAccount(Deed.ROLLEN, before.naam()).with(text(rollen)));
        });
    }

    @Override
    public boolean remove(String naam) {
        return keepingAnAdministrator(naam, (connection, before) -> {
            Statements.change(connection, "delete from account where sleutel = ?", Account.key(naam));
            audit.append(connection, Act.onAccount(Deed.ACCOUNT_VERWIJDERD, before.naam()));
            audit.forget(connection, before.naam());
        });
    }

    @FunctionalInterface
    private interface Change {
        void on(Connection connection, Account before) throws SQLException;
    }

    /** Changes an account while nobody else changes one, unless nobody were left who administers. */
    private boolean keepingAnAdministrator(String naam, Change change) {
        return statements.transaction(
                connection -> {
                    // in the same order for all, and before anything is looked at
                    Statements.list(
                            connection,
                            "select sleutel from account order by sleutel for update",
                            row -> row.getString(1));
                    Optional<Account> before = kept(connection, Account.key(naam));
                    if (before.isEmpty()) return false;
                    change.on(connection, before.get());
                    boolean left = !before.get().administers()
                            || accounts(connection, "").stream()
                                    .anyMatch(other -> other.administers()
                                            && other.demo() == before.get().demo());
                    if (!left) throw new AccessRefused(AccessRefused.Reason.LAST_ADMINISTRATOR, naam);
                    return true;
                },
                false);
    }

    private static Optional<Account> kept(Connection connection, String key) throws SQLException {
        return accounts(connection, " where sleutel = ?", key).stream().findFirst();
    }

    /** The roles, in their order. */
    private static String text(Set<Grant> rollen) {
        return rollen.stream()
                .map(grant -> grant.rol().text()
                        + (grant.gemeente() == null
                                ? ""
                                : "@" + grant.gemeente().text()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private List<Account> accounts(String where, Object... values) {
        return statements.read(connection -> accounts(connection, where, values));
    }

    private static List<Account> accounts(Connection connection, String where, Object... values) throws SQLException {
        Map<String, Set<Grant>> roles = new HashMap<>();
        Statements.list(
                        connection,
                        "select account, rol, gemeente from account_rol" + where.replace("sleutel", "account"),
                        row -> new Held(
                                row.getString("account"), grant(row.getString("rol"), row.getString("gemeente"))),
                        values)
                .forEach(held -> roles.computeIfAbsent(held.account(), key -> new HashSet<>())
                        .add(held.grant()));
        return Statements.list(
                connection,
                ACCOUNTS + where + " order by sleutel",
                row -> new Account(
                        row.getString("naam"),
                        row.getString("wachtwoord"),
                        roles.getOrDefault(row.getString("sleutel"), Set.of()),
                        row.getBoolean("demo"),
                        Statements.time(row, "gewijzigd")),
                values);
    }

    private static Grant grant(String rol, String gemeente) {
        return new Grant(Rol.valueOf(rol), gemeente.isEmpty() ? null : AreaCode.of(gemeente));
    }

    private static void roles(Connection connection, String key, Set<Grant> rollen) throws SQLException {
        for (Grant grant : rollen)
            Statements.change(
                    connection,
                    "insert into account_rol (account, rol, gemeente) values (?, ?, ?)",
                    key,
                    grant.rol().name(),
                    grant.gemeente() == null ? "" : grant.gemeente().text());
    }
}
