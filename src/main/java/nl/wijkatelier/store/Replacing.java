package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.Replacement;
import nl.wijkatelier.domain.problem.Problem;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes down what a version that is not visible yet hides of the earlier ones: rows that it has itself, and rows on the land that it
 * covers. What is written counts once the version is served, and no more when it is withdrawn. Done again, it begins anew.
 */
final class Replacing {
    /** An earlier version whose rows are still there. */
    record Earlier(
            long id,
            String gebied,
            boolean named,
            String periode,
            LocalDate peildatum,
            boolean published,
            boolean shown,
            Envelope box) {}

    private record Numbers(long all, long gone) {
        static final Numbers NONE = new Numbers(0, 0);
    }

    private final Database database;
    private final long id;
    private final DatasetDraft draft;
    private final List<Problem> remarks = new ArrayList<>();

    Replacing(Database database, long id, DatasetDraft draft) {
        this.database = database;
        this.id = id;
        this.draft = draft;
    }

    /**
     * @param earlier of the same kind, oldest first
     * @param bag the served BAG versions
     * @param land current objects of the new version by land, or null where that has to be counted
     * @return what is replaced of those that are shown
     */
    List<Replacement> run(List<Earlier> earlier, List<Long> bag, Map<String, Long> land) throws SQLException {
        List<Replacement> replacements = new ArrayList<>();
        try (Connection connection = database.connect()) {
            Cover cover = new Cover(connection, database, id, draft, bag, earlier);
            Statements.change(connection, "delete from verborgen where door = ?", id);
            Statements.change(connection, "delete from dataset_vervanging where door = ?", id);
            Statements.change(connection, "delete from dataset_dekking where dataset = ?", id);
            for (Map.Entry<String, Long> name : cover.names(land).entrySet())
                Statements.change(
                        connection, "insert into dataset_dekking values (?, ?, ?)", id, name.getKey(), name.getValue());
            List<Long> published =
                    earlier.stream().filter(Earlier::published).map(Earlier::id).toList();
            Meeting meeting = new Meeting(connection, database, cover, id, draft.kind());
            for (Earlier one : earlier) {
                if (!sameTime(one)) continue;
                boolean sameName =
                        draft.land().named() && one.named() && one.gebied().equals(draft.gebied());
                Meeting.Found found = sameName ? Meeting.Found.NO_GROUND : meeting.find(one);
                // Notes of what is not hidden only matter beside one of what is.
                if (found == null) continue;
                List<Replacement.Count> counts = new ArrayList<>();
                for (Part part : Part.of(draft.kind()))
                    counts.addAll(hide(connection, cover, part, one, published, sameName, found));
                boolean any = counts.stream().anyMatch(count -> count.replaced() > 0);
                if (any && one.shown())
                    replacements.add(new Replacement(one.id(), one.gebied(), newer(connection, one), counts));
            }
            remarks.clear();
            remarks.addAll(cover.strays());
        }
        return List.copyOf(replacements);
    }

    /** What is to be told of the last run beside what is replaced. */
    List<Problem> remarks() {
        return List.copyOf(remarks);
    }

    /** Whether both are of one year, where that matters; figures of two releases stand side by side, the later one with the last word. */
    private boolean sameTime(Earlier one) {
        return switch (draft.kind()) {
            case GEBIEDEN -> year(one.periode()).equals(year(draft.periode()));
            case KERNCIJFERS -> one.periode().equals(draft.periode());
            default -> true;
        };
    }

    private static String year(String periode) {
        return periode.length() > 4 ? periode.substring(0, 4) : periode;
    }

