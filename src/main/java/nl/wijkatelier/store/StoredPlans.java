package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.KeptState;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanOrigin;
import nl.wijkatelier.domain.plan.PlanScope;
import nl.wijkatelier.domain.plan.PlanSnapshot;

/** Plans in the database; an entry is forced to disk before it is acknowledged. */
final class StoredPlans implements PlanLog {
    private static final String HEADS = "select id, naam, indeling, versie, wie, gemaakt, bereik from plan";

    /** Kinds of rows of plan_gemeente. */
    private static final String MADE = "GEMAAKT";

    private static final String CHANGED = "GEWIJZIGD";

    private final Database database;
    private final StoredAudit audit;
    private final StoredStates states;

    StoredPlans(Database database, StoredAudit audit) {
        this.database = database;
        this.audit = audit;
        this.states = new StoredStates(database);
    }

    @Override
    public Head create(Head head, PlanOrigin origin, List<PlanEntry> entries, SortedMap<Integer, KeptState> known) {
        try {
            long made = database.write(connection -> {
                long id = insert(connection, head);
                insert(connection, id, origin);
                for (PlanEntry entry : entries)
                    insert(connection, id, entry, known.getOrDefault(entry.number(), KeptState.NONE));
                insert(connection, id, MADE, head.scope().made());
                insert(connection, id, CHANGED, head.scope().changed());
                audit.append(connection, Act.onPlan(Deed.PLAN_GEMAAKT, id), Actor.named(head.author()));
                return id;
            });
            return find(made).orElseThrow();
        } catch (SQLException failure) {
            throw SqlFailure.of("Het plan is niet bewaard", failure);
        }
    }

