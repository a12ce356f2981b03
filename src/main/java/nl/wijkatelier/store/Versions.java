package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Standing;
import org.locationtech.jts.geom.Envelope;

/** How the versions of a kind stand among each other: which of them count, which are replaced whole, which may be removed. */
final class Versions {
    /** Served or replaced: what such a version hides is hidden. */
    private static final String COUNTS = "('ZICHTBAAR', 'VERVANGEN')";

    /** A version that is replaced whole by as many others is removed; the last one stays, to be put back. */
    private static final int KEPT_UNTIL = 2;

    private final Database database;

    Versions(Database database) {
        this.database = database;
    }

    /** Versions of a kind whose rows are there, oldest first. */
    List<Replacing.Earlier> earlier(DatasetKind kind) {
        return new Statements(database)
                .list(
                        "select id, gebied, benoemd, periode, peildatum, status, dek_min_x, dek_min_y, dek_max_x, dek_max_y"
                                + " from dataset where kind = ? and not opgeruimd and status in ('ZICHTBAAR', 'VERVANGEN',"
                                + " 'INGETROKKEN') order by id",
                        Versions::earlier,
                        kind.name());
    }

    private static Replacing.Earlier earlier(ResultSet row) throws SQLException {
        String status = row.getString(6);
        double minX = row.getDouble(7);
        Envelope box = row.wasNull() ? null : new Envelope(minX, row.getDouble(9), row.getDouble(8), row.getDouble(10));
        return new Replacing.Earlier(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                !status.equals("INGETROKKEN"),
                status.equals("ZICHTBAAR"),
                box);
    }

    /** Versions that count, of a kind. */
    List<Long> published(Connection connection, DatasetKind kind) throws SQLException {
        return Statements.list(
                connection,
                "select id from dataset where kind = ? and status in " + COUNTS + " order by id",
                row -> row.getLong(1),
                kind.name());
    }

    /** Says of each version of a kind that counts whether it is replaced whole. */
    void settle(Connection connection, DatasetKind kind) throws SQLException {
        List<Long> published = published(connection, kind);
        for (long one : Statements.list(
                connection,
                "select id from dataset where kind = ? and status in " + COUNTS + " and not opgeruimd",
                row -> row.getLong(1),
                kind.name())) {
            String status = replaced(connection, kind, one, published) ? "VERVANGEN" : "ZICHTBAAR";
            Statements.change(connection, "update dataset set status = ? where id = ?", status, one);
        }
    }

    private static boolean replaced(Connection connection, DatasetKind kind, long dataset, List<Long> published)
            throws SQLException {
        long objects = 0;
        for (Part part : Part.of(kind)) {
            long total = total(connection, dataset, part);
            objects += total;
            if (total == 0) continue;
            List<Long> hiders = Replacing.hiders(connection, dataset, part, published);
            if (hiders != null && (hiders.isEmpty() || hidden(connection, dataset, part, published) < total))
                return false;
        }
        return objects > 0;
    }

    private static long total(Connection connection, long dataset, Part part) throws SQLException {
        return Statements.list(
                        connection,
                        "select coalesce(max(t), 0) from (select sum(totaal) as t from dataset_vervanging where dataset = ?"
                                + " and tabel = ? group by door) s",
                        row -> row.getLong(1),
                        dataset,
                        part.name())
                .get(0);
    }

    private static long hidden(Connection connection, long dataset, Part part, List<Long> published)
            throws SQLException {
        String ids = String.join(", ", published.stream().map(String::valueOf).toList());
        return Statements.list(
                        connection,
                        "select count(distinct sleutel) from verborgen where dataset = ? and tabel = ? and door in ("
                                + ids + ")",
                        row -> row.getLong(1),
                        dataset,
                        part.name())
                .get(0);
    }

    /** Versions whose rows nobody can want back: others that count have replaced them whole, one after another. */
    List<Long> removable() {
        Map<Long, Integer> layers = new HashMap<>();
        new Statements(database)
                .list(
                        "select v.dataset, v.door from dataset_vervanging v join dataset d on d.id = v.dataset join dataset h"
                                + " on h.id = v.door where not d.opgeruimd and d.status in ('VERVANGEN', 'INGETROKKEN')"
                                + " and h.status in " + COUNTS
                                + " group by v.dataset, v.door having sum(v.totaal) = sum(v.verborgen)",
                        row -> layers.merge(row.getLong(1), 1, Integer::sum));
        return layers.entrySet().stream()
                .filter(one -> one.getValue() >= KEPT_UNTIL)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    Map<Long, Standing> standings() {
        Statements statements = new Statements(database);
        Map<Long, Map<String, Long>> lands = new HashMap<>();
        statements.list(
                "select dataset, land, aantal from dataset_dekking",
                row -> lands.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)));
        Map<Long, Map<Long, Long>> hidden = new HashMap<>();
        statements.list(
                "select v.dataset, v.door, sum(v.verborgen) from dataset_vervanging v join dataset h on h.id = v.door"
                        + " where h.status in " + COUNTS + " group by v.dataset, v.door having sum(v.verborgen) > 0",
                row -> hidden.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                        .put(row.getLong(2), row.getLong(3)));
        Map<Long, List<Standing.Change>> changes = new HashMap<>();
        statements.list(
                "select dataset, soort, wie, tijd, reden from dataset_wijziging order by id",
                row -> changes.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Standing.Change(
                                row.getString(2).equals("INGETROKKEN"),
                                row.getString(3),
                                Statements.time(row, "tijd"),
                                row.getString(5))));
        Map<Long, Standing> standings = new LinkedHashMap<>();
        statements.list(
                "select id, opgeruimd, dek_min_x, dek_min_y, dek_max_x, dek_max_y from dataset where status <> 'WEG'",
                row -> {
                    long id = row.getLong(1);
                    double minX = row.getDouble(3);
                    List<Double> box = row.wasNull()
                            ? List.of()
                            : List.of(minX, row.getDouble(4), row.getDouble(5), row.getDouble(6));
                    Map<String, Long> land = lands.getOrDefault(id, Map.of());
                    return standings.put(
                            id,
                            new Standing(
                                    land,
                                    box,
                                    hidden.getOrDefault(id, Map.of()),
                                    land.values().stream()
                                            .mapToLong(Long::longValue)
                                            .sum(),
                                    !row.getBoolean(2),
                                    changes.getOrDefault(id, List.of())));
                });
        return standings;
    }

    void note(Connection connection, long dataset, boolean withdrawn, String wie, Instant time, String reason)
            throws SQLException {
        Statements.change(
                connection,
                "insert into dataset_wijziging (dataset, soort, wie, tijd, reden) values (?, ?, ?, ?, ?)",
                dataset,
                withdrawn ? "INGETROKKEN" : "TERUGGEZET",
                wie,
                time,
                reason);
    }

    /** How many times versions were withdrawn or put back. */
    long changes() {
        return new Statements(database)
                .list("select count(*) from dataset_wijziging", row -> row.getLong(1))
                .get(0);
    }

    /** What a version does not have of those that it replaces, but for people. */
    List<DatasetStore.Gone> gone(long dataset) {
        return new Statements(database)
                .list(
                        "select dataset, soort, sleutel from verborgen where door = ? and weg and tabel <> '"
                                + Part.BEWONING.name() + "' order by dataset, soort, sleutel",
                        row -> new DatasetStore.Gone(row.getLong(1), row.getString(2), row.getString(3)),
                        dataset);
    }
}
