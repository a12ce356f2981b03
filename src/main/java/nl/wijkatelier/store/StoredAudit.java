package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.AuditCheck;
import nl.wijkatelier.domain.audit.AuditEntry;
import nl.wijkatelier.domain.audit.AuditFilter;
import nl.wijkatelier.domain.audit.AuditHead;

/**
 * The audit in the database. An entry is appended under a lock of the head, which lasts until the transaction ends: appending comes last in a
 * transaction, so that who holds the lock waits for no other one.
 */
final class StoredAudit implements Audit {
    private static final String ENTRY = "nummer, tijd, wie, daad, onderwerp, uitkomst, detail, vorige, hash from audit";
    private static final String FIND = "select id from audit_account where sleutel = ?";
    private static final int PIECE = 1000;
    private static final Pattern ACCOUNT = Pattern.compile("account:(\\d{1,18})(?:/token:\\d+)?");

    private final Statements statements;
    private final Clock clock;

    StoredAudit(Database database, Clock clock) {
        this.statements = new Statements(database);
        this.clock = clock;
    }

    /** Appends within the connection's transaction, of which it is the last work; by who is bound to this thread, or else the service. */
    void append(Connection connection, Act act) throws SQLException {
        append(connection, act, Actor.DIENST);
    }

    /** @param otherwise who did it where nobody is bound to this thread */
    void append(Connection connection, Act act, Actor otherwise) throws SQLException {
        keep(connection, act, Actor.current().orElse(otherwise));
    }

    /** Lets go of the name of an account that is removed in the connection's transaction; after the append that says so. */
    void forget(Connection connection, String naam) throws SQLException {
        Statements.change(connection, "delete from audit_account where sleutel = ?", Account.key(naam));
    }

