package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.StoreProblem;

/**
 * Of which land a version that is not visible yet is whole, where it does not say so itself: where it has at least half of what is
 * shown there now. What it has elsewhere are stray objects, as a delivery has some of its neighbours; they replace themselves only.
 */
final class Whole {
    private final Connection connection;
    private final Database database;
    private final long id;
    private final List<Replacing.Earlier> earlier;
    private final List<Problem> strays = new ArrayList<>();
    private final Set<String> stray = new TreeSet<>();

    /** @param earlier versions of the same kind */
    Whole(Connection connection, Database database, long id, List<Replacing.Earlier> earlier) {
        this.connection = connection;
        this.database = database;
        this.id = id;
        this.earlier = earlier;
    }

    /**
     * The names of land of which the version is whole.
     *
     * @param land SQL for the name of the land of a row "o"
     * @param alone whether a version with rows of one land only is taken to be whole of it
     */
    Set<String> of(Part part, String land, boolean alone) throws SQLException {
        Map<String, Long> now = counts(
                part, land, " from " + database.own(part.table(), id) + " o where o.dataset = " + id + part.current());
        Set<String> whole = new TreeSet<>(now.keySet());
        if (now.isEmpty() || alone && now.size() == 1) return whole;
        Map<String, Long> there = there(part, land);
        now.forEach((name, count) -> {
            long before = there.getOrDefault(name, 0L);
            if (2 * count >= before) return;
            whole.remove(name);
            note(part, name, count, before);
        });
        return whole;
    }

    private void note(Part part, String name, long count, long before) {
        stray.add(name);
        strays.add(new Problem(
                StoreProblem.STORE_LAND_NIET_HEEL,
                part.name().toLowerCase(java.util.Locale.ROOT),
                name,
                "",
                count + " van " + name + ", waar er nu " + before + " zijn; de andere blijven staan",
                null));
    }

    /** Each land of which the version has too little, by type. */
    List<Problem> strays() {
        return strays;
    }

    /** The names of land of which the version has too little of some type. */
    Set<String> stray() {
        return stray;
    }

    private Map<String, Long> there(Part part, String land) throws SQLException {
        List<Long> published = earlier.stream()
                .filter(Replacing.Earlier::published)
                .map(Replacing.Earlier::id)
                .toList();
        Map<String, Long> there = new TreeMap<>();
        for (Replacing.Earlier one : earlier) {
            if (!one.shown()) continue;
            List<Long> hiders = Replacing.hiders(connection, one.id(), part, published);
            if (hiders == null) continue;
            counts(part, land, part.rows(one.id()) + part.shown(hiders))
                    .forEach((name, count) -> there.merge(name, count, Long::sum));
        }
        return there;
    }

    private Map<String, Long> counts(Part part, String land, String rows) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        Statements.list(
                connection,
                "select g, count(*) from (select distinct " + part.key() + " as k, " + land + " as g" + rows
                        + ") p where g is not null group by g",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }
}
