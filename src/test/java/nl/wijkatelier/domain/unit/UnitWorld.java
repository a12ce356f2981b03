package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.wijkatelier.bench.RandomCoverage;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageBuild;
import nl.wijkatelier.domain.coverage.SourceArea;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.domain.rules.UnitRules;
import org.locationtech.jts.geom.MultiPolygon;

/** A seeded little town: buurten with winding borders, streets, a canal, a ditch, a lake, parcels with a house each. */
public final class UnitWorld {
    private static final double X = 100_000;
    private static final double Y = 450_000;
    private static final double SIZE = 600;
    private static final double STREET = 6;
    private static final double PARCEL = 20;

    private final UnitGround.Builder ground = UnitGround.builder(UnitRules.load());
    private final Coverage division;
    private int addresses;

    private UnitWorld(long seed) {
        Random random = new Random(seed);
        List<SourceArea> areas = new ArrayList<>();
        for (MultiPolygon cell : RandomCoverage.of(seed, 3 + random.nextInt(4), SIZE, 3))
            areas.add(new SourceArea(areas.size() + 1, cell));
        division = CoverageBuild.of(areas, new Tolerances(0.01, 0.01)).coverage();
        List<Double> rows = streets(random);
        List<Double> columns = streets(random);
        for (double row : rows) road(X - 20, row, X + SIZE + 20, row + STREET);
        for (double column : columns) road(column, Y - 20, column + STREET, Y + SIZE + 20);
        water("gracht", X - 20, Y + 300, X + SIZE + 20, Y + 308);
        water("sloot", X - 20, Y + 420, X + SIZE + 20, Y + 422);
        water("plas", X + 420, Y + 440, X + 520, Y + 540);
        for (double x = X; x < X + SIZE; x += PARCEL)
            for (double y = Y; y < Y + SIZE; y += PARCEL) plot(x, y, rows, columns, random);
    }

    static UnitWorld of(long seed) {
        return new UnitWorld(seed);
    }

    Coverage division() {
        return division;
    }

    int addresses() {
        return addresses;
    }

    Units units() {
        return UnitsBuild.of(division, ground.build(), UnitRules.load(), Progress.NONE);
    }

    private static List<Double> streets(Random random) {
        List<Double> at = new ArrayList<>();
        for (double v = 40 + random.nextInt(60); v < SIZE; v += 90 + random.nextInt(120)) at.add(v);
        return at;
    }

    private void road(double x1, double y1, double x2, double y2) {
        boolean flat = x2 - x1 > y2 - y1;
        String wkt = flat ? Things.box(x1, Y + y1, x2, Y + y2) : Things.box(X + x1, y1, X + x2, y2);
        ground.add(Things.bgt(BgtType.WEGDEEL, "weg" + x1 + "-" + y1, "rijbaan lokale weg", wkt));
    }

    private void water(String id, double x1, double y1, double x2, double y2) {
        ground.add(Things.bgt(BgtType.WATERDEEL, id, null, Things.box(x1, y1, x2, y2)));
    }

    private void plot(double x, double y, List<Double> rows, List<Double> columns, Random random) {
        ground.add(Things.perceel("p" + x + "-" + y, Things.box(x, y, x + PARCEL, y + PARCEL)));
        boolean free = rows.stream().noneMatch(row -> Y + row < y + PARCEL && Y + row + STREET > y)
                && columns.stream().noneMatch(column -> X + column < x + PARCEL && X + column + STREET > x);
        if (!free || y > Y + 280 && y < Y + 320 || x > X + 400 && y > Y + 420 && y < Y + 560) return;
        if (random.nextInt(5) == 0) return;
        double at = 4 + random.nextInt(4);
        ground.add(Things.pand("h" + x + "-" + y, Things.box(x + at, y + at, x + at + 8, y + at + 9)));
        String street = "Straat " + rows.stream().filter(row -> Y + row < y).count() + " "
                + columns.stream().filter(column -> X + column < x).count();
        ground.add(address(street, addresses++, x + at + 4, y + at + 4));
    }

    private static Adres address(String street, int number, double x, double y) {
        return new Adres(
                Integer.toString(number),
                "object",
                AdresseerbaarObject.VERBLIJFSOBJECT,
                true,
                street,
                number + 1,
                null,
                null,
                null,
                "9901",
                "Proefstad",
                null,
                BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                Set.of(Gebruiksdoel.WOONFUNCTIE),
                100,
                1990,
                x,
                y);
    }
}
