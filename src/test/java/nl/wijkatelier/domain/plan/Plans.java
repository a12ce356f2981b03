package nl.wijkatelier.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import nl.wijkatelier.bench.RandomCoverage;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.Tolerances;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;

/** Seeded plans and commands for tests and benchmarks: two gemeenten of two wijken each. */
public final class Plans {
    static final GeometryFactory FACTORY = new GeometryFactory();
    public static final Instant TIME = Instant.parse("2024-05-01T10:00:00Z");

    /** A small division, for plans of which only the log matters. */
    public static final PlanOrigin ORIGIN = PlanOrigin.of(random(1, 6, 1000, 0));

    private Plans() {}

    /** A state of random buurten in a square at RD 100000, 450000, with dwellings spread evenly over a larger square. */
    public static PlanState random(long seed, int buurten, double size, int addresses) {
        Random random = new Random(seed);
        List<Area> areas = new ArrayList<>();
        List<MultiPolygon> cells = RandomCoverage.of(seed, buurten, size, 4);
        for (MultiPolygon cell : cells) {
            boolean west = cell.getCentroid().getX() < 100_000 + size / 2;
            boolean south = cell.getCentroid().getY() < 450_000 + size / 2;
            String wijk = (west ? "0001" : "0002") + (south ? "01" : "02");
            AreaCode code = AreaCode.of("BU" + wijk + "%02d".formatted(areas.size() % 100));
            areas.add(new Area(2024, code, "Buurt " + areas.size(), AreaCode.of("WK" + wijk), false, cell));
        }
        double[] x = new double[addresses];
        double[] y = new double[addresses];
        for (int i = 0; i < addresses; i++) {
            x[i] = 100_000 - size / 20 + Math.rint(random.nextDouble() * size * 1100) / 1000;
            y[i] = 450_000 - size / 20 + Math.rint(random.nextDouble() * size * 1100) / 1000;
        }
        Indeling indeling = new Indeling(2024, 1, List.of(), List.of(), areas);
        return PlanStart.of(indeling, Addresses.woningen(x, y), new Tolerances(0.01, 0.01))
                .state();
    }

    /** Any command: four of five that a plan can mostly do, and one that is drawn blindly within a square of {@code size}. */
    public static PlanCommand command(PlanState now, Random random, double size) {
        return random.nextInt(5) == 0 ? blind(now, random, size) : AimedCommands.of(now, random);
    }

    /** Any command, sensible or not. */
    private static PlanCommand blind(PlanState now, Random random, double size) {
        AreaCode buurt = any(now, random);
        AreaCode other = any(now, random);
        AreaCode fresh = AreaCode.of(other.text().substring(0, 8) + "%02d".formatted(random.nextInt(100)));
        AreaCode wijk = List.copyOf(now.wijken().keySet())
                .get(random.nextInt(now.wijken().size()));
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                new AssignRegion(FACTORY.createPoint(point(random, size)).buffer(size / 50, 2), buurt);
            case 2, 3, 4 -> new MoveBorder(border(now, random), 2);
            case 5 -> new SplitBuurt(buurt, line(point(random, size), point(random, size), random), fresh, "Nieuw");
            case 6 -> new MergeBuurten(buurt, other);
            case 7 ->
                new CreateBuurt(
                        fresh,
                        "",
                        wijk,
                        FACTORY.createPoint(point(random, size)).buffer(size / 30, 2));
            case 8 -> new DeleteArea(random.nextBoolean() ? buurt : wijk);
            case 9 -> new RenameArea(buurt, "Naam " + random.nextInt(9));
            case 10 -> new RecodeBuurt(buurt, fresh);
            case 11 -> new MoveToWijk(buurt, wijk);
            case 12 -> new CreateWijk(AreaCode.of("WK0001" + "%02d".formatted(random.nextInt(6))), "Wijk");
            default -> new LockBuurten(new TreeSet<>(List.of(buurt, other)), random.nextInt(3) == 0);
        };
    }

    /** Gives a piece of land at an inner border to the buurt at one of its sides. */
    public static PlanCommand assign(PlanState now, Random random) {
        return AimedCommands.assign(now, random);
    }

    /** Moves an inner border between two of its positions. */
    public static MoveBorder move(PlanState now, Random random) {
        return AimedCommands.move(now, random);
    }

    private static AreaCode any(PlanState now, Random random) {
        List<PlanBuurt> buurten = List.copyOf(now.buurten().values());
        return buurten.get(random.nextInt(buurten.size())).code();
    }

    /** From one position of an inner border to another one of the same edge, or to any. */
    private static LineString border(PlanState now, Random random) {
        var edges = now.coverage().edges();
        Coordinate[] one = edges.get(random.nextInt(edges.size())).line(FACTORY).getCoordinates();
        Coordinate[] two = random.nextInt(4) > 0
                ? one
                : edges.get(random.nextInt(edges.size())).line(FACTORY).getCoordinates();
        return line(one[random.nextInt(one.length)], two[random.nextInt(two.length)], random);
    }

    static Coordinate point(Random random, double size) {
        return new Coordinate(100_000 + random.nextDouble() * size, 450_000 + random.nextDouble() * size);
    }

    /** From one position to another by one beside their middle. */
    static LineString line(Coordinate a, Coordinate b, Random random) {
        double aside = random.nextDouble() - 0.5;
        Coordinate middle =
                new Coordinate((a.x + b.x) / 2 - aside * (b.y - a.y), (a.y + b.y) / 2 + aside * (b.x - a.x));
        return FACTORY.createLineString(new Coordinate[] {a, middle, b});
    }
}
