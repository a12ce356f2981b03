package nl.wijkatelier.demo.town;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Unit;
import nl.wijkatelier.demo.land.Use;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * The houses and lots along one long side of a block, in straight groups of equal houses with gaps between.
 *
 * <p>Every lot is a quadrangle from the street to the rear line; side walls inside a group lie on lot borders.
 */
final class HouseRow {
    private final Ground ground;
    private final Dice dice;
    private final Block block;
    private final RowPlan plan;
    private final double rear;
    private final List<Coordinate> fronts = new ArrayList<>();
    private final List<Coordinate> rears = new ArrayList<>();
    private final List<Polygon> placed = new ArrayList<>();

    /**
     * @param block seen from the row's side
     * @param rear y of the rear line within the block
     */
    HouseRow(Ground ground, Dice dice, Block block, RowPlan plan, double rear) {
        this.ground = ground;
        this.dice = dice;
        this.block = block;
        this.plan = plan;
        this.rear = rear;
        double length = block.length();
        int groups = (int) Math.max(1, Math.round(length / (plan.groupSize() * plan.width() + plan.gap())));
        for (int j = 0; j <= groups; j++) {
            fronts.add(block.at(j / (double) groups, 0));
            rears.add(block.at(j / (double) groups, rear));
        }
    }

    /** Where the block meets the street, point by point. */
    List<Coordinate> fronts() {
        return fronts;
    }

    /** The rear line of the lots. */
    List<Coordinate> rears() {
        return rears;
    }

    /** Builds every group; {@code inside} is where buildings may stand. */
    void build(PreparedGeometry inside) {
        for (int j = 0; j + 1 < fronts.size(); j++) group(j, inside);
    }

    private void group(int j, PreparedGeometry inside) {
        Coordinate a = fronts.get(j), b = fronts.get(j + 1), ra = rears.get(j), rb = rears.get(j + 1);
        Chord chord = new Chord(a, b, ra);
        double gap = plan.gap();
        int count = (int) Math.max(plan.groupSize() == 1 ? 1 : 0, Math.floor((chord.length - gap) / plan.width()));
        if (plan.closed()) count = Math.max(1, (int) Math.round((chord.length - gap) / plan.width()));
        if (count == 0) {
            lot(List.of(a, b, rb, ra));
            return;
        }
        double lead = gap / 2;
        if (plan.groupSize() == 1) {
            lead = (chord.length - Math.min(plan.width(), chord.length - 5)) / 2 * dice.between(0.7, 1.3);
        }
        double[] x = new double[count + 1];
        double run = plan.groupSize() == 1 ? Math.min(plan.width(), chord.length - 5) : chord.length - gap;
        x[0] = lead;
        for (int i = 1; i <= count; i++) {
            double even = lead + run * i / count;
            x[i] = i == count ? lead + run : even + (plan.closed() ? dice.between(-0.8, 0.8) : 0);
        }
        houses(chord, x, inside, ra, rb);
    }

    private void houses(Chord chord, double[] x, PreparedGeometry inside, Coordinate ra, Coordinate rb) {
        int count = x.length - 1;
        double[] front = new double[count], back = new double[count];
        double base = plan.setback() + (plan.groupSize() <= 2 ? dice.between(0, 1.5) : 0);
        for (int i = 0; i < count; i++) {
            front[i] = base + (plan.stagger() > 0 && i % 2 == 1 ? plan.stagger() : 0);
            back[i] = front[i] + plan.depth() + (plan.closed() ? dice.between(-1.5, 3) : 0);
        }
        int group = ground.number();
        int year = plan.year(dice);
        Coordinate leftFront = chord.a, leftRear = ra;
        boolean[] stands = new boolean[count];
        Polygon[] shapes = new Polygon[count];
        for (int i = 0; i < count; i++) {
            Polygon plain = shape(chord, x, front, back, i, -1);
            stands[i] = back[i] < chord.depth(rb) - 2
                    && inside.contains(plain)
                    && beside(plain, chord.a, ra, rb)
                    && beside(plain, chord.b, rb, ra);
        }
        int last = count - 1;
        while (last >= 0 && !stands[last]) last--;
        for (int i = 0; i < count; i++) {
            if (!stands[i]) continue;
            double extension = extension(chord, back[i]);
            shapes[i] = shape(chord, x, front, back, i, extension);
            if (extension > 0 && !inside.contains(shapes[i])) shapes[i] = shape(chord, x, front, back, i, -1);
            Coordinate rightFront = i == last ? chord.b : chord.point(x[i + 1], 0);
            Coordinate rightRear = i == last ? rb : chord.onto(x[i + 1], ra, rb);
            Polygon lot = lot(List.of(leftFront, rightFront, rightRear, leftRear));
            boolean corner = i == 0 || i == last || !stands[i - 1] || !stands[i + 1];
            house(chord, x, front, back, i, shapes[i], group, year, corner, count);
            shed(chord, x, i, back[i], ra, rb, year, lot);
            leftFront = rightFront;
            leftRear = rightRear;
        }
        if (last < 0) lot(List.of(chord.a, chord.b, rb, ra));
    }

    private double extension(Chord chord, double back) {
        return plan.closed() || plan.depth() > 12 || !dice.chance(0.22) ? -1 : dice.between(2.2, 3.2);
    }

