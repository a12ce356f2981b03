package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.coverage.AreaBorders;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Edge;
import nl.wijkatelier.domain.coverage.Face;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Seeded commands that a plan can mostly do: what planners draw, and not what a ruler thrown at the map does. */
final class AimedCommands {
    private final PlanState now;
    private final Random random;

    private AimedCommands(PlanState now, Random random) {
        this.now = now;
        this.random = random;
    }

    /** A command of any kind. */
    static PlanCommand of(PlanState now, Random random) {
        AimedCommands aimed = new AimedCommands(now, random);
        return switch (random.nextInt(15)) {
            case 0, 1 -> aimed.assign();
            case 2, 3, 4 -> aimed.move();
            case 5 -> aimed.split();
            case 6 -> aimed.merge();
            case 7 -> aimed.create();
            case 8 -> aimed.delete();
            case 9 -> new RenameArea(random.nextInt(3) == 0 ? aimed.wijk() : aimed.buurt(), "N " + random.nextInt(99));
            case 10 -> aimed.recode();
            case 11 -> aimed.toWijk();
            case 12 -> new CreateWijk(aimed.fresh(aimed.wijk(), 6), "Wijk");
            case 13 -> aimed.lock();
            default -> new SetBesluit(new Besluit(null, "B " + random.nextInt(99)));
        };
    }

    /** Land round a place on an inner border, to the buurt at one of its sides. */
    static PlanCommand assign(PlanState now, Random random) {
        return new AimedCommands(now, random).assign();
    }

    /** A border between two of its positions. */
    static MoveBorder move(PlanState now, Random random) {
        return new AimedCommands(now, random).move();
    }

    private PlanCommand assign() {
        Edge edge = innerEdge();
        Coordinate[] line = edge.line(Plans.FACTORY).getCoordinates();
        int face = random.nextBoolean() ? edge.left() : edge.right();
        PlanBuurt to = beside(face);
        double radius = edge.length() * (0.05 + random.nextDouble() / 3);
        Coordinate at = line[random.nextInt(line.length)];
        return new AssignRegion(Plans.FACTORY.createPoint(at).buffer(radius, 2), to.code());
    }

    private MoveBorder move() {
        Coordinate[] line = innerEdge().line(Plans.FACTORY).getCoordinates();
        int from = random.nextInt(line.length);
        int to = (from + 1 + random.nextInt(line.length - 1)) % line.length;
        if (line[from].equals2D(line[to])) to = (to + 1) % line.length;
        return new MoveBorder(Plans.line(line[from], line[to], random), 2);
    }

    /** From border to border of the buurt, by the middle of it. */
    private PlanCommand split() {
        AreaCode buurt = buurt();
        Polygon land = land(buurt);
        Coordinate[] ring = land.getExteriorRing().getCoordinates();
        int n = ring.length - 1;
        int from = random.nextInt(n);
        int to = (from + n / 3 + random.nextInt(n / 3 + 1)) % n;
        LineString line = Plans.FACTORY.createLineString(
                new Coordinate[] {ring[from], land.getInteriorPoint().getCoordinate(), ring[to]});
        return new SplitBuurt(buurt, line, fresh(buurt, 8), "Nieuw");
    }

    private PlanCommand merge() {
        AreaCode buurt = buurt();
        return new MergeBuurten(buurt, neighbour(buurt));
    }

    /** Of land of one buurt, and at times some of the next. */
    private PlanCommand create() {
        AreaCode buurt = buurt();
        Geometry land = land(buurt);
        double radius = Math.sqrt(land.getArea()) * (0.1 + random.nextDouble() / 3);
        return new CreateBuurt(
                fresh(buurt, 8),
                "",
                known(buurt).wijk(),
                land.getInteriorPoint().buffer(radius, 2));
    }

    private PlanCommand delete() {
        List<AreaCode> empty = new ArrayList<>(now.wijken().keySet());
        now.buurten().values().forEach(one -> empty.remove(one.wijk()));
        return new DeleteArea(empty.isEmpty() || random.nextBoolean() ? buurt() : any(empty));
    }

