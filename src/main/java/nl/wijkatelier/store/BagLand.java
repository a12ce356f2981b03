package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.port.DatasetDraft;

/**
 * The land of a BAG version: the gemeenten that it names, else those of which it is whole; and the woonplaatsen that it has and is
 * whole of, where an earlier version has them in another gemeente, as after a merger.
 */
final class BagLand {
    /** The gemeente of an address "o": that of its woonplaats, else the one that gave out its id. */
    static final String GEMEENTE = "coalesce(substring(o.gemeente from 3), substring(o.nummeraanduiding from 1 for 4))";

    static final String UITGEVER = "substring(o.identificatie from 1 for 4)";

    /**
     * What moved since an earlier version.
     *
     * @param woonplaatsen that this version has and that lay in a gemeente which it does not cover
     * @param gemeenten of which all woonplaatsen moved
     */
    record Moved(Set<String> woonplaatsen, Set<String> gemeenten) {
        static final Moved NONE = new Moved(Set.of(), Set.of());

        boolean none() {
            return woonplaatsen.isEmpty();
        }
    }

    private final Connection connection;
    private final Database database;
    private final long id;
    private final DatasetDraft draft;
    private final List<Replacing.Earlier> earlier;
    private final Whole whole;
    private final Map<Part, Set<String>> gemeenten = new EnumMap<>(Part.class);
    private final Map<Long, Moved> moved = new HashMap<>();
    private Set<String> own;
    private Set<String> wholeOf;

    BagLand(
            Connection connection,
            Database database,
            long id,
            DatasetDraft draft,
            List<Replacing.Earlier> earlier,
            Whole whole) {
        this.connection = connection;
        this.database = database;
        this.id = id;
        this.draft = draft;
        this.earlier = earlier;
        this.whole = whole;
    }

    /** Whether the delivery says which gemeenten it is of. */
    boolean said() {
        return draft.land().national() || !draft.land().gemeenten().isEmpty();
    }

    /** Codes of the gemeenten that the version covers with a part. */
    Set<String> gemeenten(Part part) throws SQLException {
        if (said()) return new TreeSet<>(draft.land().gemeenten());
        Part counted = part == Part.PAND ? Part.PAND : Part.ADRES;
        Set<String> known = gemeenten.get(counted);
        if (known == null) {
            known = codes(whole.of(counted, counted == Part.PAND ? UITGEVER : GEMEENTE, false));
            gemeenten.put(counted, known);
        }
        return known;
    }

    /** What of an earlier version lies in this one's land now, and did not by its own day. */
    Moved moved(long former) throws SQLException {
        Moved known = moved.get(former);
        if (known == null) {
            known = findMoved(former);
            moved.put(former, known);
        }
        return known;
    }

    private Moved findMoved(long former) throws SQLException {
        if (own == null)
            own = new AddressSource(connection, database, id).places().keySet();
        if (own.isEmpty()) return Moved.NONE;
        Map<String, String> then = places(former);
        Set<String> covered = gemeenten(Part.ADRES);
        Set<String> candidates = new TreeSet<>(own);
        candidates.removeIf(place -> !then.containsKey(place) || covered.contains(then.get(place)));
        if (candidates.isEmpty()) return Moved.NONE;
        if (wholeOf == null) wholeOf = whole.of(Part.ADRES, "o.woonplaatscode", false);
        candidates.retainAll(wholeOf);
        candidates.removeIf(place -> !place.matches("\\d{4}"));
        Set<String> all = codes(new TreeSet<>(then.values()));
        then.forEach((place, gemeente) -> {
            if (!candidates.contains(place)) all.remove(gemeente);
        });
        return new Moved(candidates, all);
    }

    /** The woonplaatsen of an earlier version, each with its gemeente on the day of that version, or "". */
    private Map<String, String> places(long former) throws SQLException {
        LocalDate day = earlier.stream()
                .filter(one -> one.id() == former && one.peildatum() != null)
                .map(Replacing.Earlier::peildatum)
                .findFirst()
                .orElseGet(LocalDate::now);
        Map<String, String> places = new TreeMap<>();
        Statements.list(
                connection,
                "select o.identificatie" + Part.WOONPLAATS.rows(former),
                row -> places.put(row.getString(1), ""));
        Statements.list(
                connection,
                "select woonplaats, gemeente from " + BagTables.GEMEENTE_WOONPLAATS.qualified()
                        + " where dataset = ? and definitief and begin_geldigheid <= ?"
                        + " and (eind_geldigheid is null or eind_geldigheid > ?) order by begin_geldigheid, gemeente",
                row -> places.replace(row.getString(1), row.getString(2)),
                former,
                day,
                day);
        return places;
    }

    /** Addresses "o" in one of the woonplaatsen. */
    static String in(Moved moved) {
        return moved.none() ? "1 = 0" : "o.woonplaatscode in (" + quoted(moved.woonplaatsen()) + ")";
    }

    /** Panden "o" of an earlier version in which an address of one of the woonplaatsen lies. */
    static String pandIn(Moved moved, long former) {
        if (moved.none()) return "1 = 0";
        return "o.identificatie in (select v.pand from " + BagTables.VERBLIJFSOBJECT.qualified() + " v join "
                + OtherTables.ADRES.qualified() + " a on a.dataset = v.dataset and a.object = v.identificatie"
                + " where v.dataset = " + former + " and v.actueel and a.woonplaatscode in ("
                + quoted(moved.woonplaatsen()) + "))";
    }

    private static String quoted(Collection<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }

    /** Only codes go into SQL as they are. */
    private static Set<String> codes(Set<String> names) {
        Set<String> codes = new TreeSet<>(names);
        codes.removeIf(code -> !code.matches("\\d{4}"));
        return codes;
    }
}
