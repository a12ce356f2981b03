package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.plan.ReviewStep;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;

/** Divisions that were made of plans: dataset versions of a kind of their own, which no import replaces. */
final class StoredDivisions implements DivisionStore {
    private static final String LICENCE = "CC0 1.0";

    private final Catalogue catalogue;
    private final Database database;

    StoredDivisions(Catalogue catalogue, Database database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    @Override
    public Optional<DivisionVersion> publish(
            DivisionVersion draft, List<Area> areas, ReviewStep step, boolean fictief) {
        try (Load load = catalogue.begin(dataset(draft, fictief))) {
            try (DatasetLoad.Inlet inlet = load.inlet()) {
                areas.forEach(inlet::accept);
            }
            Act act = Act.onPlan(Deed.PUBLICEREN, draft.plan()).with("dataset " + load.id());
            load.publish(
                    Map.of(),
                    (connection, kept) -> {
                        if (kept != areas.size())
                            throw new StoreFailure("De indeling is niet bewaard: de database nam " + kept + " van de "
                                    + areas.size() + " gebieden.");
                        StoredReviews.insert(connection, draft.plan(), step);
                        insert(connection, freeId(connection, draft.jaar()), load.id(), draft);
                    },
                    act);
        } catch (RuntimeException failure) {
            if (SqlFailure.duplicate(failure)) return Optional.empty();
            throw failure;
        }
        return list().stream().filter(one -> one.plan() == draft.plan()).findFirst();
    }

    private static DatasetDraft dataset(DivisionVersion draft, boolean fictief) {
        return new DatasetDraft(
                DatasetKind.INDELING,
                "plan " + draft.plan(),
                Integer.toString(draft.jaar()),
                draft.ingang(),
                ("Indelingsbesluit " + draft.besluit()).strip(),
                LICENCE,
                fictief,
                draft.publicist(),
                List.of());
    }

    /** A publication at a time holds the lock that all publications take, so that no id is given twice. */
    private static String freeId(Connection connection, int jaar) throws SQLException {
        String sql = "select (select count(*) from indeling_versie where jaar = ?)"
                + " + (select count(distinct substring(periode from 1 for 4)) from dataset where kind = 'GEBIEDEN' and"
                + " status = 'ZICHTBAAR' and substring(periode from 1 for 4) = ? and not exists (select 1 from indeling_versie where id = ?))";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            String year = Integer.toString(jaar);
            select.setInt(1, jaar);
            select.setString(2, year);
            select.setString(3, year);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long others = row.getLong(1);
                return others == 0 ? year : year + "-" + (others + 1);
            }
        }
    }

    private static void insert(Connection connection, String id, long dataset, DivisionVersion draft)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into indeling_versie values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setLong(2, dataset);
            insert.setInt(3, draft.jaar());
            insert.setObject(4, draft.ingang());
            insert.setString(5, draft.besluit());
            insert.setString(6, draft.vervangt());
            insert.setLong(7, draft.plan());
            insert.setInt(8, draft.revisie());
            insert.setString(9, draft.naam());
            insert.setString(10, draft.indiener());
            insert.setString(11, draft.beoordelaar());
            insert.setString(12, draft.publicist());
            insert.setObject(13, draft.tijd().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into indeling_tekenaar values (?, ?, ?)")) {
            for (int i = 0; i < draft.tekenaars().size(); i++) {
                insert.setString(1, id);
                insert.setInt(2, i);
                insert.setString(3, draft.tekenaars().get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<DivisionVersion> list() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Map<String, List<String>> drawers = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery(
                    "select indeling, wie from indeling_tekenaar order by indeling, volgnummer")) {
                while (rows.next())
                    drawers.computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                            .add(rows.getString(2));
            }
            List<DivisionVersion> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select id, dataset, ingang, besluit, vervangt, plan, revisie, naam, indiener,"
                            + " beoordelaar, publicist, tijd from indeling_versie order by dataset")) {
                while (rows.next()) all.add(version(rows, drawers.getOrDefault(rows.getString(1), List.of())));
            }
            return all;
        } catch (SQLException failure) {
            throw SqlFailure.of("Lezen van indelingen is mislukt", failure);
        }
    }

    private static DivisionVersion version(ResultSet row, List<String> drawers) throws SQLException {
        return new DivisionVersion(
                row.getString(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getInt(7),
                row.getString(8),
                drawers,
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }
}