    private PlanCommand recode() {
        AreaCode buurt = buurt();
        return new RecodeBuurt(buurt, fresh(buurt, 8));
    }

    private PlanCommand toWijk() {
        AreaCode buurt = buurt();
        List<AreaCode> others = now.wijken().keySet().stream()
                .filter(wijk -> wijk.gemeente().equals(buurt.gemeente())
                        && !wijk.equals(known(buurt).wijk()))
                .toList();
        return new MoveToWijk(buurt, others.isEmpty() ? wijk() : any(others));
    }

    /** What is locked is mostly unlocked soon, or there would be nothing left to draw. */
    private PlanCommand lock() {
        List<AreaCode> locked = now.buurten().values().stream()
                .filter(PlanBuurt::slot)
                .map(PlanBuurt::code)
                .toList();
        if (locked.isEmpty() || random.nextInt(4) == 0)
            return new LockBuurten(new TreeSet<>(List.of(buurt(), buurt())), true);
        return new LockBuurten(new TreeSet<>(List.of(any(locked))), false);
    }

    /** An edge between two buurten of one gemeente; any where there is none. */
    private Edge innerEdge() {
        List<Edge> edges = now.coverage().edges();
        List<Edge> inner = edges.stream()
                .filter(edge -> edge.left() != Coverage.OUTSIDE && edge.right() != Coverage.OUTSIDE)
                .filter(edge -> gemeente(edge.left()).equals(gemeente(edge.right())))
                .filter(edge ->
                        !beside(edge.left()).slot() && !beside(edge.right()).slot())
                .toList();
        return any(inner.isEmpty() ? edges : inner);
    }

    private AreaCode gemeente(int face) {
        return beside(face).code().gemeente();
    }

    private PlanBuurt beside(int face) {
        return now.buurten().get(now.coverage().areaOf(face));
    }

    private AreaCode neighbour(AreaCode buurt) {
        SortedMap<Integer, Double> around = new TreeMap<>(AreaBorders.of(now.coverage(), now.area(buurt)));
        around.remove(Coverage.OUTSIDE);
        List<AreaCode> near = around.keySet().stream()
                .map(now.buurten()::get)
                .filter(one -> !one.slot() && one.code().gemeente().equals(buurt.gemeente()))
                .map(PlanBuurt::code)
                .toList();
        return near.isEmpty() ? buurt : any(near);
    }

    /** The largest piece of a buurt. */
    private Polygon land(AreaCode buurt) {
        Face largest = null;
        for (Face face : now.coverage().facesOf(now.area(buurt)))
            if (largest == null || face.surface() > largest.surface()) largest = face;
        return now.coverage().polygon(largest, Plans.FACTORY);
    }

    private PlanBuurt known(AreaCode buurt) {
        return now.buurten().get(now.area(buurt));
    }

    /** A buurt with land, mostly one that is not locked. */
    private AreaCode buurt() {
        boolean locked = random.nextInt(20) == 0;
        List<PlanBuurt> withLand = now.buurten().entrySet().stream()
                .filter(one -> !now.coverage().facesOf(one.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .toList();
        List<PlanBuurt> free =
                withLand.stream().filter(one -> locked || !one.slot()).toList();
        return any(free.isEmpty() ? withLand : free).code();
    }

    private AreaCode wijk() {
        return any(List.copyOf(now.wijken().keySet()));
    }

    /** A code that begins like another one and is free, if one is found soon. */
    private AreaCode fresh(AreaCode like, int kept) {
        AreaCode code = like;
        for (int tries = 0; tries < 20 && used(code); tries++)
            code = AreaCode.of(like.text().substring(0, kept) + "%02d".formatted(random.nextInt(100)));
        return code;
    }

    private boolean used(AreaCode code) {
        return code.level() == Level.WIJK
                ? now.wijken().containsKey(code)
                : now.findArea(code).isPresent();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
