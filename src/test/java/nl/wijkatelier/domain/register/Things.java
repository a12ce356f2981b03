package nl.wijkatelier.domain.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Register objects of which only the place matters, from WKT. */
public final class Things {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private Things() {}

    public static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A rectangle. */
    public static String box(double x1, double y1, double x2, double y2) {
        return "POLYGON((%s %s,%s %s,%s %s,%s %s,%s %s))".formatted(x1, y1, x2, y1, x2, y2, x1, y2, x1, y1);
    }

    public static BgtObject bgt(BgtType type, String id, String functie, String wkt) {
        return new BgtObject(
                type,
                id,
                0,
                "G0000",
                DAY,
                null,
                DAY.atStartOfDay(),
                null,
                0,
                "bestaand",
                functie,
                null,
                null,
                null,
                null,
                wkt(wkt));
    }

    public static Perceel perceel(String id, String wkt) {
        KadastraleAanduiding key = new KadastraleAanduiding("Proef", "PRF00", "A", 1);
        return new Perceel(id, key, DAY.atStartOfDay(), null, 1, null, null, (Polygon) wkt(wkt));
    }

    public static Pand pand(String id, String wkt) {
        return new Pand(registratie(id, BagStatus.PAND_IN_GEBRUIK), 1990, (Polygon) wkt(wkt));
    }

    public static Woonplaats woonplaats(String naam, String wkt) {
        Polygon land = (Polygon) wkt(wkt);
        MultiPolygon multi = land.getFactory().createMultiPolygon(new Polygon[] {land});
        return new Woonplaats(registratie("0001", BagStatus.WOONPLAATS_AANGEWEZEN), naam, multi);
    }

    private static BagRegistratie registratie(String id, BagStatus status) {
        LocalDateTime time = DAY.atStartOfDay();
        return new BagRegistratie(id, status, false, DAY, "x", new Voorkomen(1, DAY, null, time, null, null));
    }
}