    private List<Replacement.Count> hide(
            Connection connection,
            Cover cover,
            Part part,
            Earlier one,
            List<Long> published,
            boolean sameName,
            Meeting.Found found)
            throws SQLException {
        String rows = part.rows(one.id());
        Map<String, Long> totals = counts(
                connection,
                "select " + part.type() + ", count(distinct " + part.key() + ")" + rows + " group by " + part.type());
        if (totals.isEmpty() || !sameName && !cover.any(part)) {
            note(connection, part, one, totals, Map.of(), Map.of());
            return List.of();
        }
        String condition = sameName ? "1 = 1" : "(" + cover.same(part) + " or " + cover.land(part, one.id()) + ")";
        Map<String, Long> instead = new TreeMap<>(found.instead());
        insert(connection, part, one, found.covered());
        String gone = cover.gone(part);
        String listed = " and not exists (select 1 from verborgen l where l.dataset = o.dataset and l.door = " + id
                + " and l.tabel = '" + part.name() + "' and l.sleutel = " + part.key() + ")";
        Statements.change(
                connection,
                "insert into verborgen select distinct o.dataset, " + id + ", '" + part.name() + "', " + part.type()
                        + ", " + part.key() + ", " + gone + rows + " and " + condition + listed);
        Map<String, Numbers> hidden = hidden(connection, part, one, "");
        hidden.forEach((type, numbers) -> instead.merge(type, numbers.all() - numbers.gone(), Long::sum));
        note(connection, part, one, totals, hidden, instead);
        List<Replacement.Count> counts = report(connection, part, one, published, hidden, instead);
        boolean whole = totals.entrySet().stream()
                .allMatch(
                        type -> hidden.getOrDefault(type.getKey(), Numbers.NONE).all() == type.getValue());
        if (whole)
            Statements.change(
                    connection,
                    "delete from verborgen where door = ? and dataset = ? and tabel = ? and not weg",
                    id,
                    one.id(),
                    part.name());
        return counts;
    }

    /** Of what the version hides: what was shown until now. */
    private List<Replacement.Count> report(
            Connection connection,
            Part part,
            Earlier one,
            List<Long> published,
            Map<String, Numbers> hidden,
            Map<String, Long> instead)
            throws SQLException {
        List<Long> hiders = hiders(connection, one.id(), part, published);
        if (hiders == null) return List.of();
        Map<String, Long> before = counts(
                connection,
                "select " + part.type() + ", count(distinct " + part.key() + ")" + part.rows(one.id())
                        + part.shown(hiders) + " group by " + part.type());
        Map<String, Numbers> now = hiders.isEmpty()
                ? hidden
                : hidden(connection, part, one, part.shown(hiders).replace(part.key(), "o.sleutel"));
        List<Replacement.Count> counts = new ArrayList<>();
        before.forEach((type, shown) -> {
            Numbers numbers = now.getOrDefault(type, Numbers.NONE);
            long others = hidden.getOrDefault(type, Numbers.NONE).all() - numbers.all();
            long there = Math.max(0, instead.getOrDefault(type, 0L) - others);
            counts.add(new Replacement.Count(type, shown, numbers.all(), numbers.gone(), there));
        });
        return counts;
    }

    /** The served versions that hide some of a part; null where one of them hides all. */
    static List<Long> hiders(Connection connection, long dataset, Part part, List<Long> published) throws SQLException {
        List<Long> hiders = new ArrayList<>();
        boolean[] whole = {false};
        Statements.list(
                connection,
                "select door, sum(totaal), sum(verborgen) from dataset_vervanging where dataset = ? and tabel = ?"
                        + " group by door having sum(verborgen) > 0 order by door",
                row -> {
                    if (!published.contains(row.getLong(1))) return null;
                    if (row.getLong(2) == row.getLong(3)) whole[0] = true;
                    hiders.add(row.getLong(1));
                    return null;
                },
                dataset,
                part.name());
        return whole[0] ? null : hiders;
    }

