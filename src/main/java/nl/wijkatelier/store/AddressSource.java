package nl.wijkatelier.store;

import static nl.wijkatelier.domain.register.Pand.BOUWJAAR_ONBEKEND;
import static nl.wijkatelier.domain.register.Verblijfsobject.OPPERVLAKTE_ONBEKEND;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.store.AddressParts.Bearer;
import nl.wijkatelier.store.AddressParts.Number;
import nl.wijkatelier.store.AddressParts.Street;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Reads the parts of addresses from the rows of one load, over one connection and for one thread. */
final class AddressSource {
    private static final String NUMBER =
            "n.status, n.huisnummer, n.huisletter, n.huisnummertoevoeging, n.postcode, n.openbare_ruimte, n.woonplaats";

    private final Connection connection;
    private final Database database;
    private final long dataset;

    AddressSource(Connection connection, Database database, long dataset) {
        this.connection = connection;
        this.database = database;
        this.dataset = dataset;
    }

    static BulkTable<?> table(AdresseerbaarObject soort) {
        return switch (soort) {
            case VERBLIJFSOBJECT -> BagTables.VERBLIJFSOBJECT;
            case LIGPLAATS -> BagTables.LIGPLAATS;
            case STANDPLAATS -> BagTables.STANDPLAATS;
        };
    }

    private String own(BulkTable<?> table) {
        return database.own(table, dataset);
    }

    boolean any(BulkTable<?> table) throws SQLException {
        boolean[] any = new boolean[1];
        String sql = "select 1 from " + own(table) + " where dataset = ? fetch first 1 rows only";
        Scan.each(connection, sql, row -> any[0] = true, dataset);
        return any[0];
    }

    /** Current openbare ruimten with a name in force, by id. */
    Map<String, Street> streets() throws SQLException {
        Map<String, Street> streets = new HashMap<>();
        String sql = "select identificatie, naam, woonplaats from " + own(BagTables.OPENBARE_RUIMTE)
                + " where dataset = ? and actueel and status = '" + BagStatus.NAAMGEVING_UITGEGEVEN + "'";
        Scan.each(
                connection,
                sql,
                row -> streets.put(row.getString(1), new Street(row.getString(2), row.getString(3))),
                dataset);
        return streets;
    }

    /** Names of current woonplaatsen, by id. */
    Map<String, String> places() throws SQLException {
        Map<String, String> places = new HashMap<>();
        String sql = "select identificatie, naam from " + own(BagTables.WOONPLAATS)
                + " where dataset = ? and actueel and status = '" + BagStatus.WOONPLAATS_AANGEWEZEN + "'";
        Scan.each(connection, sql, row -> places.put(row.getString(1), row.getString(2)), dataset);
        return places;
    }

    /**
     * Codes of the gemeenten ("GM" and four digits) that woonplaatsen lie in on a day; of several the one that began last.
     *
     * @param several takes a woonplaats that lies in more than one, and which
     */
    Map<String, String> gemeenten(LocalDate day, BiConsumer<String, String> several) throws SQLException {
        Map<String, String> gemeenten = new HashMap<>();
        String sql = "select woonplaats, gemeente from " + own(BagTables.GEMEENTE_WOONPLAATS)
                + " where dataset = ? and definitief and begin_geldigheid <= ?"
                + " and (eind_geldigheid is null or eind_geldigheid > ?) order by begin_geldigheid, gemeente";
        Scan.each(
                connection,
                sql,
                row -> {
                    String code = "GM" + row.getString(2);
                    String former = gemeenten.put(row.getString(1), code);
                    if (former != null && !former.equals(code))
                        several.accept(
                                row.getString(1),
                                "de relaties met " + former + " en " + code + " gelden beide op " + day
                                        + "; de laatste is aangehouden");
                },
                dataset,
                day,
                day);
        return gemeenten;
    }

