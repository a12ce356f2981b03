package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.problem.Problem;

/**
 * The land of a version that is not visible yet, as conditions on the rows "o" of an earlier one. Of BAG, people and CBS the land
 * is gemeenten: those that the delivery names, else those of its objects. A type of which the delivery has nothing is not covered.
 * A BAG id begins with the gemeente that gave it out, which a later reorganisation does not change; where a
 * gemeente is known by a relation or an address, that goes before. Of a gemeente that is not named and of which the delivery has less
 * than half of what is there, it covers its own objects only ({@link Whole}).
 */
final class Cover {
    private final Connection connection;
    private final Database database;
    private final long id;
    private final DatasetDraft draft;
    private final List<Long> bag;
    private final Whole whole;
    private final BagLand bagLand;
    private Set<String> people;

    /**
     * @param connection with auto-commit
     * @param bag the served BAG versions
     * @param earlier versions of the same kind
     */
    Cover(
            Connection connection,
            Database database,
            long id,
            DatasetDraft draft,
            List<Long> bag,
            List<Replacing.Earlier> earlier) {
        this.connection = connection;
        this.database = database;
        this.id = id;
        this.draft = draft;
        this.bag = bag;
        this.whole = new Whole(connection, database, id, earlier);
        this.bagLand = new BagLand(connection, database, id, draft, earlier, whole);
    }

    /** Land of which the version has something and is not taken to be whole. */
    List<Problem> strays() {
        return whole.strays();
    }

    /** Name of the table with this version's rows of a part. */
    String own(BulkTable<?> table) {
        return database.own(table, id);
    }

    private String has(BulkTable<?> table, String condition) {
        return "exists (select 1 from " + own(table) + " n where n.dataset = " + id + " and " + condition + ")";
    }

    /** Whether this version says anything of a part: has rows of it, current or not, or all that an address is put together from. */
    boolean any(Part part) throws SQLException {
        if (part != Part.ADRES) return any(part.table());
        boolean objects = any(BagTables.VERBLIJFSOBJECT) || any(BagTables.LIGPLAATS) || any(BagTables.STANDPLAATS);
        return objects && any(BagTables.NUMMERAANDUIDING) && any(BagTables.OPENBARE_RUIMTE);
    }

    private boolean any(BulkTable<?> table) throws SQLException {
        String sql = "select 1 from " + own(table) + " where dataset = " + id + " fetch first 1 rows only";
        return !Statements.list(connection, sql, row -> true).isEmpty();
    }

    /** A row that this version has, current or not. */
    String same(Part part) {
        return switch (part) {
            case ADRES ->
                "(" + has(OtherTables.ADRES, "n.nummeraanduiding = o.nummeraanduiding") + " or "
                        + has(BagTables.NUMMERAANDUIDING, "n.identificatie = o.nummeraanduiding") + " or "
                        + has(BagTables.VERBLIJFSOBJECT, "n.identificatie = o.object") + " or "
                        + has(BagTables.LIGPLAATS, "n.identificatie = o.object") + " or "
                        + has(BagTables.STANDPLAATS, "n.identificatie = o.object") + ")";
            case KERNCIJFER -> has(part.table(), "n.code = o.code and n.onderwerp = o.onderwerp");
            default -> has(part.table(), part.key().replace("o.", "n.") + " = " + part.key());
        };
    }

    /** A row that this version does not have as a current one. */
    String gone(Part part) {
        String same = part == Part.KERNCIJFER
                ? "n.code = o.code and n.onderwerp = o.onderwerp"
                : part.key().replace("o.", "n.") + " = " + part.key();
        return "not " + has(part.table(), same + part.current().replace("o.", "n."));
    }

    /** A row on the land that this version covers. */
    String land(Part part, long former) throws SQLException {
        return switch (part) {
            case PAND -> pand(former);
            case ADRES -> adres(former);
            case WOONPLAATS -> woonplaats(List.copyOf(bagLand.gemeenten(part)));
            case GEBIED ->
                "(" + in("substring(o.code from 3 for 4)", gemeenten(OtherTables.GEBIED))
                        + " and o.level in (select level from " + own(OtherTables.GEBIED) + " where dataset = " + id
                        + "))";
            case KERNCIJFER ->
                "(" + in("substring(o.code from 3 for 4)", gemeenten(OtherTables.KERNCIJFER))
                        + " and o.onderwerp in (select onderwerp from " + own(OtherTables.KERNCIJFER)
                        + " where dataset = "
                        + id + "))";
            case BEWONING -> draft.land().named() ? "1 = 0" : in(gemeente("o"), people());
            case BGT, PERCEEL -> "1 = 0";
        };
    }

    private String pand(long former) throws SQLException {
        if (draft.land().national()) return in(BagLand.UITGEVER, List.of());
        BagLand.Moved moved = bagLand.moved(former);
        Set<String> codes = new TreeSet<>(bagLand.gemeenten(Part.PAND));
        codes.addAll(moved.gemeenten());
        return "(" + in(BagLand.UITGEVER, codes) + " or " + BagLand.pandIn(moved, former) + ")";
    }

    private String adres(long former) throws SQLException {
        if (draft.land().national()) return in(BagLand.GEMEENTE, List.of());
        return "(" + in(BagLand.GEMEENTE, bagLand.gemeenten(Part.ADRES)) + " or " + BagLand.in(bagLand.moved(former))
                + ")";
    }

    /** A woonplaats of the earlier version in one of the gemeenten. */
    String woonplaats(List<String> gemeenten) {
        return "exists (select 1 from " + BagTables.GEMEENTE_WOONPLAATS.qualified()
                + " r where r.dataset = o.dataset and r.woonplaats = o.identificatie and " + in("r.gemeente", gemeenten)
                + ")";
    }

