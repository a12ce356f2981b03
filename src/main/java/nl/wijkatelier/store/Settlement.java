package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.StoreProblem;
import nl.wijkatelier.domain.register.BgtType;

/**
 * Sees to it that a load holds each version of an object once and at most one current version of an object, whatever the files of
 * the delivery repeat: overlapping tiles, a zip beside what was unpacked from it, extracts of two days in one folder. Copies are
 * removed, and so is what another file says has ended; of several current versions the one that began last stays current and the others
 * become history. Each is a problem.
 *
 * <p>The database groups and sorts; in memory is one batch of row ids, whatever the number of rows.
 */
final class Settlement {
    private static final int BATCH = 2_000;

    private final Database database;
    private final Load load;
    private final LocalDate day;

    Settlement(Database database, Load load, LocalDate day) {
        this.database = database;
        this.load = load;
        this.day = day;
    }

    /** Settles those of the tables that hold objects with an identity. */
    void run(Collection<BulkTable<?>> tables) throws SQLException {
        try (Connection reading = database.connect();
                Connection writing = database.connect()) {
            database.stream(reading);
            writing.setAutoCommit(false);
            for (Identity identity : Identity.ALL)
                if (tables.contains(identity.table())) {
                    if (load.repeats().ended(identity.table())) ends(identity, reading, writing);
                    reading.commit();
                    if (load.repeats().copies(identity.table())) copies(identity, reading, writing);
                    reading.commit();
                    boolean several = load.repeats().currents(identity.table());
                    if (several && !identity.currents().isEmpty()) currents(identity, reading, writing);
                    reading.commit();
                }
            writing.setAutoCommit(true);
            database.rest(reading);
        }
    }

    private void copies(Identity identity, Connection reading, Connection writing) throws SQLException {
        List<String> key = join(identity.object(), identity.version(), identity.part());
        String own = database.own(identity.table(), load.id());
        String first = identity.object().get(0);
        String several = "select " + first + " from " + own + " where dataset = ? group by dataset, "
                + String.join(", ", key) + " having count(*) > 1";
        if (!any(reading, own, first, "") || !any(reading, several)) return;
        String sql = "select " + columns(key, identity) + " from " + own + " where dataset = ? and " + first + " in ("
                + several + ") order by " + String.join(", ", key) + ", "
                + identity.copies();
        try (Change remove = new Change(writing, "delete from " + own, database)) {
            List<List<String>> stays = new ArrayList<>(1);
            Scan.each(
                    reading,
                    sql,
                    row -> {
                        List<String> values = values(row, key.size());
                        if (stays.isEmpty() || !stays.get(0).equals(values)) {
                            stays.clear();
                            stays.add(values);
                            return;
                        }
                        remove.row(row.getString(1));
                        String type = identity.type(values);
                        load.removed(type);
                        String reason = word(identity, values) + " staat meer dan één keer in de levering";
                        load.problem(new Problem(StoreProblem.STORE_DUBBEL, type, values.get(0), "", reason, null));
                    },
                    load.id(),
                    load.id());
        }
    }

    /** Leaves out what another file of the delivery says has ended, of BGT and BRK. */
    private void ends(Identity identity, Connection reading, Connection writing) throws SQLException {
        boolean bgt = identity.table() == OtherTables.BGT;
        if (!bgt && identity.table() != OtherTables.PERCEEL && identity.table() != OtherTables.GRENS) return;
        String own = database.own(identity.table(), load.id());
        List<String> key = identity.object();
        String sql = "select " + columns(key, identity) + " from " + own + " where dataset = ? and actueel";
        try (Change remove = new Change(writing, "delete from " + own, database)) {
            Scan.each(
                    reading,
                    sql,
                    row -> {
                        List<String> values = values(row, key.size());
                        LocalDateTime begin = row.getObject(key.size() + 2, LocalDateTime.class);
                        BgtType bgtType = bgt ? BgtType.valueOf(values.get(1)) : null;
                        if (begin == null || !load.repeats().hasEnded(bgtType, values.get(0), begin)) return;
                        remove.row(row.getString(1));
                        String type = identity.type(values);
                        load.removed(type);
                        String reason = identity.word() + " van " + begin + " is elders in de levering beëindigd";
                        load.problem(new Problem(StoreProblem.STORE_DUBBEL, type, values.get(0), "", reason, null));
                    },
                    load.id());
        }
    }

