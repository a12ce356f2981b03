package nl.wijkatelier.demo.write;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.KadastraleAanduiding;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Standplaats;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A few records of every type, with all optional fields filled at least once and absent at least once. */
final class RegisterSamples {
    static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    static final LocalDateTime TIME = LocalDateTime.of(2020, 7, 1, 12, 30, 15, 250_000_000);
    static final String SQUARE =
            "POLYGON ((100000 475000, 100010.5 475000, 100010.5 475010.25, 100000 475010.25, 100000 475000))";
    static final String HOLED = "POLYGON ((100000 475000, 100100 475000, 100100 475100, 100000 475100, 100000 475000),"
            + " (100020 475020, 100020 475030.125, 100030 475030.125, 100030 475020, 100020 475020))";
    static final String TWO = "MULTIPOLYGON (((100000 475000, 100100 475000, 100100 475100, 100000 475000)),"
            + " ((100200 475000, 100300 475000, 100300 475100, 100200 475000)))";

    private RegisterSamples() {}

    static Area gemeente() {
        return new Area(2024, AreaCode.of("GM9901"), "Bloemenkamp & Zoon", null, false, (MultiPolygon) wkt(TWO));
    }

    static List<BagObject> bag() {
        List<BagObject> objects = new ArrayList<>();
        objects.add(new Woonplaats(
                registratie("9901", BagStatus.WOONPLAATS_AANGEWEZEN, null), "Aadorp", (MultiPolygon) wkt(TWO)));
        MultiPolygon one = (MultiPolygon) wkt("MULTIPOLYGON (" + SQUARE.substring(8) + ")");
        objects.add(new Woonplaats(registratie("9902", BagStatus.WOONPLAATS_AANGEWEZEN, null), "Bdorp", one));
        objects.add(new OpenbareRuimte(
                registratie("9901300000000001", BagStatus.NAAMGEVING_UITGEGEVEN, null),
                "Laan van <Noord> & Zuid",
                "Ln vN&Z",
                "Weg",
                "9901"));
        objects.add(new OpenbareRuimte(
                registratie("9901300000000002", BagStatus.NAAMGEVING_UITGEGEVEN, null), "Kaag", null, "Water", "9902"));
        objects.add(new Nummeraanduiding(
                registratie("9901200000000001", BagStatus.NAAMGEVING_UITGEGEVEN, null),
                12,
                "a",
                "bis",
                "9999AB",
                AdresseerbaarObject.VERBLIJFSOBJECT,
                "9901300000000001",
                "9902"));
        objects.add(new Nummeraanduiding(
                registratie("9901200000000002", BagStatus.NAAMGEVING_UITGEGEVEN, null),
                1,
                null,
                null,
                null,
                AdresseerbaarObject.LIGPLAATS,
                "9901300000000002",
                null));
        objects.add(new Pand(registratie("9901100000000001", BagStatus.BOUW_GESTART, DAY), 1931, (Polygon) wkt(HOLED)));
        objects.add(new Pand(
                registratie("9901100000000002", BagStatus.PAND_IN_GEBRUIK, null), 9999, (Polygon) wkt(SQUARE)));
        objects.add(new Verblijfsobject(
                registratie("9901010000000001", BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK, null),
                Set.of(Gebruiksdoel.WINKELFUNCTIE, Gebruiksdoel.WOONFUNCTIE),
                120,
                "9901200000000001",
                List.of("9901200000000003"),
                List.of("9901100000000001", "9901100000000002"),
                wkt("POINT (100005.123 475005.5)")));
        objects.add(new Verblijfsobject(
                registratie("9901010000000002", BagStatus.VERBLIJFSOBJECT_GEVORMD, null),
                Set.of(Gebruiksdoel.CELFUNCTIE),
                80,
                "9901200000000004",
                List.of(),
                List.of("9901100000000001"),
                wkt(SQUARE)));
        objects.add(new Ligplaats(
                registratie("9901020000000001", BagStatus.PLAATS_AANGEWEZEN, null),
                "9901200000000002",
                List.of("9901200000000005", "9901200000000006"),
                (Polygon) wkt(SQUARE)));
        objects.add(new Standplaats(
                registratie("9901030000000001", BagStatus.PLAATS_INGETROKKEN, DAY),
                "9901200000000007",
                List.of(),
                (Polygon) wkt(SQUARE)));
        return objects;
    }

