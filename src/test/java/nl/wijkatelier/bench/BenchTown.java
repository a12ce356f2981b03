package nl.wijkatelier.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
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
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Seeded registers of any size, made as they are read: per address a household, a pand, a perceel and three surfaces of the BGT; buurten
 * of 35,000 / 150 addresses, some fifty a gemeente.
 */
final class BenchTown implements Registers, PeopleRecords {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double METRES_PER_ADDRESS = 53;
    private static final int BUURTEN_PER_GEMEENTE = 50;
    private static final int BUURTEN_PER_WIJK = 7;
    private static final LocalDateTime TIME = LocalDate.of(2020, 1, 1).atStartOfDay();
    private static final BgtType[] TYPES = {BgtType.WEGDEEL, BgtType.BEGROEIDTERREINDEEL, BgtType.ONBEGROEIDTERREINDEEL
    };

    final double size;
    private final int addresses;
    private final boolean surfaces;
    private final Indeling indeling;

    /** @param surfaces whether there are panden, percelen and surfaces of the BGT */
    BenchTown(int addresses, int buurten, boolean surfaces) {
        this.surfaces = surfaces;
        this.addresses = addresses;
        this.size = Math.sqrt(addresses) * METRES_PER_ADDRESS;
        this.indeling = indeling(buurten);
    }

    private Indeling indeling(int buurten) {
        List<MultiPolygon> cells = new ArrayList<>(RandomCoverage.of(1, buurten, size, 8));
        int side = Math.max(1, (int) Math.round(Math.sqrt((double) buurten / BUURTEN_PER_GEMEENTE)));
        int[] used = new int[side * side];
        List<Area> areas = new ArrayList<>();
        for (MultiPolygon cell : cells) {
            int column = (int) Math.min(side - 1, (cell.getCentroid().getX() - 100_000) / size * side);
            int row = (int) Math.min(side - 1, (cell.getCentroid().getY() - 450_000) / size * side);
            int gemeente = row * side + column;
            int number = used[gemeente]++;
            String wijk = "%04d%02d".formatted(gemeente + 1, number / BUURTEN_PER_WIJK);
            areas.add(new Area(
                    2024,
                    AreaCode.of("BU" + wijk + "%02d".formatted(number % BUURTEN_PER_WIJK)),
                    "Buurt " + areas.size(),
                    AreaCode.of("WK" + wijk),
                    false,
                    cell));
        }
        return new Indeling(2024, 1, List.of(), List.of(), areas);
    }

    private Random random(int address) {
        return new Random(address * 0x9e3779b97f4a7c15L + 7);
    }

    private Coordinate place(Random random) {
        return new Coordinate(
                100_000 + Math.rint(random.nextDouble() * size * 1000) / 1000,
                450_000 + Math.rint(random.nextDouble() * size * 1000) / 1000);
    }

    private static String id(int address) {
        return "%016d".formatted(address);
    }

    @Override
    public void adressen(Consumer<Adres> consumer) {
        for (int i = 0; i < addresses; i++) {
            Random random = random(i);
            Coordinate at = place(random);
            Gebruiksdoel doel = random.nextInt(20) == 0
                    ? Gebruiksdoel.values()[random.nextInt(Gebruiksdoel.values().length)]
                    : Gebruiksdoel.WOONFUNCTIE;
            consumer.accept(new Adres(
                    id(i),
                    id(i),
                    AdresseerbaarObject.VERBLIJFSOBJECT,
                    true,
                    "Straat",
                    1,
                    null,
                    null,
                    null,
                    "0001",
                    "Plaats",
                    "GM0001",
                    BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                    Set.of(doel),
                    50 + random.nextInt(150),
                    1900 + random.nextInt(120),
                    at.x,
                    at.y));
        }
    }

    @Override
    public void bewoning(Consumer<Bewoning> consumer) {
        for (int i = 0; i < addresses; i++) {
            Random random = random(i + 1_000_000_000);
            int young = random.nextInt(3);
            int old = 1 + random.nextInt(2);
            consumer.accept(new Bewoning(
                    id(i), young, 0, old, 0, 0, young + old, 200_000 + random.nextInt(300_000), 1 + random.nextInt(5)));
        }
    }

    @Override
    public void panden(Consumer<Pand> consumer) {
        BagRegistratie registratie = new BagRegistratie(
                "0",
                BagStatus.PAND_IN_GEBRUIK,
                false,
                TIME.toLocalDate(),
                "x",
                new Voorkomen(1, TIME.toLocalDate(), null, TIME, null, null));
        for (int i = 0; surfaces && i < addresses; i++)
            consumer.accept(new Pand(registratie, 1900 + i % 120, box(place(random(i)), 4.5, 6.1)));
    }

    @Override
    public void bgt(Set<BgtType> types, Consumer<BgtObject> consumer) {
        for (int k = 0; k < TYPES.length; k++) {
            if (!surfaces || !types.contains(TYPES[k])) continue;
            for (int i = 0; i < addresses; i++) {
                Coordinate at = place(random(i + 100_000_000 * (k + 1)));
                String fysiek = k == 0 ? "open verharding" : k == 1 ? "groenvoorziening" : "erf";
                consumer.accept(new BgtObject(
                        TYPES[k],
                        "L" + i,
                        0,
                        "G0001",
                        TIME.toLocalDate(),
                        null,
                        TIME,
                        null,
                        0,
                        "bestaand",
                        "rijbaan lokale weg",
                        fysiek,
                        null,
                        null,
                        null,
                        box(at, 15 + i % 20, 10)));
            }
        }
    }

    @Override
    public void woonplaatsen(Consumer<Woonplaats> consumer) {}

    @Override
    public void percelen(Consumer<Perceel> consumer) {
        KadastraleAanduiding key = new KadastraleAanduiding("Proef", "PRF00", "A", 1);
        for (int i = 0; surfaces && i < addresses; i++)
            consumer.accept(new Perceel("P", key, TIME, null, 300, null, null, box(place(random(i)), 9, 12)));
    }

    /** Eight positions, turned by any angle. */
    private static Polygon box(Coordinate at, double halfWidth, double halfHeight) {
        Coordinate[] ring = new Coordinate[9];
        for (int i = 0; i < 8; i++) {
            double angle = i * Math.PI / 4 + at.x;
            ring[i] = new Coordinate(
                    Math.rint((at.x + halfWidth * Math.cos(angle)) * 1000) / 1000,
                    Math.rint((at.y + halfHeight * Math.sin(angle)) * 1000) / 1000);
        }
        ring[8] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    @Override
    public List<Indeling> indelingen() {
        return List.of(indeling);
    }

    @Override
    public void kerncijfers(Consumer<Kerncijfer> consumer) {
        // CBS has published nothing about it
    }

    @Override
    public double[] bounds() {
        return new double[] {100_000, 450_000, 100_000 + size, 450_000 + size};
    }
}
