package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.finding.Finding;
import nl.wijkatelier.domain.finding.Overrule;
import nl.wijkatelier.domain.finding.Overrules;

/** Overrules in the database, each forced to disk before it is acknowledged. */
final class StoredOverrules implements Overrules {
    private final Database database;
    private final Statements statements;
    private final StoredAudit audit;

    StoredOverrules(Database database, StoredAudit audit) {
        this.database = database;
        this.statements = new Statements(database);
        this.audit = audit;
    }

    @Override
    public void keep(long plan, Overrule overrule) {
        boolean kept = statements.transaction(
                connection -> {
                    Statements.change(
                            connection,
                            "insert into plan_aanvaarding (plan, soort, codes, wie, tijd, reden) values (?, ?, ?, ?, ?, ?)",
                            plan,
                            overrule.soort().name(),
                            overrule.codes().stream().map(AreaCode::text).collect(Collectors.joining(",")),
                            overrule.author(),
                            overrule.time(),
                            overrule.reason());
                    audit.append(
                            connection,
                            Act.onPlan(Deed.AANVAARDING, plan)
                                    .with(overrule.soort().name()),
                            Actor.named(overrule.author()));
                    return true;
                },
                false);
        if (!kept) throw new StoreFailure("De reden is niet bewaard: een andere kwam er tussen.");
    }

    @Override
    public List<Overrule> list(long plan) {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(
                        "select soort, codes, wie, tijd, reden from plan_aanvaarding where plan = ? order by id")) {
            select.setLong(1, plan);
            try (ResultSet rows = select.executeQuery()) {
                List<Overrule> overrules = new ArrayList<>();
                while (rows.next()) overrules.add(overrule(rows));
                return overrules;
            }
        } catch (SQLException failure) {
            throw SqlFailure.of("Lezen van redenen is mislukt", failure);
        }
    }

    private static Overrule overrule(ResultSet row) throws SQLException {
        return new Overrule(
                Finding.Soort.valueOf(row.getString("soort")),
                Arrays.stream(row.getString("codes").split(","))
                        .map(AreaCode::of)
                        .toList(),
                row.getString("wie"),
                row.getObject("tijd", OffsetDateTime.class).toInstant(),
                row.getString("reden"));
    }
}
