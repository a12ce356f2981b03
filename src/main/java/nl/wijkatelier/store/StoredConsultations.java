package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.consultation.Comment;
import nl.wijkatelier.domain.consultation.Comments;
import nl.wijkatelier.domain.consultation.Consultation;
import nl.wijkatelier.domain.consultation.Consultations;
import nl.wijkatelier.domain.consultation.Remark;

/** Comments, consultations and remarks in the database. */
final class StoredConsultations implements Consultations {
    private static final String CONSULTATIONS = "select plan, revisie, open, titel, toelichting, tot from inspraak";

    @FunctionalInterface
    private interface Insert {
        void of(Connection connection, int number) throws SQLException;
    }

    private final Statements statements;
    private final StoredAudit audit;

    StoredConsultations(Database database, StoredAudit audit) {
        this.statements = new Statements(database);
        this.audit = audit;
    }

    Comments comments() {
        return new StoredComments();
    }

    @Override
    public void put(Consultation given) {
        while (!statements.transaction(
                connection -> {
                    int found = Statements.change(
                            connection,
                            "update inspraak set revisie = ?, open = ?, titel = ?, toelichting = ?, tot = ? where plan = ?",
                            given.revision(),
                            given.open(),
                            given.titel(),
                            given.toelichting(),
                            given.tot(),
                            given.plan());
                    if (found == 0)
                        Statements.change(
                                connection,
                                "insert into inspraak (plan, revisie, open, titel, toelichting, tot) values (?, ?, ?, ?, ?, ?)",
                                given.plan(),
                                given.revision(),
                                given.open(),
                                given.titel(),
                                given.toelichting(),
                                given.tot());
                    audit.append(
                            connection,
                            Act.onPlan(Deed.INSPRAAK, given.plan())
                                    .with((given.open() ? "open" : "dicht") + " revisie " + given.revision()));
                    return true;
                },
                false)) {
            // another has made it in between
        }
    }

    @Override
    public Optional<Consultation> find(long plan) {
        return statements.list(CONSULTATIONS + " where plan = ?", StoredConsultations::consultation, plan).stream()
                .findFirst();
    }

    @Override
    public List<Consultation> list() {
        return statements.list(CONSULTATIONS + " order by plan desc", StoredConsultations::consultation);
    }

    @Override
    public Remark add(long plan, Remark remark) {
        int id = next(
                "reactie",
                plan,
                (connection, number) -> Statements.change(
                        connection,
                        "insert into reactie (plan, nummer, lon, lat, tekst, tijd, status, antwoord) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        plan,
                        number,
                        remark.lon(),
                        remark.lat(),
                        remark.tekst(),
                        remark.tijd(),
                        remark.status().name(),
                        remark.antwoord()));
        return new Remark(
                id, remark.lon(), remark.lat(), remark.tekst(), remark.tijd(), remark.status(), remark.antwoord());
    }

    @Override
    public List<Remark> remarks(long plan) {
        return statements.list(
                "select nummer, lon, lat, tekst, tijd, status, antwoord from reactie where plan = ? order by nummer",
                row -> new Remark(
                        row.getInt("nummer"),
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        row.getString("tekst"),
                        Statements.time(row, "tijd"),
                        Remark.Status.valueOf(row.getString("status")),
                        row.getString("antwoord")),
                plan);
    }

    @Override
    public int waiting(long plan) {
        return statements
                .list(
                        "select count(*) from reactie where plan = ? and status = ?",
                        row -> row.getInt(1),
                        plan,
                        Remark.Status.NIEUW.name())
                .get(0);
    }

    @Override
    public boolean judge(long plan, int remark, Remark.Status status, String antwoord) {
        return statements.transaction(
                connection -> {
                    int found = Statements.change(
                            connection,
                            "update reactie set status = ?, antwoord = ? where plan = ? and nummer = ?",
                            status.name(),
                            antwoord,
                            plan,
                            remark);
                    if (found == 1)
                        audit.append(
                                connection, Act.onPlan(Deed.REACTIE, plan).with("reactie " + remark + " " + status));
                    return found == 1;
                },
                false);
    }

    /** Inserts under the next number of the plan; tries again where another took it in between. */
    private int next(String table, long plan, Insert insert) {
        OptionalInt made = OptionalInt.empty();
        while (made.isEmpty())
            made = statements.transaction(
                    connection -> {
                        int number = Statements.list(
                                        connection,
                                        "select coalesce(max(nummer), 0) + 1 from " + table + " where plan = ?",
                                        row -> row.getInt(1),
                                        plan)
                                .get(0);
                        insert.of(connection, number);
                        return OptionalInt.of(number);
                    },
                    OptionalInt.empty());
        return made.getAsInt();
    }

    private static Consultation consultation(ResultSet row) throws SQLException {
        return new Consultation(
                row.getLong("plan"),
                row.getInt("revisie"),
                row.getBoolean("open"),
                row.getString("titel"),
                row.getString("toelichting"),
                row.getObject("tot", LocalDate.class));
    }

    private final class StoredComments implements Comments {
        @Override
        public Comment add(long plan, Comment comment) {
            int id = next(
                    "plan_opmerking",
                    plan,
                    (connection, number) -> Statements.change(
                            connection,
                            "insert into plan_opmerking (plan, nummer, wie, tijd, tekst, x, y) values (?, ?, ?, ?, ?, ?, ?)",
                            plan,
                            number,
                            comment.auteur(),
                            comment.tijd(),
                            comment.tekst(),
                            comment.x(),
                            comment.y()));
            return new Comment(id, comment.auteur(), comment.tijd(), comment.tekst(), comment.x(), comment.y());
        }

        @Override
        public List<Comment> list(long plan) {
            return statements.list(
                    "select nummer, wie, tijd, tekst, x, y from plan_opmerking where plan = ? order by nummer",
                    row -> new Comment(
                            row.getInt("nummer"),
                            row.getString("wie"),
                            Statements.time(row, "tijd"),
                            row.getString("tekst"),
                            row.getObject("x", Double.class),
                            row.getObject("y", Double.class)),
                    plan);
        }
    }
}
