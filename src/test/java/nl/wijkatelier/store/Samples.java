package nl.wijkatelier.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.domain.register.KadastraleAanduiding;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Small register objects for tests, around (100000, 480000) RD. */
final class Samples {
    static final String WOONPLAATS = "9001";
    static final String STRAAT = opr(1);
    private static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);

    private Samples() {}

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    /** A square of 10 by 10 m with its lower left corner at that many metres from (100000, 480000). */
    static Polygon square(double dx, double dy) {
        double x = 100_000 + dx;
        double y = 480_000 + dy;
        return (Polygon)
                wkt("POLYGON((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))".formatted(x, y, x + 10, y + 10));
    }

    static MultiPolygon area(double dx, double dy) {
        Polygon square = square(dx, dy);
        return square.getFactory().createMultiPolygon(new Polygon[] {square});
    }

    static String pnd(int n) {
        return "9901100%09d".formatted(n);
    }

    static String vbo(int n) {
        return "9901010%09d".formatted(n);
    }

    static String lig(int n) {
        return "9901020%09d".formatted(n);
    }

    static String num(int n) {
        return "9901200%09d".formatted(n);
    }

    static String opr(int n) {
        return "9901300%09d".formatted(n);
    }

    static BagRegistratie registratie(String id, BagStatus status) {
        return registratie(id, status, 1, null);
    }

    static BagRegistratie registratie(String id, BagStatus status, int voorkomen, LocalDate eind) {
        return new BagRegistratie(
                id,
                status,
                false,
                BEGIN,
                "Doc-1",
                new Voorkomen(voorkomen, BEGIN.plusYears(voorkomen - 1L), eind, BEGIN.atTime(12, 30, 15), null, null));
    }

    static Pand pand(int n, int bouwjaar) {
        return new Pand(registratie(pnd(n), BagStatus.PAND_IN_GEBRUIK), bouwjaar, square(20 * n, 0));
    }

    static Verblijfsobject verblijfsobject(int n, String hoofdadres, List<String> nevenadressen, String... panden) {
        return verblijfsobject(n, BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK, hoofdadres, nevenadressen, panden);
    }

    static Verblijfsobject verblijfsobject(
            int n, BagStatus status, String hoofdadres, List<String> nevenadressen, String... panden) {
        return new Verblijfsobject(
                registratie(vbo(n), status),
                Set.of(Gebruiksdoel.WOONFUNCTIE, Gebruiksdoel.WINKELFUNCTIE),
                80 + n,
                hoofdadres,
                nevenadressen,
                List.of(panden),
                wkt("POINT(%d 480005)".formatted(100_005 + 20 * n)));
    }

    static Ligplaats ligplaats(int n, String hoofdadres) {
        return new Ligplaats(
                registratie(lig(n), BagStatus.PLAATS_AANGEWEZEN), hoofdadres, List.of(), square(20 * n, 100));
    }

    static Nummeraanduiding nummer(int n, AdresseerbaarObject soort, String straat, String woonplaats) {
        return new Nummeraanduiding(
                registratie(num(n), BagStatus.NAAMGEVING_UITGEGEVEN),
                n,
                "a",
                "bis",
                "2161AB",
                soort,
                straat,
                woonplaats);
    }

    static Nummeraanduiding nummer(int n) {
        return nummer(n, AdresseerbaarObject.VERBLIJFSOBJECT, STRAAT, null);
    }

    static OpenbareRuimte straat() {
        return new OpenbareRuimte(
                registratie(STRAAT, BagStatus.NAAMGEVING_UITGEGEVEN), "Tulpenkade", null, "Weg", WOONPLAATS);
    }

    static Woonplaats woonplaats(String code, String naam) {
        return new Woonplaats(registratie(code, BagStatus.WOONPLAATS_AANGEWEZEN), naam, area(0, 0));
    }

    static GemeenteWoonplaats inGemeente(String woonplaats, String gemeente) {
        return new GemeenteWoonplaats(woonplaats, gemeente, true, BEGIN, null);
    }

    /** A street with its woonplaats and gemeente. */
    static List<RegisterObject> surroundings() {
        return List.of(straat(), woonplaats(WOONPLAATS, "Zandwijk"), inGemeente(WOONPLAATS, "9901"));
    }

    static BgtObject wegdeel(String id, LocalDate termination) {
        return new BgtObject(
                BgtType.WEGDEEL,
                id,
                0,
                "G9901",
                BEGIN,
                termination,
                BEGIN.atTime(1, 2, 3),
                null,
                0,
                "bestaand",
                "rijbaan lokale weg",
                "open verharding",
                null,
                null,
                null,
                square(0, 50));
    }

    static Perceel perceel(String id, int nummer, double dx) {
        return new Perceel(
                id,
                new KadastraleAanduiding("Zandwijk", "ZWK01", "A", nummer),
                BEGIN.atStartOfDay(),
                null,
                100,
                "Vastgesteld",
                null,
                square(dx, 0));
    }

    static DatasetDraft draft(DatasetKind kind) {
        return draft(kind, "9901", "", "a");
    }

    static DatasetDraft draft(DatasetKind kind, String gebied, String periode, String digest) {
        return new DatasetDraft(
                kind,
                gebied,
                periode,
                LocalDate.of(2026, 1, 1),
                "proef",
                "CC0",
                true,
                "test",
                List.of(new DatasetDraft.SourceFile("levering.zip", digest.repeat(64), 12)));
    }

    static void fill(DatasetLoad load, List<? extends RegisterObject> objects) {
        try (DatasetLoad.Inlet inlet = load.inlet()) {
            objects.forEach(inlet::accept);
        }
    }

    static Dataset publish(Store store, DatasetDraft draft, List<? extends RegisterObject> objects) {
        try (DatasetLoad load = store.datasets().begin(draft)) {
            fill(load, objects);
            return load.publish(Map.of("alles", (long) objects.size()));
        }
    }
}
