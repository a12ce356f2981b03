package nl.wijkatelier.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.access.AccessToken;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.KnownDevices;
import nl.wijkatelier.domain.access.SetUpLink;
import nl.wijkatelier.domain.access.SetUpLinks;
import nl.wijkatelier.domain.access.Share;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Deed;

/** Tokens, set-up links and shared plans in the database, by their digests. */
final class StoredSecrets {
    private final Statements statements;
    private final StoredAudit audit;

    StoredSecrets(Database database, StoredAudit audit) {
        this.statements = new Statements(database);
        this.audit = audit;
    }

    AccessTokens tokens() {
        return new Tokens();
    }

    SetUpLinks links() {
        return new Links();
    }

    Shares shares() {
        return new Shared();
    }

    KnownDevices devices() {
        return new Devices();
    }

    private final class Tokens implements AccessTokens {
        private static final String SELECT =
                "select t.id, a.naam as account, t.naam, t.gemaakt, t.tot from account_token t"
                        + " join account a on a.sleutel = t.account where ";

        @Override
        public AccessToken add(String digest, AccessToken token) {
            long id = statements.transaction(
                    connection -> {
                        long added = Statements.add(
                                connection,
                                "insert into account_token (hash, account, naam, gemaakt, tot) values (?, ?, ?, ?, ?)",
                                digest,
                                Account.key(token.account()),
                                token.naam(),
                                token.gemaakt(),
                                token.tot());
                        audit.append(connection, Act.of(Deed.TOKEN_GEMAAKT, "token:" + added));
                        return added;
                    },
                    -1L);
            return new AccessToken(id, token.account(), token.naam(), token.gemaakt(), token.tot());
        }

        @Override
        public Optional<AccessToken> find(String digest, Instant now) {
            return statements.list(SELECT + "t.hash = ? and t.tot > ?", Tokens::token, digest, now).stream()
                    .findFirst();
        }

        @Override
        public List<AccessToken> list(String account) {
            return statements.list(SELECT + "t.account = ? order by t.id", Tokens::token, Account.key(account));
        }

        @Override
        public boolean remove(String account, long id) {
            return statements.transaction(
                    connection -> {
                        int gone = Statements.change(
                                connection,
                                "delete from account_token where account = ? and id = ?",
                                Account.key(account),
                                id);
                        if (gone == 1) audit.append(connection, Act.of(Deed.TOKEN_INGETROKKEN, "token:" + id));
                        return gone == 1;
                    },
                    false);
        }

        private static AccessToken token(ResultSet row) throws SQLException {
            return new AccessToken(
                    row.getLong("id"),
                    row.getString("account"),
                    row.getString("naam"),
                    Statements.time(row, "gemaakt"),
                    Statements.time(row, "tot"));
        }
    }

    private final class Links implements SetUpLinks {
        @Override
        public void add(String digest, SetUpLink link) {
            String account = link.account() == null ? null : Account.key(link.account());
            statements.transaction(
                    connection -> {
                        if (account == null)
                            Statements.change(connection, "delete from account_link where account is null");
                        else Statements.change(connection, "delete from account_link where account = ?", account);
                        int made = Statements.change(
                                connection,
                                "insert into account_link (hash, account, tot) values (?, ?, ?)",
                                digest,
                                account,
                                link.tot());
                        audit.append(
                                connection,
                                account == null
                                        ? Act.of(Deed.INSTELLINK, "eerste beheerder")
                                        : Act.onAccount(Deed.INSTELLINK, link.account()));
                        return made;
                    },
                    0);
        }

        @Override
        public Optional<SetUpLink> find(String digest, Instant now) {
            return statements
                    .list(
                            "select a.naam, l.tot from account_link l left join account a on a.sleutel = l.account"
                                    + " where l.hash = ? and l.tot > ?",
                            row -> new SetUpLink(row.getString("naam"), Statements.time(row, "tot")),
                            digest,
                            now)
                    .stream()
                    .findFirst();
        }

        @Override
        public Optional<SetUpLink> spend(String digest, Instant now) {
            Optional<SetUpLink> link = find(digest, now);
            return statements.change("delete from account_link where hash = ?", digest) == 1 ? link : Optional.empty();
        }
    }

    private final class Devices implements KnownDevices {
        private static final int MOST = 20;

        @Override
        public void add(String digest, String account, Instant until) {
            String key = Account.key(account);
            statements.transaction(
                    connection -> {
                        Statements.change(
                                connection, "delete from account_apparaat where hash = ? and account = ?", digest, key);
                        List<String> kept = Statements.list(
                                connection,
                                "select hash from account_apparaat where account = ? order by tot desc, hash",
                                row -> row.getString(1),
                                key);
                        for (String last : kept.subList(Math.min(kept.size(), MOST - 1), kept.size()))
                            Statements.change(
                                    connection,
                                    "delete from account_apparaat where hash = ? and account = ?",
                                    last,
                                    key);
                        return Statements.change(
                                connection,
                                "insert into account_apparaat (hash, account, tot)"
                                        + " select ?, sleutel, ? from account where sleutel = ?",
                                digest,
                                until,
                                key);
                    },
                    0);
        }

        @Override
        public boolean has(String digest, String account, Instant now) {
            return !statements
                    .list(
                            "select hash from account_apparaat where hash = ? and account = ? and tot > ?",
                            row -> row.getString(1),
                            digest,
                            Account.key(account),
                            now)
                    .isEmpty();
        }

        @Override
        public void clear(String account) {
            statements.change("delete from account_apparaat where account = ?", Account.key(account));
        }
    }

    private final class Shared implements Shares {
        private static final String SELECT = "select hash, plan, wie, gemaakt, tot from plan_deel where ";

        @Override
        public void add(Share share) {
            statements.transaction(
                    connection -> {
                        Statements.change(
                                connection,
                                "insert into plan_deel (hash, plan, wie, gemaakt, tot) values (?, ?, ?, ?, ?)",
                                share.digest(),
                                share.plan(),
                                share.wie(),
                                share.gemaakt(),
                                share.tot());
                        audit.append(
                                connection, Act.onPlan(Deed.DEELLINK_GEMAAKT, share.plan()), Actor.named(share.wie()));
                        return true;
                    },
                    false);
        }

        @Override
        public Optional<Share> find(String digest, Instant now) {
            return statements.list(SELECT + "hash = ? and tot > ?", Shared::share, digest, now).stream()
                    .findFirst();
        }

        @Override
        public List<Share> list(long plan, Instant now) {
            return statements.list(SELECT + "plan = ? and tot > ? order by gemaakt, hash", Shared::share, plan, now);
        }

        @Override
        public boolean remove(long plan, String digest) {
            return statements.transaction(
                    connection -> {
                        int gone = Statements.change(
                                connection, "delete from plan_deel where plan = ? and hash = ?", plan, digest);
                        if (gone == 1) audit.append(connection, Act.onPlan(Deed.DEELLINK_INGETROKKEN, plan));
                        return gone == 1;
                    },
                    false);
        }

        private static Share share(ResultSet row) throws SQLException {
            return new Share(
                    row.getString("hash"),
                    row.getLong("plan"),
                    row.getString("wie"),
                    Statements.time(row, "gemaakt"),
                    Statements.time(row, "tot"));
        }
    }
}