    private Map<String, Numbers> hidden(Connection connection, Part part, Earlier one, String shown)
            throws SQLException {
        Map<String, Numbers> numbers = new TreeMap<>();
        Statements.list(
                connection,
                "select o.soort, count(*), sum(case when o.weg then 1 else 0 end) from verborgen o where o.door = ? and"
                        + " o.dataset = ? and o.tabel = ?" + shown + " group by o.soort",
                row -> numbers.put(row.getString(1), new Numbers(row.getLong(2), row.getLong(3))),
                id,
                one.id(),
                part.name());
        return numbers;
    }

    private void insert(Connection connection, Part part, Earlier one, List<GroundOverlap.Covered> covered)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into verborgen values (?, ?, ?, ?, ?, true)")) {
            for (GroundOverlap.Covered object : covered) {
                insert.setLong(1, one.id());
                insert.setLong(2, id);
                insert.setString(3, part.name());
                insert.setString(4, object.type());
                insert.setString(5, object.key());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void note(
            Connection connection,
            Part part,
            Earlier one,
            Map<String, Long> totals,
            Map<String, Numbers> hidden,
            Map<String, Long> instead)
            throws SQLException {
        for (Map.Entry<String, Long> total : totals.entrySet()) {
            Numbers numbers = hidden.getOrDefault(total.getKey(), Numbers.NONE);
            Statements.change(
                    connection,
                    "insert into dataset_vervanging values (?, ?, ?, ?, ?, ?, ?, ?)",
                    one.id(),
                    id,
                    part.name(),
                    total.getKey(),
                    total.getValue(),
                    numbers.all(),
                    numbers.gone(),
                    instead.getOrDefault(total.getKey(), 0L));
        }
    }

    /** Why the earlier version is newer: by its day, its release, or the objects that both have; null where it is not. */
    private String newer(Connection connection, Earlier one) throws SQLException {
        if (draft.kind() == DatasetKind.GEBIEDEN)
            return one.periode().compareTo(draft.periode()) > 0
                    ? "dataset " + one.id() + " is van release " + one.periode() + ", deze van " + draft.periode()
                    : null;
        if (one.peildatum() != null
                && draft.peildatum() != null
                && !one.peildatum().equals(draft.peildatum()))
            return one.peildatum().isAfter(draft.peildatum())
                    ? "dataset " + one.id() + " is van " + one.peildatum() + ", deze levering van " + draft.peildatum()
                    : null;
        if (one.peildatum() != null && draft.peildatum() != null && draft.kind() == DatasetKind.BAG) return null;
        if (draft.kind() == DatasetKind.PERSONEN && (one.peildatum() == null) != (draft.peildatum() == null))
            return "dataset " + one.id() + day(one.peildatum()) + ", deze levering" + day(draft.peildatum())
                    + ", zodat niet te zien is welke nieuwer is; geef --peildatum";
        Part part = Part.of(draft.kind()).get(0);
        String moment = switch (draft.kind()) {
            case BAG, BGT -> "tijdstip_registratie";
            case BRK -> "begin_geldigheid";
            default -> null;
        };
        if (moment == null) return null;
        String sql = "select sum(case when o." + moment + " > n." + moment + " then 1 else 0 end), sum(case when o."
                + moment
                + " < n." + moment + " then 1 else 0 end) from " + database.own(part.table(), id) + " n, "
                + part.table().qualified() + " o where n.dataset = " + id + " and n.actueel and o.dataset = " + one.id()
                + " and o.actueel and " + part.key() + " = " + part.key().replace("o.", "n.");
        long[] both = new long[2];
        Statements.list(connection, sql, row -> {
            both[0] = row.getLong(1);
            both[1] = row.getLong(2);
            return null;
        });
        if (both[0] <= both[1]) return null;
        return "dataset " + one.id() + " heeft van " + both[0] + " objecten een latere versie";
    }

    private static String day(LocalDate peildatum) {
        return peildatum == null ? " heeft geen peildatum" : " is van " + peildatum;
    }

    private static Map<String, Long> counts(Connection connection, String sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        Statements.list(connection, sql, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }
}
