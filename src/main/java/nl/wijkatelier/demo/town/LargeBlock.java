package nl.wijkatelier.demo.town;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Surface;
import nl.wijkatelier.demo.land.Unit;
import nl.wijkatelier.demo.land.Use;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Blocks with few, large buildings: flats, schools, halls, shops with parking; and blocks with none. */
final class LargeBlock {
    private final List<Polygon> standing = new ArrayList<>();
    private final Ground ground;
    private final Dice dice;
    private final Style style;

    LargeBlock(Ground ground, Dice dice, Style style) {
        this.ground = ground;
        this.dice = dice;
        this.style = style;
    }

    /** Grass with trees, for large ones with a path and a pond. */
    void green(Block block, boolean tended) {
        Polygon outline = block.outline();
        ground.paintApart(58, tended && dice.chance(0.2) ? Surface.STRUIKEN : Surface.GROEN, outline);
        ground.occupy(outline);
        if (!tended || block.depth() < 35 || block.length() < 45) return;
        ground.paint(
                59,
                Surface.VOETPAD,
                block.patch()
                        .axis(
                                block.s0(),
                                mix(block.t0(), block.t1(), 0.3),
                                block.s1(),
                                mix(block.t0(), block.t1(), 0.7))
                        .strip(-1, 1));
        if (dice.chance(0.5)) ground.paint(60, Surface.MEER, blob(block.at(0.5, 0.72), block.depth() * 0.17));
        else ground.paint(60, Surface.ZAND, square(block, 0.4, 0.2, 14, 10));
    }

    private static double mix(double a, double b, double f) {
        return a + (b - a) * f;
    }