    static List<BgtObject> bgt() {
        List<BgtObject> objects = new ArrayList<>();
        for (BgtType type : BgtType.values()) {
            String wkt = switch (type) {
                case SPOOR, SCHEIDING -> "LINESTRING (100000 475000, 100010.5 475000.125)";
                case OPENBARERUIMTELABEL -> "POINT (100000 475000)";
                case WIJK, BUURT, PAND -> TWO;
                default -> HOLED;
            };
            String naam = type == BgtType.OPENBARERUIMTELABEL || type == BgtType.WIJK || type == BgtType.BUURT
                    ? "'t Goy"
                    : null;
            String code = switch (type) {
                case PAND -> "9901100000000001";
                case WIJK -> "990101";
                case BUURT -> "99010101";
                default -> null;
            };
            Double hoek = type == BgtType.OPENBARERUIMTELABEL ? 12.5 : null;
            boolean functie = switch (type) {
                case PAND, WIJK, BUURT, BEGROEIDTERREINDEEL, ONBEGROEIDTERREINDEEL -> false;
                default -> true;
            };
            boolean fysiek = switch (type) {
                case WEGDEEL, ONDERSTEUNENDWEGDEEL, BEGROEIDTERREINDEEL, ONBEGROEIDTERREINDEEL -> true;
                default -> false;
            };
            objects.add(new BgtObject(
                    type,
                    "G9901." + type.text(),
                    0,
                    "G9901",
                    DAY,
                    null,
                    TIME,
                    null,
                    0,
                    "bestaand",
                    functie ? "iets" : null,
                    fysiek ? "zand" : null,
                    naam,
                    code,
                    hoek,
                    wkt(wkt)));
            if (type == BgtType.OPENBARERUIMTELABEL)
                objects.add(new BgtObject(
                        type,
                        "G9901." + type.text(),
                        1,
                        "G9901",
                        DAY,
                        null,
                        TIME,
                        null,
                        0,
                        "bestaand",
                        "iets",
                        null,
                        naam,
                        null,
                        -30.0,
                        wkt("POINT (100100 475000)")));
        }
        objects.add(new BgtObject(
                BgtType.WEGDEEL,
                "G9901.oud",
                0,
                "G9901",
                DAY,
                DAY.plusDays(9),
                TIME,
                TIME.plusDays(9),
                -1,
                "bestaand",
                "rijbaan lokale weg",
                "open verharding",
                null,
                null,
                null,
                wkt(SQUARE)));
        return objects;
    }

    static Perceel perceel(String id) {
        return new Perceel(
                id,
                new KadastraleAanduiding("Bloemenkamp", "BLK01", "B", 2298),
                TIME.withNano(0),
                TIME.withNano(0).plusDays(3),
                222,
                "Vastgesteld",
                (Point) wkt("POINT (100005 475006)"),
                (Polygon) wkt(HOLED));
    }

    static KadastraleGrens grens(String id, String links, String rechts) {
        LineString line = (LineString) wkt("LINESTRING (100000 475000, 100010.5 475000, 100010.5 475010.25)");
        return new KadastraleGrens(id, "Definitief", links, rechts, TIME.withNano(0), null, line);
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static BagRegistratie registratie(String id, BagStatus status, LocalDate eind) {
        LocalDateTime einde = eind == null ? null : eind.atTime(9, 5);
        Voorkomen voorkomen = new Voorkomen(eind == null ? 2 : 1, DAY.minusYears(3), eind, TIME, einde, null);
        return new BagRegistratie(id, status, eind != null, DAY.minusYears(3), "DOC/1", voorkomen);
    }
}