    /** A delivery of the whole country covers all but the fictional region, which does not lie in it. */
    private String in(String gemeente, Collection<String> codes) {
        if (draft.land().national() && draft.kind() == DatasetKind.BAG)
            return draft.fictief() ? "1 = 1" : gemeente + " not like '99%'";
        if (codes.isEmpty()) return "1 = 0";
        return gemeente + " in (" + codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "))
                + ")";
    }

    /** Whether this version is of the whole country. */
    boolean national() {
        return draft.land().national();
    }

    /** Codes of the gemeenten that a BAG version covers. */
    List<String> bag() throws SQLException {
        if (draft.land().national() || !draft.land().gemeenten().isEmpty())
            return draft.land().gemeenten();
        List<String> codes = new ArrayList<>();
        for (BulkTable<?> table : List.of(BagTables.PAND, BagTables.NUMMERAANDUIDING))
            codes.addAll(codes("select distinct substring(identificatie from 1 for 4) from " + own(table)
                    + " where dataset = " + id));
        return codes;
    }

    private List<String> gemeenten(BulkTable<?> table) throws SQLException {
        return codes("select distinct substring(code from 3 for 4) from " + own(table) + " where dataset = " + id);
    }

    /** Only codes go into SQL as they are. */
    private List<String> codes(String sql) throws SQLException {
        return Statements.list(connection, sql, row -> row.getString(1)).stream()
                .filter(code -> code != null && code.matches("\\d{4}"))
                .toList();
    }

    private Set<String> people() throws SQLException {
        if (people == null) {
            people = new TreeSet<>(whole.of(Part.BEWONING, gemeente("o"), true));
            people.removeIf(code -> !code.matches("\\d{4}"));
        }
        return people;
    }

    private Map<String, Long> perGemeente(String table, long dataset) throws SQLException {
        return counts("select g, count(*) from (select distinct o.adres, " + gemeente("o") + " as g from " + table
                + " o where o.dataset = " + dataset + ") p group by g");
    }

    /** The gemeente of an address: that of the served BAG, else the one that gave out its id. */
    private String gemeente(String row) {
        String prefix = "substring(" + row + ".adres from 1 for 4)";
        if (bag.isEmpty()) return prefix;
        // version by version: for a list of them H2 reads all their addresses, once for every row
        StringBuilder sql = new StringBuilder("coalesce(");
        for (long version : bag)
            sql.append("(select max(substring(a.gemeente from 3)) from adres a where a.dataset = ")
                    .append(version)
                    .append(" and a.nummeraanduiding = ")
                    .append(row)
                    .append(".adres), ");
        return sql.append(prefix).append(")").toString();
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        Statements.list(connection, sql, row -> {
            if (row.getString(1) != null) counts.merge(row.getString(1), row.getLong(2), Long::sum);
            return null;
        });
        return counts;
    }

    /**
     * The names of this version's land, each with its current objects there.
     *
     * @param counted the same as it was counted already, or null
     */
    Map<String, Long> names(Map<String, Long> counted) throws SQLException {
        String where = " o where o.dataset = " + id;
        Map<String, Long> names = new TreeMap<>();
        draft.land().gemeenten().forEach(code -> names.put(code, 0L));
        boolean unsaid = draft.kind() == DatasetKind.BAG && !bagLand.said();
        if (unsaid) names.putAll(panden(where));
        names.putAll(counted != null ? counted : count(where));
        if (unsaid) {
            bagLand.gemeenten(Part.PAND);
            bagLand.gemeenten(Part.ADRES);
        } else if (draft.kind() == DatasetKind.PERSONEN && !draft.land().named()) {
            people();
        }
        // A few objects of a gemeente are no land that is covered.
        names.keySet().removeAll(whole.stray());
        if (draft.land().national())
            names.putIfAbsent(
                    "NLD", names.values().stream().mapToLong(Long::longValue).sum());
        return names;
    }

    private Map<String, Long> count(String where) throws SQLException {
        return switch (draft.kind()) {
            case BAG -> bagNames(where);
            case BGT ->
                counts("select o.bronhouder, count(*) from " + own(OtherTables.BGT) + where
                        + " and o.actueel group by o.bronhouder");
            case BRK ->
                counts("select o.akr_code, count(*) from " + own(OtherTables.PERCEEL) + where
                        + " and o.actueel group by o.akr_code");
            case PERSONEN -> perGemeente(own(OtherTables.BEWONING), id);
            case KERNCIJFERS -> byCode(OtherTables.KERNCIJFER, where);
            case GEBIEDEN, INDELING -> byCode(OtherTables.GEBIED, where);
        };
    }

    private Map<String, Long> bagNames(String where) throws SQLException {
        Map<String, Long> adressen = counts("select coalesce(substring(o.gemeente from 3),"
                + " substring(o.nummeraanduiding from 1 for 4)) as g, count(*) from " + own(OtherTables.ADRES) + where
                + " group by coalesce(substring(o.gemeente from 3), substring(o.nummeraanduiding from 1 for 4))");
        return adressen.isEmpty() ? panden(where) : adressen;
    }

    private Map<String, Long> panden(String where) throws SQLException {
        return counts("select substring(o.identificatie from 1 for 4), count(*) from " + own(BagTables.PAND) + where
                + Part.PAND.current() + " group by substring(o.identificatie from 1 for 4)");
    }

    private Map<String, Long> byCode(BulkTable<?> table, String where) throws SQLException {
        return counts("select substring(o.code from 3 for 4), count(*) from " + own(table) + where
                + " group by substring(o.code from 3 for 4)");
    }
}