    private Polygon blob(Coordinate at, double radius) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            double angle = 2 * StrictMath.PI * i / 14, r = radius * dice.between(0.85, 1.15);
            ring.add(Rd.at(at.x + r * 1.3 * StrictMath.cos(angle), at.y + r * StrictMath.sin(angle)));
        }
        return Rd.polygon(ring);
    }

    /** A rectangle of that size with its corner at a place of the block, along the bottom. */
    private static Polygon square(Block block, double x, double y, double width, double depth) {
        Chord chord = new Chord(block.at(x, y), block.at(Math.min(1, x + 0.3), y), block.at(x, 1));
        return Rd.polygon(chord.point(0, 0), chord.point(width, 0), chord.point(width, depth), chord.point(0, depth));
    }

    private PreparedGeometry lot(Block block, Surface surface) {
        Polygon outline = block.outline();
        ground.paintApart(58, surface, outline);
        ground.plot(60, outline);
        ground.occupy(outline);
        return PreparedGeometryFactory.prepare(outline.buffer(-0.5));
    }

    private Chord front(Block block) {
        return new Chord(block.at(0, 0), block.at(1, 0), block.at(0.5, 1));
    }

    /** Slabs or blocks of flats in the green, with parking. */
    void flats(Block block) {
        Polygon outline = block.outline();
        ground.paintApart(58, Surface.GROEN, outline);
        ground.occupy(outline);
        PreparedGeometry inside = PreparedGeometryFactory.prepare(outline.buffer(-2));
        Chord chord = front(block);
        int floors = style == Style.CENTRUM ? 3 : dice.pick(3, 4, 4, 4, 5, 6);
        int year =
                style.from == style.to ? style.from : dice.range(Math.max(1952, style.from), Math.max(1975, style.to));
        double depth = dice.between(10.5, 13.5), flat = dice.between(7.2, 8.6), y = dice.between(5, 8);
        double second = block.depth() > 60 ? block.depth() - depth - y : -1;
        for (double top : second > 0 ? new double[] {y, second} : new double[] {y}) {
            double length = Math.min(chord.length - 14, flat * dice.range(6, 10));
            int across = (int) Math.floor(length / flat);
            double start = (chord.length - across * flat) / 2;
            if (across >= 2) slab(chord, start, top, across, flat, depth, floors, year, block, inside);
        }
        double mid = y + depth + 6, end = second > 0 ? second - 5 : block.depth() - 4;
        if (end - mid > 8) {
            Polygon bays = Rd.polygon(
                    chord.point(9, mid), chord.point(chord.length - 9, mid),
                    chord.point(chord.length - 9, Math.min(end, mid + 15)), chord.point(9, Math.min(end, mid + 15)));
            if (inside.contains(bays)) ground.paint(61, Surface.PARKEERVLAK, bays);
        }
    }

    private void slab(
            Chord chord,
            double x,
            double y,
            int across,
            double flat,
            double depth,
            int floors,
            int year,
            Block block,
            PreparedGeometry inside) {
        Polygon shape = Rd.polygon(
                chord.point(x, y), chord.point(x + across * flat, y),
                chord.point(x + across * flat, y + depth), chord.point(x, y + depth));
        if (!inside.contains(shape)) return;
        Polygon lot = Rd.polygon(
                chord.point(x - 1.5, y - 1.5), chord.point(x + across * flat + 1.5, y - 1.5),
                chord.point(x + across * flat + 1.5, y + depth + 1.5), chord.point(x - 1.5, y + depth + 1.5));
        ground.plot(61, lot);
        ground.paintApart(61, Surface.ERF, lot);
        List<Unit> units = new ArrayList<>();
        Coordinate door = chord.point(x + across * flat / 2, 0);
        int area = (int) Math.round(flat * depth * dice.between(0.8, 0.9));
        for (int floor = 0; floor < floors; floor++)
            for (int i = 0; i < across; i++)
                units.add(new Unit(
                        Use.APPARTEMENT,
                        chord.point(x + (i + 0.5) * flat, y + depth * (floor + 1) / (floors + 1)),
                        door,
                        area + dice.range(-6, 6),
                        null,
                        units.size(),
                        false));
        add(new Building(shape, year, Use.APPARTEMENT, ground.number(), units), block);
    }

    private void add(Building building, Block block) {
        Side side = block.bottom().street() != null ? block.bottom() : block.top();
        if (side.street() == null) side = block.left().street() != null ? block.left() : block.right();
        if (side.street() == null || standing.stream().anyMatch(building.outline()::intersects)) return;
        standing.add(building.outline());
        for (Unit unit : building.units()) side.street().add(unit);
        ground.add(building);
    }

    void school(Block block) {
        winged(block, Use.SCHOOL, 0.5, 1, 1.0);
    }

    void supermarket(Block block) {
        winged(block, Use.WINKEL, 0.6, 1, 0.95);
    }

    void care(Block block) {
        winged(block, Use.ZORGWONING, 0.62, 60, 1.0);
    }

    /** One building with a wing, in its own grounds. */
    private void winged(Block block, Use use, double fill, int count, double full) {
        PreparedGeometry inside = lot(block, use == Use.WINKEL ? Surface.TERREIN_OPEN : Surface.ERF);
        Chord chord = front(block);
        double length = Math.min(chord.length - 16, 70) * full, depth = block.depth();
        double x = (chord.length - length) / 2, y = 8, d = Math.min(14, depth * 0.3), wing = Math.min(13, length * 0.3);
        if (use == Use.WINKEL) d = depth * 0.45;
        double reach = Math.min(depth - 8, y + depth * fill);
        Polygon shape = Rd.polygon(
                chord.point(x, y),
                chord.point(x + length, y),
                chord.point(x + length, y + d),
                chord.point(x + wing, y + d),
                chord.point(x + wing, reach),
                chord.point(x, reach));
        if (reach < y + d + 4 || !inside.contains(shape)) return;
        List<Unit> units = new ArrayList<>();
        Coordinate door = chord.point(x + length / 2, 0);
        double footprint = shape.getArea();
        for (int i = 0; i < count; i++) {
            double f = (i % 20 + 0.5) / 20;
            Coordinate at = chord.point(x + length * f, y + d * (i / 20 + 1) / 4.0);
            int area = (int) (count == 1 ? footprint * 1.3 : footprint * 3 * 0.7 / count);
            units.add(new Unit(use, at, door, area, null, i, false));
        }
        int year = Math.max(1930, dice.range(style.from, style.to));
        add(new Building(shape, year, use, ground.number(), units), block);
    }

    /** Halls along the front and, in deep blocks, along the back. */
    void industry(Block block) {
        rowOfHalls(block, block.depth() > 60 ? 0.5 : 1);
        if (block.depth() > 60) rowOfHalls(block.flipped(), 0.5);
    }

    private void rowOfHalls(Block block, double rear) {
        double length = block.length(), depth = block.depth() * rear;
        int lots = (int) Math.max(1, Math.round(length / dice.between(34, 62)));
        for (int i = 0; i < lots; i++) {
            double x0 = i / (double) lots, x1 = (i + 1) / (double) lots;
            Coordinate a = block.at(x0, 0), b = block.at(x1, 0), ra = block.at(x0, rear), rb = block.at(x1, rear);
            Polygon lot = Rd.polygon(a, b, rb, ra);
            ground.plot(60, lot);
            ground.paintApart(58, Surface.ERF, lot);
            ground.occupy(lot);
            if (dice.chance(0.07)) continue;
            Chord chord = new Chord(a, b, ra);
            double margin = dice.between(3, 6),
                    y0 = dice.between(7, 14),
                    y1 = Math.min(depth - 3, y0 + dice.between(18, 40));
            Polygon hall = Rd.polygon(
                    chord.point(margin, y0), chord.point(chord.length - margin, y0),
                    chord.point(chord.length - margin, y1), chord.point(margin, y1));
            if (y1 - y0 < 10
                    || !PreparedGeometryFactory.prepare(lot.buffer(-0.5)).contains(hall)) continue;
            boolean office = dice.chance(0.16), shop = !office && dice.chance(0.1);
            Use use = office ? Use.KANTOOR : shop ? Use.WINKEL : Use.BEDRIJF;
            int count = use == Use.BEDRIJF && dice.chance(0.3) ? dice.range(2, 8) : 1;
            List<Unit> units = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                double x = margin + (chord.length - 2 * margin) * (k + 0.5) / count;
                units.add(Unit.of(
                        use, chord.point(x, (y0 + y1) / 2), chord.point(x, 0), (int) (hall.getArea() * 1.15 / count)));
            }
            add(new Building(hall, dice.range(style.from, style.to), use, ground.number(), units), block);
        }
    }
}
