package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.area.AreaCode;

/** Accounts in the database. */
final class StoredAccounts implements Accounts {
    private static final String ACCOUNTS = "select sleutel, naam, wachtwoord, demo, gewijzigd from account";

    private record Held(String account, Grant grant) {}

    private final Statements statements;

    StoredAccounts(Database database) {
        this.statements = new Statements(database);
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
                    return true;
                },
                false);
    }

    @Override
    public boolean update(Account account) {
        String key = Account.key(account.naam());
        return statements.transaction(
                connection -> {
                    int found = Statements.change(
                            connection,
                            "update account set wachtwoord = ?, gewijzigd = ? where sleutel = ?",
                            account.wachtwoord(),
                            account.gewijzigd(),
                            key);
                    if (found == 0) return false;
                    Statements.change(connection, "delete from account_rol where account = ?", key);
                    roles(connection, account);
                    return true;
                },
                false);
    }

    @Override
    public boolean remove(String naam) {
        return statements.change("delete from account where sleutel = ?", Account.key(naam)) == 1;
    }

    private List<Account> accounts(String where, Object... values) {
        Map<String, Set<Grant>> roles = new HashMap<>();
        statements
                .list(
                        "select account, rol, gemeente from account_rol" + where.replace("sleutel", "account"),
                        row -> new Held(
                                row.getString("account"), grant(row.getString("rol"), row.getString("gemeente"))),
                        values)
                .forEach(held -> roles.computeIfAbsent(held.account(), key -> new HashSet<>())
                        .add(held.grant()));
        return statements.list(
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
