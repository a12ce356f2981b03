package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.plan.ReviewLog;
import nl.wijkatelier.domain.plan.ReviewStep;

/** The steps of plans in the database; a step is forced to disk before it is acknowledged. */
final class StoredReviews implements ReviewLog {
    private final Statements statements;
    private final Database database;
    private final StoredAudit audit;

    StoredReviews(Database database, StoredAudit audit) {
        this.statements = new Statements(database);
        this.database = database;
        this.audit = audit;
    }

    @Override
    public List<ReviewStep> steps(long plan) {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(
                        "select nummer, soort, revisie, wie, tijd, reden, let_op from plan_stap"
                                + " where plan = ? order by nummer")) {
            select.setLong(1, plan);
            List<ReviewStep> steps = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next())
                    steps.add(new ReviewStep(
                            rows.getInt(1),
                            ReviewStep.Kind.valueOf(rows.getString(2)),
                            rows.getInt(3),
                            rows.getString(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getString(6),
                            rows.getString(7)));
            }
            return steps;
        } catch (SQLException failure) {
            throw SqlFailure.of("Lezen van de beoordeling is mislukt", failure);
        }
    }

    @Override
    public boolean append(long plan, ReviewStep step) {
        return statements.transaction(
                connection -> {
                    insert(connection, plan, step);
                    audit.append(
                            connection,
                            Act.onPlan(Deed.valueOf(step.kind().name()), plan).with("revisie " + step.revision()),
                            Actor.named(step.author()));
                    return true;
                },
                false);
    }

    /** Adds a step within the connection's transaction. */
    static void insert(Connection connection, long plan, ReviewStep step) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into plan_stap values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, plan);
            insert.setInt(2, step.number());
            insert.setString(3, step.kind().name());
            insert.setInt(4, step.revision());
            insert.setString(5, step.author());
            insert.setObject(6, step.time().atOffset(ZoneOffset.UTC));
            insert.setString(7, step.reason());
            insert.setString(8, step.warning());
            insert.executeUpdate();
        }
    }
}
