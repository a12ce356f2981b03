package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.finding.Finding;
import nl.wijkatelier.domain.finding.Overrule;
import nl.wijkatelier.domain.finding.Overrules;

/** Overrules in the database, each forced to disk before it is acknowledged. */
final class StoredOverrules implements Overrules {
    private final Database database;

    StoredOverrules(Database database) {
        this.database = database;
    }

    @Override
    public void keep(long plan, Overrule overrule) {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into plan_aanvaarding (plan, soort, codes, wie, tijd, reden) values (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, plan);
            insert.setString(2, overrule.soort().name());
            insert.setString(3, overrule.codes().stream().map(AreaCode::text).collect(Collectors.joining(",")));
            insert.setString(4, overrule.author());
            insert.setObject(5, overrule.time().atOffset(ZoneOffset.UTC));
            insert.setString(6, overrule.reason());
            insert.executeUpdate();
            database.sync();
        } catch (SQLException failure) {
            throw SqlFailure.of("De reden is niet bewaard", failure);
        }
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