    /** Hands out the current objects of a kind in order of id, with the number of their hoofdadres or null without one. */
    void bearers(AdresseerbaarObject soort, BiConsumer<Bearer, Number> consumer) throws SQLException {
        boolean vbo = soort == AdresseerbaarObject.VERBLIJFSOBJECT;
        String sql = "select " + NUMBER + ", o.identificatie, o.status, o.hoofdadres, o.nevenadressen, "
                + database.ewkb("o.geometrie")
                + (vbo
                        ? ", o.gebruiksdoelen, o.oppervlakte, o.pand, o.verdere_panden, p.identificatie, p.bouwjaar"
                        : "")
                + " from " + own(table(soort)) + " o left join " + own(BagTables.NUMMERAANDUIDING)
                + " n on n.dataset = o.dataset and n.identificatie = o.hoofdadres and n.actueel"
                + (vbo
                        ? " left join " + own(BagTables.PAND)
                                + " p on p.dataset = o.dataset and p.identificatie = o.pand and p.actueel"
                        : "")
                + " where o.dataset = ? and o.actueel order by o.dataset, o.identificatie";
        try (Lookup panden = new Lookup(connection, "select bouwjaar from " + own(BagTables.PAND))) {
            Scan.each(connection, sql, row -> consumer.accept(bearer(row, soort, panden), number(row)), dataset);
        }
    }

    /** The current version of a number. */
    Optional<Number> number(String id) throws SQLException {
        try (Lookup numbers =
                new Lookup(connection, "select " + NUMBER + " from " + own(BagTables.NUMMERAANDUIDING) + " n")) {
            return numbers.find(id, AddressSource::number);
        }
    }

    /** Ids of all current numbers in force, in order. */
    void numbers(java.util.function.Consumer<String> consumer) throws SQLException {
        String sql = "select identificatie from " + own(BagTables.NUMMERAANDUIDING)
                + " where dataset = ? and actueel and status = '" + BagStatus.NAAMGEVING_UITGEGEVEN
                + "' order by dataset, identificatie";
        Scan.each(connection, sql, row -> consumer.accept(row.getString(1)), dataset);
    }

    private static Number number(ResultSet row) throws SQLException {
        String status = row.getString(1);
        if (status == null) return null;
        return new Number(
                BagStatus.valueOf(status),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private Bearer bearer(ResultSet row, AdresseerbaarObject soort, Lookup panden) throws SQLException {
        Geometry geometry = Ewkb.parse(row.getBytes(12));
        Set<Gebruiksdoel> doelen = EnumSet.noneOf(Gebruiksdoel.class);
        Integer oppervlakte = null;
        Integer bouwjaar = null;
        List<String> missing = new ArrayList<>();
        if (soort == AdresseerbaarObject.VERBLIJFSOBJECT) {
            for (String doel : Scan.texts(row, 13)) doelen.add(Gebruiksdoel.valueOf(doel));
            oppervlakte = row.getInt(14) == OPPERVLAKTE_ONBEKEND ? null : (Integer) row.getInt(14);
            String pand = row.getString(15);
            if (pand != null && row.getString(17) == null) missing.add(pand);
            bouwjaar = older(null, Scan.integer(row, 18));
            for (String further : Scan.texts(row, 16)) {
                Optional<Integer> found = panden.find(further, other -> other.getInt(1));
                if (found.isEmpty()) missing.add(further);
                bouwjaar = older(bouwjaar, found.orElse(null));
            }
        }
        return new Bearer(
                row.getString(8),
                soort,
                BagStatus.valueOf(row.getString(9)),
                doelen,
                oppervlakte,
                bouwjaar,
                geometry instanceof Point point ? point : geometry.getInteriorPoint(),
                row.getString(10),
                List.of(Scan.texts(row, 11)),
                missing);
    }

    private static Integer older(Integer one, Integer other) {
        if (other == null || other == BOUWJAAR_ONBEKEND) return one;
        return one == null || other < one ? other : one;
    }

    /** Finds single current rows by id. */
    private final class Lookup implements AutoCloseable {
        private final PreparedStatement query;

        Lookup(Connection connection, String select) throws SQLException {
            query = connection.prepareStatement(select + " where dataset = ? and identificatie = ? and actueel");
        }

        <T> Optional<T> find(String id, RowMapper<T> mapper) throws SQLException {
            query.setLong(1, dataset);
            query.setString(2, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
            }
        }

        @Override
        public void close() throws SQLException {
            query.close();
        }
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
