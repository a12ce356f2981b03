package nl.wijkatelier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.KadastraleAanduiding;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A made-up village for tests, in the same place as {@link SampleRegion}: fields, a wood, a canal with a road in a tunnel
 * below it, a railway with a viaduct over it, two streets of terraced houses on their percelen, with addresses and names.
 */
public final class SampleRegisters implements Registers {
    private final List<BgtObject> bgt = new ArrayList<>();
    private final List<Perceel> percelen = new ArrayList<>();
    private final List<Adres> adressen = new ArrayList<>();
    private List<Indeling> indelingen = List.of();

    public SampleRegisters() {
        area(BgtType.BEGROEIDTERREINDEEL, null, "grasland agrarisch", 0, 0, 0, 600, 300);
        area(BgtType.BEGROEIDTERREINDEEL, null, "loofbos", 0, 600, 0, 1200, 300);
        area(BgtType.BEGROEIDTERREINDEEL, null, "bouwland", 0, 0, 300, 300, 900);
        area(BgtType.ONBEGROEIDTERREINDEEL, null, "erf", 0, 300, 300, 900, 620);
        area(BgtType.BEGROEIDTERREINDEEL, null, "groenvoorziening", 0, 300, 620, 900, 900);
        area(BgtType.BEGROEIDTERREINDEEL, null, "heide", 0, 900, 300, 1200, 900);
        add(BgtType.WATERDEEL, "waterloop", null, 0, null, null, "POLYGON((0 210,0 235,1200 330,1200 305,0 210))");
        area(BgtType.WEGDEEL, "rijbaan lokale weg", "open verharding", 0, 300, 440, 900, 448);
        area(BgtType.WEGDEEL, "rijbaan lokale weg", "open verharding", 0, 300, 540, 900, 548);
        area(BgtType.WEGDEEL, "voetpad", "open verharding", 0, 300, 437, 900, 440);
        area(BgtType.WEGDEEL, "voetpad", "open verharding", 0, 300, 448, 900, 451);
        area(BgtType.WEGDEEL, "rijbaan regionale weg", "gesloten verharding", -1, 588, 180, 600, 360);
        area(BgtType.WEGDEEL, "rijbaan regionale weg", "gesloten verharding", 0, 588, 360, 600, 640);
        area(BgtType.WEGDEEL, "rijbaan regionale weg", "gesloten verharding", 1, 588, 640, 600, 760);
        area(BgtType.OVERBRUGGINGSDEEL, "dek", null, 1, 586, 660, 602, 740);
        add(BgtType.SPOOR, "trein", null, 0, null, null, "LINESTRING(0 650,300 690,600 705,900 700,1200 660)");
        add(BgtType.SCHEIDING, "muur", null, 0, null, null, "LINESTRING(310 490,580 490)");
        label("Kerkstraat", 430, 444, 0, "Weg");
        label("Molenweg", 700, 544, 0, "Weg");
        label("Provincialeweg", 594, 520, 90, "Weg");
        label("Lange Vaart", 300, 246, 4.5, "Water");
        for (int row = 0; row < 2; row++)
            for (int i = 0; i < 40; i++) if (i < 19 || i > 20) house(310 + i * 14.5, 458 + row * 56, row, i);
    }

    /** The same with divisions. */
    public static SampleRegisters with(List<Indeling> indelingen) {
        SampleRegisters registers = new SampleRegisters();
        registers.indelingen = indelingen;
        return registers;
    }

    private void house(double x, double y, int row, int i) {
        double depth = 9 + (i % 5) * 0.6;
        area(BgtType.PAND, null, null, 0, x, y, x + 6.2 + (i % 3) * 1.1, y + depth);
        KadastraleAanduiding aanduiding = new KadastraleAanduiding("Proefland", "PRL01", "A", 100 + row * 100 + i);
        Geometry lot = wkt(box(x - 2, y - 7, x + 12.5, y + 24));
        Point middle = lot.getCentroid();
        percelen.add(new Perceel(
                "9901" + row + i,
                aanduiding,
                LocalDateTime.of(2020, 1, 1, 0, 0),
                null,
                lot.getArea(),
                null,
                middle,
                (org.locationtech.jts.geom.Polygon) lot));
        adressen.add(new Adres(
                "9901200000" + row + i,
                "9901010000" + row + i,
                AdresseerbaarObject.VERBLIJFSOBJECT,
                true,
                "Kerkstraat",
                1 + i,
                null,
                null,
                "9901AB",
                "9901",
                "Proefland",
                "GM9901",
                BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                Set.of(Gebruiksdoel.WOONFUNCTIE),
                100,
                1970,
                SampleRegion.X + x + 3,
                SampleRegion.Y + y + depth / 2));
    }

    private void label(String text, double x, double y, double angle, String kind) {
        add(BgtType.OPENBARERUIMTELABEL, kind, null, 0, text, angle, "POINT(" + x + " " + y + ")");
    }

    private void area(
            BgtType type, String functie, String fysiek, int level, double x0, double y0, double x1, double y1) {
        add(type, functie, fysiek, level, null, null, box(x0, y0, x1, y1));
    }

    private static String box(double x0, double y0, double x1, double y1) {
        return String.format(
                Locale.ROOT, "POLYGON((%1$f %2$f,%3$f %2$f,%3$f %4$f,%1$f %4$f,%1$f %2$f))", x0, y0, x1, y1);
    }

    private void add(BgtType type, String functie, String fysiek, int level, String naam, Double hoek, String wkt) {
        bgt.add(new BgtObject(
                type,
                "P" + bgt.size(),
                0,
                "G9901",
                LocalDate.of(2020, 1, 1),
                null,
                LocalDateTime.of(2020, 1, 1, 0, 0),
                null,
                level,
                "bestaand",
                functie,
                fysiek,
                naam,
                null,
                hoek,
                wkt(wkt)));
    }

    /** A geometry with its coordinates counted from the region's corner. */
    private static Geometry wkt(String wkt) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            geometry.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
                c.x += SampleRegion.X;
                c.y += SampleRegion.Y;
            });
            return geometry;
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    @Override
    public void adressen(Consumer<Adres> consumer) {
        adressen.forEach(consumer);
    }

    @Override
    public void panden(Consumer<Pand> consumer) {}

    @Override
    public void bgt(Set<BgtType> types, Consumer<BgtObject> consumer) {
        bgt.stream().filter(object -> types.contains(object.type())).forEach(consumer);
    }

    @Override
    public void woonplaatsen(Consumer<Woonplaats> consumer) {}

    @Override
    public void percelen(Consumer<Perceel> consumer) {
        percelen.forEach(consumer);
    }

    @Override
    public List<Indeling> indelingen() {
        return indelingen;
    }

    @Override
    public void kerncijfers(Consumer<Kerncijfer> consumer) {}

    @Override
    public double[] bounds() {
        return new double[] {SampleRegion.X, SampleRegion.Y, SampleRegion.X + 1200, SampleRegion.Y + 900};
    }
}