    private void keep(Connection connection, Act act, Actor actor) throws SQLException {
        AuditHead head = Statements.list(connection, "select nummer, hash from audit_kop for update", StoredAudit::head)
                .get(0);
        // databases keep microseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = AuditEntry.after(
                head,
                now,
                text(connection, actor),
                act.deed().name(),
                act.account() == null ? act.onderwerp() : account(connection, act.account()),
                act.gelukt() ? AuditEntry.DONE : AuditEntry.REFUSED,
                act.detail());
        insert(connection, entry);
        Statements.change(connection, "update audit_kop set nummer = ?, hash = ?", entry.nummer(), entry.hash());
    }

    private static void insert(Connection connection, AuditEntry entry) throws SQLException {
        try {
            Statements.change(
                    connection,
                    "insert into audit (nummer, tijd, wie, daad, onderwerp, uitkomst, detail, vorige, hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    entry.nummer(),
                    entry.tijd(),
                    entry.wie(),
                    entry.daad(),
                    entry.onderwerp(),
                    entry.uitkomst(),
                    entry.detail(),
                    entry.vorige(),
                    entry.hash());
        } catch (SQLException failure) {
            if (!SqlFailure.duplicate(failure)) throw failure;
            // not a key of the act that is in use
            throw new StoreFailure("De audit is beschadigd: regel " + entry.nummer()
                    + " is er al. Er is niets veranderd; zie 'audit verify'.");
        }
    }

    private static String text(Connection connection, Actor actor) throws SQLException {
        if (actor.kind() != Actor.Kind.ACCOUNT) return actor.kind().name().toLowerCase(java.util.Locale.ROOT);
        String account = account(connection, actor.naam());
        return actor.token() == 0 ? account : account + "/token:" + actor.token();
    }

    /** The number of an account, given at its first entry; the lock of the head keeps others from giving it another. */
    private static String account(Connection connection, String naam) throws SQLException {
        String key = Account.key(naam);
        List<Long> known = Statements.list(connection, FIND, row -> row.getLong(1), key);
        if (known.isEmpty()) {
            Statements.change(connection, "insert into audit_account (sleutel, naam) values (?, ?)", key, naam.strip());
            known = Statements.list(connection, FIND, row -> row.getLong(1), key);
        }
        return "account:" + known.get(0);
    }

    @Override
    public void record(Act act) {
        record(act, Actor.current().orElse(Actor.DIENST));
    }

    @Override
    public void record(Act act, Actor actor) {
        statements.transaction(
                connection -> {
                    keep(connection, act, actor);
                    return true;
                },
                false);
    }

    @Override
    public List<Told> list(AuditFilter filter, long after, int most) {
        return list("nummer > ?", after, filter, "nummer", most);
    }

    @Override
    public List<Told> newest(AuditFilter filter, long before, int most) {
        return list("nummer < ?", before, filter, "nummer desc", most);
    }

    private List<Told> list(String from, long number, AuditFilter filter, String order, int most) {
        return statements.read(connection -> {
            StringBuilder where = new StringBuilder(from);
            List<Object> values = new ArrayList<>(List.of(number));
            narrow(connection, filter, where, values);
            List<AuditEntry> entries = Statements.list(
                    connection,
                    "select " + ENTRY + " where " + where + " order by " + order + " fetch first " + most
                            + " rows only",
                    StoredAudit::entry,
                    values.toArray());
            Map<Long, String> names = new HashMap<>();
            Statements.list(
                    connection,
                    "select id, naam from audit_account",
                    row -> names.put(row.getLong("id"), row.getString("naam")));
            return entries.stream()
                    .map(entry -> new Told(entry, name(names, entry.wie()), name(names, entry.onderwerp())))
                    .toList();
        });
    }

    private static void narrow(Connection connection, AuditFilter filter, StringBuilder where, List<Object> values)
            throws SQLException {
        if (filter.from() != null) {
            where.append(" and tijd >= ?");
            values.add(filter.from());
        }
        if (filter.to() != null) {
            where.append(" and tijd < ?");
            values.add(filter.to());
        }
        if (filter.deed() != null) {
            where.append(" and daad = ?");
            values.add(filter.deed().name());
        }
        if (filter.outcome() != null) {
            where.append(" and uitkomst = ?");
            values.add(filter.outcome());
        }
        if (filter.who() == null) return;
        List<Long> account = Statements.list(connection, FIND, row -> row.getLong(1), Account.key(filter.who()));
        if (account.isEmpty()) {
            where.append(" and wie = ?");
            values.add(filter.who());
            return;
        }
        String text = "account:" + account.get(0);
        where.append(" and (wie = ? or wie like ?)");
        values.add(text);
        values.add(text + "/%");
    }

    private static String name(Map<Long, String> names, String text) {
        Matcher account = ACCOUNT.matcher(text);
        return account.matches() ? names.getOrDefault(Long.valueOf(account.group(1)), "") : "";
    }

    @Override
    public AuditHead head() {
        return statements
                .list("select nummer, hash from audit_kop", StoredAudit::head)
                .get(0);
    }

    @Override
    public AuditHead all(Consumer<AuditEntry> consumer) {
        AuditHead head = head();
        long after = 0;
        while (true) {
            List<AuditEntry> piece = statements.list(
                    "select " + ENTRY + " where nummer > ? and nummer <= ? order by nummer fetch first " + PIECE
                            + " rows only",
                    StoredAudit::entry,
                    after,
                    head.nummer());
            if (piece.isEmpty()) return head;
            piece.forEach(consumer);
            after = piece.get(piece.size() - 1).nummer();
        }
    }

    @Override
    public AuditCheck.Verdict check(Collection<AuditHead> anchors) {
        AuditHead head = head();
        AuditCheck check = new AuditCheck(head, anchors);
        all(entry -> {
            if (entry.nummer() <= head.nummer()) check.take(entry);
        });
        return check.end();
    }

    private static AuditHead head(ResultSet row) throws SQLException {
        return new AuditHead(row.getLong("nummer"), row.getString("hash"));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("nummer"),
                Statements.time(row, "tijd"),
                row.getString("wie"),
                row.getString("daad"),
                row.getString("onderwerp"),
                row.getString("uitkomst"),
                row.getString("detail"),
                row.getString("vorige"),
                row.getString("hash"));
    }
}
