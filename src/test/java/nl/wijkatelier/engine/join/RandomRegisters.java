package nl.wijkatelier.engine.join;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import nl.wijkatelier.bench.RandomCoverage;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.KadastraleAanduiding;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Seeded registers over a box of 3 km in which two divisions lie, one of the year 2023 and another of 2024. */
final class RandomRegisters implements Registers, PeopleRecords {
    private static final double SIZE = 3_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    final List<Indeling> indelingen = new ArrayList<>();
    final List<Adres> adressen = new ArrayList<>();
    final List<Bewoning> bewoningen = new ArrayList<>();
    final List<Pand> panden = new ArrayList<>();
    final List<BgtObject> bgt = new ArrayList<>();
    final List<Perceel> percelen = new ArrayList<>();
    final List<Kerncijfer> kerncijfers = new ArrayList<>();
    private final Random random;

    RandomRegisters(long seed, int objects) {
        random = new Random(seed);
        for (int jaar = 2023; jaar <= 2024; jaar++) indelingen.add(indeling(jaar, seed + jaar));
        for (int i = 0; i < objects; i++) {
            adressen.add(adres(i));
            bewoningen.add(bewoning(random.nextInt(10) == 0 ? objects + i : i));
            panden.add(new Pand(registratie(i), 1880 + random.nextInt(150), box(12)));
            bgt.add(bgt(i));
            percelen.add(perceel(i));
        }
    }

    private static Indeling indeling(int jaar, long seed) {
        List<MultiPolygon> cells = RandomCoverage.of(seed, 12, SIZE, 4);
        List<Area> buurten = new ArrayList<>();
        List<Area> wijken = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            AreaCode wijk = AreaCode.of("WK99010" + w);
            List<MultiPolygon> parts = cells.subList(3 * w, 3 * w + 3);
            for (int b = 0; b < 3; b++)
                buurten.add(new Area(jaar, AreaCode.of("BU99010" + w + "0" + b), "B", wijk, false, parts.get(b)));
            wijken.add(new Area(jaar, wijk, "W", AreaCode.of("GM9901"), false, union(parts)));
        }
        Area gemeente = new Area(jaar, AreaCode.of("GM9901"), "G", null, false, union(cells));
        return new Indeling(jaar, 1, List.of(gemeente), wijken, buurten);
    }

    private static MultiPolygon union(List<MultiPolygon> parts) {
        Geometry union = UnaryUnionOp.union(parts);
        return union instanceof MultiPolygon multi
                ? multi
                : FACTORY.createMultiPolygon(new Polygon[] {(Polygon) union});
    }

    private double x() {
        return 100_000 + random.nextDouble() * SIZE * 1.1;
    }

    private double y() {
        return 450_000 + random.nextDouble() * SIZE * 1.1;
    }

    private static String id(int i) {
        return String.format("99012000000%05d", i);
    }

    private Adres adres(int i) {
        Gebruiksdoel doel = Gebruiksdoel.values()[random.nextInt(4) == 0 ? random.nextInt(11) : 0];
        return new Adres(
                id(i),
                "O" + i,
                random.nextInt(20) == 0 ? AdresseerbaarObject.LIGPLAATS : AdresseerbaarObject.VERBLIJFSOBJECT,
                random.nextInt(15) != 0,
                "Straat",
                i + 1,
                null,
                null,
                null,
                "9901",
                "Plaats",
                "GM9901",
                BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                Set.of(doel),
                random.nextInt(10) == 0 ? null : 40 + random.nextInt(200),
                1900 + random.nextInt(120),
                x(),
                y());
    }

    private Bewoning bewoning(int adres) {
        int young = random.nextInt(3);
        int old = random.nextInt(2) + 1;
        return new Bewoning(id(adres), young, 0, old, 0, 0, young + old, 250_000 + adres, random.nextInt(5) + 1);
    }

    private BgtObject bgt(int i) {
        BgtType type = List.of(BgtType.WATERDEEL, BgtType.WEGDEEL, BgtType.BEGROEIDTERREINDEEL)
                .get(random.nextInt(3));
        return new BgtObject(
                type,
                "L" + i,
                0,
                "G9901",
                LocalDate.EPOCH,
                null,
                LocalDateTime.MIN,
                null,
                random.nextInt(20) == 0 ? 1 : 0,
                "bestaand",
                null,
                "open verharding",
                null,
                null,
                null,
                box(random.nextInt(5) == 0 ? 400 : 20));
    }

    private Perceel perceel(int i) {
        Polygon polygon = box(60);
        return new Perceel(
                "P" + i,
                new KadastraleAanduiding("G", "GEM01", "A", i),
                LocalDateTime.MIN,
                null,
                polygon.getArea(),
                null,
                null,
                polygon);
    }

    /** A rectangle turned by any angle. */
    private Polygon box(double size) {
        double angle = random.nextDouble() * Math.PI;
        double width = size * (0.3 + random.nextDouble());
        double height = size * (0.3 + random.nextDouble());
        double x = x();
        double y = y();
        double ux = Math.cos(angle);
        double uy = Math.sin(angle);
        Coordinate a = new Coordinate(x, y);
        Coordinate b = new Coordinate(x + width * ux, y + width * uy);
        Coordinate c = new Coordinate(b.x - height * uy, b.y + height * ux);
        Coordinate d = new Coordinate(x - height * uy, y + height * ux);
        return FACTORY.createPolygon(new Coordinate[] {a, b, c, d, a.copy()});
    }

    private static BagRegistratie registratie(int i) {
        return new BagRegistratie(
                "99011000000" + i,
                BagStatus.PAND_IN_GEBRUIK,
                false,
                LocalDate.EPOCH,
                "D",
                new Voorkomen(1, LocalDate.EPOCH, null, LocalDateTime.MIN, null, null));
    }

    @Override
    public void adressen(Consumer<Adres> consumer) {
        adressen.forEach(consumer);
    }

    @Override
    public void bewoning(Consumer<Bewoning> consumer) {
        bewoningen.forEach(consumer);
    }

    @Override
    public void panden(Consumer<Pand> consumer) {
        panden.forEach(consumer);
    }

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
    public void kerncijfers(Consumer<Kerncijfer> consumer) {
        kerncijfers.forEach(consumer);
    }

    @Override
    public double[] bounds() {
        return new double[] {100_000, 450_000, 100_000 + SIZE, 450_000 + SIZE};
    }
}