    /** The outline of house i: side walls carry the corners of the neighbours that stand against them. */
    private Polygon shape(Chord chord, double[] x, double[] front, double[] back, int i, double extension) {
        List<Coordinate> ring = new ArrayList<>();
        double f = front[i], r = back[i];
        ring.add(chord.point(x[i], f));
        ring.add(chord.point(x[i + 1], f));
        if (i + 1 < front.length) {
            if (front[i + 1] > f && front[i + 1] < r) ring.add(chord.point(x[i + 1], front[i + 1]));
            if (back[i + 1] > f && back[i + 1] < r) ring.add(chord.point(x[i + 1], back[i + 1]));
        }
        ring.add(chord.point(x[i + 1], r));
        if (extension > 0) {
            double left = x[i] + 0.15, right = x[i] + (x[i + 1] - x[i]) * 0.6;
            ring.add(chord.point(right, r));
            ring.add(chord.point(right, r + extension));
            ring.add(chord.point(left, r + extension));
            ring.add(chord.point(left, r));
        }
        ring.add(chord.point(x[i], r));
        if (i > 0) {
            if (back[i - 1] > f && back[i - 1] < r) ring.add(chord.point(x[i], back[i - 1]));
            if (front[i - 1] > f && front[i - 1] < r) ring.add(chord.point(x[i], front[i - 1]));
        }
        return Rd.polygon(ring);
    }

    private Polygon lot(List<Coordinate> corners) {
        Polygon lot = Rd.polygon(corners);
        if (!lot.isEmpty()) ground.plot(60, lot);
        return lot;
    }

    /** Whether a house lies on one side of the lot line, the side of a third point. */
    private static boolean beside(Polygon house, Coordinate front, Coordinate rear, Coordinate inner) {
        double length = front.distance(rear), side = cross(front, rear, inner) >= 0 ? 1 : -1;
        for (Coordinate corner : house.getCoordinates())
            if (cross(front, rear, corner) * side / length < 0.02) return false;
        return true;
    }

    private static double cross(Coordinate a, Coordinate b, Coordinate c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }

    private void house(
            Chord chord,
            double[] x,
            double[] front,
            double[] back,
            int i,
            Polygon shape,
            int group,
            int year,
            boolean corner,
            int count) {
        double mid = (x[i] + x[i + 1]) / 2, width = x[i + 1] - x[i], depth = back[i] - front[i];
        Coordinate door = chord.point(mid + width * 0.2, 0);
        int area = (int) Math.max(32, Math.round(width * depth * plan.floors() * dice.between(0.8, 0.9)));
        List<Unit> units = new ArrayList<>();
        Use use = plan.groupSize() == 1
                ? Use.VRIJSTAAND
                : count == 2 && !plan.closed() ? Use.TWEE_ONDER_EEN_KAP : corner ? Use.HOEKWONING : Use.RIJWONING;
        Coordinate at = chord.point(mid, front[i] + depth * 0.45);
        boolean shop = block.bottom().shopping() && dice.chance(plan.shops());
        if (shop) {
            Use trade = dice.chance(0.2) ? Use.HORECA : Use.WINKEL;
            boolean both = dice.chance(0.12);
            units.add(new Unit(trade, at, door, (int) Math.round(width * depth * 0.85), null, 0, both));
            if (!both && dice.chance(0.8))
                units.add(new Unit(
                        Use.BOVENWONING,
                        chord.point(mid, front[i] + depth * 0.7),
                        door,
                        (int) Math.max(38, width * depth * dice.between(0.8, 1.3)),
                        null,
                        1,
                        false));
        } else {
            units.add(Unit.of(use, at, door, area));
        }
        int built =
                plan.closed() ? plan.year(dice) : dice.chance(0.02) ? Math.min(2022, year + dice.range(15, 60)) : year;
        ground.add(new Building(shape, built, shop ? Use.WINKEL : use, group, units));
        placed.add(shape);
        if (block.bottom().street() != null)
            for (Unit unit : units) block.bottom().street().add(unit);
    }

    private void shed(
            Chord chord, double[] x, int i, double back, Coordinate ra, Coordinate rb, int year, Polygon lot) {
        if (!dice.chance(plan.sheds())) return;
        double width = dice.between(2.0, 2.8), depth = dice.between(2.6, 3.6);
        double left = i % 2 == 0 ? x[i + 1] - 0.2 - width : x[i] + 0.2;
        double end = Math.min(chord.reach(left, ra, rb), chord.reach(left + width, ra, rb)) - 0.4;
        if (plan.garage() && plan.groupSize() <= 2) {
            width = 3.0;
            depth = 5.8;
            left = i % 2 == 0 && plan.groupSize() == 2 ? x[i] - 3.2 : x[i + 1] + 0.2;
            end = back + 2.5;
        }
        if (end - depth < back + 3.6 && !plan.garage()) return;
        Polygon shed = Rd.polygon(
                chord.point(left, end - depth),
                chord.point(left + width, end - depth),
                chord.point(left + width, end),
                chord.point(left, end));
        if (!lot.contains(shed) || lot.getExteriorRing().isWithinDistance(shed, 0.12) || touches(shed)) return;
        placed.add(shed);
        ground.add(new Building(shed, year + dice.below(12), Use.SCHUUR, ground.number(), List.of()));
    }

    private boolean touches(Polygon shed) {
        Envelope near = new Envelope(shed.getEnvelopeInternal());
        near.expandBy(0.1);
        for (Polygon other : placed)
            if (near.intersects(other.getEnvelopeInternal()) && other.isWithinDistance(shed, 0.1)) return true;
        return false;
    }
}
