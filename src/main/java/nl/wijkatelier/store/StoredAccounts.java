package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                    roles(connection, account);
                    audit.append(
                            connection,
                            Act.onAccount(Deed.ACCOUNT_GEMAAKT, account.naam()).with(text(account)));
                    return true;
                },
                false);
    }

    @Override
    public boolean update(Account account) {
        String key = Account.key(account.naam());
        return statements.transaction(
                connection -> {
                    List<Account> before = accounts(connection, " where sleutel = ?", key);
                    int found = Statements.change(
                            connection,
                            "update account set wachtwoord = ?, gewijzigd = ? where sleutel = ?",
                            account.wachtwoord(),
                            account.gewijzigd(),
                            key);
                    if (found == 0) return false;
                    Statements.change(connection, "delete from account_rol where account = ?", key);
                    roles(connection, account);
                    for (Account one : before) keep(connection, one, account);
                    return true;
                },
                false);
    }

    private void keep(Connection connection, Account before, Account after) throws SQLException {
        if (!Objects.equals(before.wachtwoord(), after.wachtwoord()))
            audit.append(connection, Act.onAccount(Deed.WACHTWOORD, after.naam()));
        if (!before.rollen().equals(after.rollen()))
            audit.append(connection, Act.onAccount(Deed.ROLLEN, after.naam()).with(text(after)));
    }

    @Override
    public boolean remove(String naam) {
        return statements.transaction(
                connection -> {
                    if (Statements.change(connection, "delete from account where sleutel = ?", Account.key(naam)) == 0)
                        return false;
                    audit.append(connection, Act.onAccount(Deed.ACCOUNT_VERWIJDERD, naam));
                    audit.forget(connection, naam);
                    return true;
                },
                false);
    }

    /** The roles, in their order. */
    private static String text(Account account) {
        return account.rollen().stream()
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

    private static void roles(Connection connection, Account account) throws SQLException {
        for (Grant grant : account.rollen())
            Statements.change(
                    connection,
                    "insert into account_rol (account, rol, gemeente) values (?, ?, ?)",
                    Account.key(account.naam()),
                    grant.rol().name(),
                    grant.gemeente() == null ? "" : grant.gemeente().text());
    }
}
