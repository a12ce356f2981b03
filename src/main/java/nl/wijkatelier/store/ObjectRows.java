package nl.wijkatelier.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.KadastraleAanduiding;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The columns that an object is made of, and the object of a row of them. */
final class ObjectRows {
    private ObjectRows() {}

    static String adres(Database database) {
        return columns(OtherTables.ADRES, database);
    }

    static Adres adres(ResultSet row) throws SQLException {
        Set<Gebruiksdoel> doelen = EnumSet.noneOf(Gebruiksdoel.class);
        for (String doel : Scan.texts(row, 14)) doelen.add(Gebruiksdoel.valueOf(doel));
        Point point = (Point) geometry(row, 17);
        return new Adres(
                row.getString(1),
                row.getString(2),
                AdresseerbaarObject.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                BagStatus.valueOf(row.getString(13)),
                doelen,
                Scan.integer(row, 15),
                Scan.integer(row, 16),
                point.getX(),
                point.getY());
    }

    static String pand(Database database) {
        return columns(BagTables.PAND, database);
    }

    static Pand pand(ResultSet row) throws SQLException {
        return new Pand(registratie(row), row.getInt(13), (Polygon) geometry(row, 14));
    }

    static String woonplaats(Database database) {
        return columns(BagTables.WOONPLAATS, database);
    }

    static Woonplaats woonplaats(ResultSet row) throws SQLException {
        return new Woonplaats(registratie(row), row.getString(13), (MultiPolygon) geometry(row, 14));
    }

    private static BagRegistratie registratie(ResultSet row) throws SQLException {
        Voorkomen voorkomen = new Voorkomen(
                row.getInt(2), date(row, 8), date(row, 9), moment(row, 10), moment(row, 11), moment(row, 12));
        return new BagRegistratie(
                row.getString(1),
                BagStatus.valueOf(row.getString(4)),
                row.getBoolean(5),
                date(row, 6),
                row.getString(7),
                voorkomen);
    }

    static String bgt(Database database) {
        return columns(OtherTables.BGT, database);
    }

    static BgtObject bgt(ResultSet row) throws SQLException {
        double hoek = row.getDouble(16);
        Double angle = row.wasNull() ? null : (Double) hoek;
        return new BgtObject(
                BgtType.valueOf(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getString(5),
                date(row, 6),
                date(row, 7),
                moment(row, 8),
                moment(row, 9),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                angle,
                geometry(row, 17));
    }

    static String perceel(Database database) {
        return columns(OtherTables.PERCEEL, database);
    }

    static Perceel perceel(ResultSet row) throws SQLException {
        return new Perceel(
                row.getString(1),
                new KadastraleAanduiding(row.getString(3), row.getString(4), row.getString(5), row.getInt(6)),
                moment(row, 7),
                moment(row, 8),
                row.getDouble(9),
                row.getString(10),
                (Point) geometry(row, 11),
                (Polygon) geometry(row, 12));
    }

    private static String columns(BulkTable<?> table, Database database) {
        return table.columns().stream()
                .map(column ->
                        column.equals("geometrie") || column.equals("labelpunt") ? database.ewkb(column) : column)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static Geometry geometry(ResultSet row, int column) throws SQLException {
        return Ewkb.parse(row.getBytes(column));
    }

    private static LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDateTime moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