    private static long insert(Connection connection, Head head) throws SQLException {
        String sql = "insert into plan (naam, indeling, versie, wie, gemaakt, bereik) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            insert.setString(1, head.naam());
            insert.setString(2, head.indeling());
            insert.setString(3, head.version());
            insert.setString(4, head.author());
            insert.setObject(5, at(head.made()));
            insert.setBoolean(6, head.scope().known());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void insert(Connection connection, long plan, PlanOrigin origin) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into plan_begin values (?, ?)")) {
            insert.setLong(1, plan);
            insert.setBytes(2, origin.bytes());
            insert.executeUpdate();
        }
    }

    @Override
    public Optional<PlanOrigin> origin(long plan) {
        try (Connection connection = database.connect();
                PreparedStatement select =
                        connection.prepareStatement("select indeling from plan_begin where plan = ?")) {
            select.setLong(1, plan);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(PlanOrigin.read(rows.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw SqlFailure.of("Lezen van een plan is mislukt", failure);
        }
    }

    @Override
    public void keep(long plan, Set<AreaCode> changed) {
        try {
            database.write(connection -> {
                try (PreparedStatement known =
                        connection.prepareStatement("update plan set bereik = true where id = ?")) {
                    known.setLong(1, plan);
                    known.executeUpdate();
                }
                insert(connection, plan, CHANGED, changed);
                return true;
            });
        } catch (SQLException failure) {
            throw SqlFailure.of("De gemeenten van het plan zijn niet bewaard", failure);
        }
    }

    /** Lets one transaction at a time add gemeenten to a plan, so that the second finds what the first added. */
    private static void lock(Connection connection, long plan) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from plan where id = ? for update")) {
            select.setLong(1, plan);
            select.executeQuery().close();
        }
    }

    private static void insert(Connection connection, long plan, String kind, Set<AreaCode> gemeenten)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into plan_gemeente (plan, soort, gemeente)"
                + " select id, ?, ? from plan where id = ? and not exists"
                + " (select 1 from plan_gemeente where plan = ? and soort = ? and gemeente = ?)")) {
            for (AreaCode gemeente : gemeenten) {
                insert.setString(1, kind);
                insert.setString(2, gemeente.text());
                insert.setLong(3, plan);
                insert.setLong(4, plan);
                insert.setString(5, kind);
                insert.setString(6, gemeente.text());
                insert.executeUpdate();
            }
        }
    }

    @Override
    public List<Head> list() {
        try (Connection connection = database.connect();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(HEADS + " order by id")) {
            List<Head> heads = new ArrayList<>();
            Map<Long, Map<String, Set<AreaCode>>> scopes = scopes(connection, "");
            while (rows.next()) heads.add(head(rows, scopes));
            return heads;
        } catch (SQLException failure) {
            throw SqlFailure.of("Lezen van plannen is mislukt", failure);
        }
    }

    @Override
    public Optional<Head> find(long plan) {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(HEADS + " where id = ?")) {
            select.setLong(1, plan);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                return Optional.of(head(rows, scopes(connection, " where plan = " + plan)));
            }
        } catch (SQLException failure) {
            throw SqlFailure.of("Lezen van een plan is mislukt", failure);
        }
    }

    @Override
    public List<PlanEntry> entries(long plan) {
        try (Connection connection = database.connect()) {
            List<Line> lines = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select nummer, soort, wie, tijd, reden from plan_regel where plan = ? order by nummer")) {
                select.setLong(1, plan);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) lines.add(Line.of(rows));
                }
            }
            // after the lines: one that is appended in between is not among them, so that each has its fields
            Map<Integer, SortedMap<String, String>> fields = fields(connection, plan);
            return lines.stream()
                    .map(line -> line.entry(fields.get(line.number())))
                    .toList();
        } catch (SQLException failure) {
            throw SqlFailure.of("Lezen van een plan is mislukt", failure);
        }
    }

    @Override
    public boolean append(long plan, PlanEntry entry, KeptState state, Set<AreaCode> changed) {
        try {
            return database.write(connection -> {
                if (!changed.isEmpty()) lock(connection, plan);
                insert(connection, plan, entry, state);
                insert(connection, plan, CHANGED, changed);
                audit.append(
                        connection,
                        Act.onPlan(Deed.BEWERKING, plan).with(entry.kind() + " revisie " + entry.number()),
                        Actor.named(entry.author()));
                return true;
            });
        } catch (SQLException failure) {
            if (SqlFailure.duplicate(failure)) return false;
            throw SqlFailure.of("De wijziging van het plan is niet bewaard", failure);
        }
    }

    @Override
    public SortedMap<Integer, KeptState> states(long plan) {
        return states.states(plan);
    }

    @Override
    public void keepStates(long plan, SortedMap<Integer, KeptState> known) {
        states.keep(plan, known);
    }

    @Override
    public Set<Integer> snapshots(long plan) {
        return states.snapshots(plan);
    }

    @Override
    public List<PlanSnapshot> snapshots(long plan, int revision) {
        return states.snapshots(plan, revision);
    }

    @Override
    public void keepSnapshot(long plan, PlanSnapshot snapshot) {
        states.keep(plan, snapshot);
    }

    @Override
    public List<Long> withoutStates() {
        return states.without();
    }

    private static void insert(Connection connection, long plan, PlanEntry entry, KeptState state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into plan_regel (plan, nummer, soort, wie, tijd, reden, digest, verschil)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, plan);
            insert.setInt(2, entry.number());
            insert.setString(3, entry.kind().name());
            insert.setString(4, entry.author());
            insert.setObject(5, at(entry.time()));
            insert.setString(6, entry.reason());
            insert.setString(7, state.digest().isEmpty() ? null : state.digest());
            insert.setBytes(8, state.change());
            insert.executeUpdate();
        }
        if (entry.command() == null) return;
        try (PreparedStatement insert = connection.prepareStatement("insert into plan_gegeven values (?, ?, ?, ?)")) {
            for (Map.Entry<String, String> field :
                    CommandFields.of(entry.command()).entrySet()) {
                insert.setLong(1, plan);
                insert.setInt(2, entry.number());
                insert.setString(3, field.getKey());
                insert.setString(4, field.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<Integer, SortedMap<String, String>> fields(Connection connection, long plan)
            throws SQLException {
        Map<Integer, SortedMap<String, String>> fields = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select nummer, naam, waarde from plan_gegeven where plan = ?")) {
            select.setLong(1, plan);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next())
                    fields.computeIfAbsent(rows.getInt(1), k -> new TreeMap<>())
                            .put(rows.getString(2), rows.getString(3));
            }
        }
        return fields;
    }

    /** A row of the log without the fields of its command. */
    private record Line(int number, PlanEntry.Kind kind, String author, Instant time, String reason) {
        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getInt("nummer"),
                    PlanEntry.Kind.valueOf(row.getString("soort")),
                    row.getString("wie"),
                    row.getObject("tijd", OffsetDateTime.class).toInstant(),
                    row.getString("reden"));
        }

        PlanEntry entry(SortedMap<String, String> fields) {
            PlanCommand command = fields == null ? null : CommandFields.read(fields);
            return new PlanEntry(number, kind, command, author, time, reason);
        }
    }

    /** Which gemeenten plans touch, by kind. */
    private static Map<Long, Map<String, Set<AreaCode>>> scopes(Connection connection, String where)
            throws SQLException {
        Map<Long, Map<String, Set<AreaCode>>> scopes = new HashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select plan, soort, gemeente from plan_gemeente" + where)) {
            while (rows.next())
                scopes.computeIfAbsent(rows.getLong(1), k -> new HashMap<>())
                        .computeIfAbsent(rows.getString(2), k -> new HashSet<>())
                        .add(AreaCode.of(rows.getString(3)));
        }
        return scopes;
    }

    private static Head head(ResultSet row, Map<Long, Map<String, Set<AreaCode>>> scopes) throws SQLException {
        long id = row.getLong("id");
        Map<String, Set<AreaCode>> own = scopes.getOrDefault(id, Map.of());
        return new Head(
                id,
                row.getString("naam"),
                row.getString("indeling"),
                row.getString("versie"),
                row.getString("wie"),
                row.getObject("gemaakt", OffsetDateTime.class).toInstant(),
                new PlanScope(
                        own.getOrDefault(MADE, Set.of()),
                        own.getOrDefault(CHANGED, Set.of()),
                        row.getBoolean("bereik")));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
