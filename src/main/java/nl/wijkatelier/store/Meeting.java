package nl.wijkatelier.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.port.DatasetKind;

/**
 * Finds out whether a version can hide anything of an earlier one, so that two neighbours, which are many, are not held against each
 * other row by row: by the indexes of ids, by the land that is written down of a version, and by the ground.
 */
final class Meeting {
    /**
     * That they meet.
     *
     * @param covered what lies on the ground of the new version, without its own objects; none but for BGT and BRK
     * @param instead what the new version has in the place of those, per type
     */
    record Found(List<GroundOverlap.Covered> covered, Map<String, Long> instead) {
        static final Found NO_GROUND = new Found(List.of(), Map.of());
    }

    private final Connection connection;
    private final Database database;
    private final Cover cover;
    private final long id;
    private final DatasetKind kind;
    private final SharedKeys keys;

    Meeting(Connection connection, Database database, Cover cover, long id, DatasetKind kind) {
        this.connection = connection;
        this.database = database;
        this.cover = cover;
        this.id = id;
        this.kind = kind;
        this.keys = new SharedKeys(connection, database);
    }

    /** Null where nothing can be hidden; otherwise the rows decide what is. */
    Found find(Replacing.Earlier one) throws SQLException {
        return switch (kind) {
            case BAG -> registers(one) ? Found.NO_GROUND : null;
            case BGT -> ground(one, Part.BGT);
            case BRK -> ground(one, Part.PERCEEL);
            default -> Found.NO_GROUND;
        };
    }

    private Found ground(Replacing.Earlier one, Part part) throws SQLException {
        boolean shared = shared(part.table(), part.table(), one.id());
        GroundOverlap overlap = new GroundOverlap(database, cover, id, one.id(), part, one.box(), shared);
        List<GroundOverlap.Covered> covered = overlap.find();
        return shared || !covered.isEmpty() ? new Found(covered, overlap.instead(covered)) : null;
    }

    private boolean registers(Replacing.Earlier one) throws SQLException {
        if (cover.national()) return true;
        return land(one.id())
                || shared(BagTables.PAND, BagTables.PAND, one.id())
                || shared(BagTables.NUMMERAANDUIDING, OtherTables.ADRES, one.id())
                || shared(BagTables.VERBLIJFSOBJECT, BagTables.VERBLIJFSOBJECT, one.id())
                || shared(BagTables.LIGPLAATS, BagTables.LIGPLAATS, one.id())
                || shared(BagTables.STANDPLAATS, BagTables.STANDPLAATS, one.id())
                || shared(BagTables.WOONPLAATS, BagTables.WOONPLAATS, one.id());
    }

    /** Whether the earlier version has anything in a gemeente that this one covers. */
    private boolean land(long former) throws SQLException {
        List<String> codes = cover.bag();
        List<String> names = Statements.list(
                connection, "select land from dataset_dekking where dataset = ?", row -> row.getString(1), former);
        // Older versions have no note of their land.
        if (names.isEmpty() || names.stream().anyMatch(codes::contains)) return true;
        for (String code : codes)
            if (any(BagTables.PAND.qualified() + " o where o.dataset = " + former + " and o.identificatie >= '" + code
                    + "' and o.identificatie < '" + code + "A'")) return true;
        return any(BagTables.WOONPLAATS.qualified() + " o where o.dataset = " + former + " and "
                + cover.woonplaats(codes));
    }

    private boolean any(String from) throws SQLException {
        return !Statements.list(connection, "select 1 from " + from + " fetch first 1 rows only", row -> true)
                .isEmpty();
    }

    private boolean shared(BulkTable<?> own, BulkTable<?> other, long former) throws SQLException {
        return keys.maybe(
                new SharedKeys.Side(cover.own(own), id, key(own)),
                new SharedKeys.Side(other.qualified(), former, key(other)));
    }

    private static String key(BulkTable<?> table) {
        if (table == OtherTables.ADRES) return "nummeraanduiding";
        return table == OtherTables.BGT ? "lokaal_id" : "identificatie";
    }
}