    private void currents(Identity identity, Connection reading, Connection writing) throws SQLException {
        List<String> key = join(identity.object(), identity.version(), List.of());
        int objects = identity.object().size();
        String own = database.own(identity.table(), load.id());
        String first = identity.object().get(0);
        String several = "select " + first + " from " + own + " where dataset = ? and actueel group by dataset, "
                + String.join(", ", identity.object()) + " having " + identity.several();
        if (!any(reading, own, first, " and actueel") || !any(reading, several)) return;
        String sql = "select " + columns(key, identity) + " from " + own + " where dataset = ? and actueel and " + first
                + " in (" + several + ") order by "
                + String.join(", ", identity.object()) + ", " + identity.currents();
        try (Change end = new Change(writing, "update " + own + " set actueel = false", database)) {
            List<List<String>> stays = new ArrayList<>(1);
            List<String> begins = new ArrayList<>(1);
            List<List<String>> reported = new ArrayList<>(1);
            Scan.each(
                    reading,
                    sql,
                    row -> {
                        List<String> values = values(row, key.size());
                        boolean same = !stays.isEmpty()
                                && stays.get(0).subList(0, objects).equals(values.subList(0, objects));
                        if (!same) {
                            stays.clear();
                            stays.add(values);
                            begins.clear();
                            begins.add(row.getString(key.size() + 2));
                        }
                        if (stays.get(0).equals(values)) return;
                        end.row(row.getString(1));
                        if (reported.contains(values)) return;
                        reported.clear();
                        reported.add(values);
                        String reason = version(identity, values, row.getString(key.size() + 2)) + " en "
                                + version(identity, stays.get(0), begins.get(0)) + " zijn beide actueel op " + day
                                + "; de laatste is aangehouden";
                        load.problem(new Problem(
                                StoreProblem.STORE_MEER_DAN_EEN_ACTUEEL,
                                identity.type(values),
                                values.get(0),
                                "",
                                reason,
                                null));
                    },
                    load.id(),
                    load.id());
        }
    }

    /** Asked first: the index alone answers it, where finding the rows reads all of them with their geometries. */
    private boolean any(Connection reading, String own, String first, String condition) throws SQLException {
        return any(
                reading,
                "select " + first + " from " + own + " where dataset = ?" + condition + " group by dataset, " + first
                        + " having count(*) > 1");
    }

    private boolean any(Connection reading, String sql) throws SQLException {
        boolean[] any = {false};
        Scan.each(reading, sql + " fetch first 1 rows only", row -> any[0] = true, load.id());
        return any[0];
    }

    private String columns(List<String> key, Identity identity) {
        return database.rowId() + ", " + String.join(", ", key) + ", " + identity.begin();
    }

    private static List<String> values(ResultSet row, int count) throws SQLException {
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) values.add(row.getString(i + 2));
        return values;
    }

    private static String word(Identity identity, List<String> values) {
        return identity.word() + " " + values.get(identity.object().size());
    }

    private static String version(Identity identity, List<String> values, String begin) {
        return identity.version().get(0).equals(identity.begin())
                ? identity.word() + " van " + begin
                : word(identity, values) + " (vanaf " + begin + ")";
    }

    private static List<String> join(List<String> one, List<String> two, List<String> three) {
        return Stream.of(one, two, three).flatMap(List::stream).toList();
    }

    /** A change of single rows, in batches of a transaction each. */
    private static final class Change implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement statement;
        private int waiting;

        Change(Connection connection, String change, Database database) throws SQLException {
            this.connection = connection;
            this.statement = connection.prepareStatement(change + " where " + database.isRow());
        }

        void row(String id) throws SQLException {
            statement.setString(1, id);
            statement.addBatch();
            if (++waiting == BATCH) flush();
        }

        private void flush() throws SQLException {
            statement.executeBatch();
            connection.commit();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                if (waiting > 0) flush();
            }
        }
    }
}
