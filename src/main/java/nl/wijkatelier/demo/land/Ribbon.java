package nl.wijkatelier.demo.land;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Scattered houses and farms along a road outside the towns, wherever land is still free. */
final class Ribbon {
    private final Ground ground;
    private final Dice dice;

    Ribbon(Ground ground, Dice dice) {
        this.ground = ground;
        this.dice = dice;
    }

    /**
     * Builds along both sides.
     *
     * @param density share of the frontage that is built
     * @param farms share of farms among the houses
     */
    void along(Road road, double density, double farms) {
        for (int side = -1; side <= 1; side += 2) {
            double at = dice.between(20, 80);
            while (at < road.axis().length() - 90) {
                boolean farm = dice.chance(farms);
                double width = farm ? dice.between(48, 75) : dice.between(17, 34);
                if (dice.chance(density)) lot(road, side, at, width, farm);
                at += width + (dice.chance(0.6) ? 0.4 : dice.between(10, 90));
            }
        }
    }

    private void lot(Road road, int side, double at, double width, boolean farm) {
        Axis axis = road.axis();
        double half = road.kind().half() + 1.2, depth = farm ? dice.between(70, 110) : dice.between(32, 58);
        double[] d = axis.direction(at + width / 2);
        Coordinate a = axis.at(at, side * half), b = Rd.local(a, d[0], d[1], width, 0);
        Coordinate c = Rd.local(b, d[0], d[1], 0, side * depth), e = Rd.local(a, d[0], d[1], 0, side * depth);
        Polygon lot = Rd.polygon(a, b, c, e);
        if (!ground.free(lot)) return;
        ground.occupy(lot);
        ground.paintApart(60, Surface.ERF, lot);
        ground.plot(60, lot);
        Coordinate door = axis.at(at + width / 2, side * half);
        ground.paint(
                33,
                Surface.INRIT,
                axis.part(at + 3, at + 6.5).strip(Math.min(0, side * half), Math.max(0, side * half)));
        Yard yard = new Yard(a, d, side);
        int year = dice.chance(0.4) ? dice.range(1880, 1935) : dice.range(1936, 2015);
        double w = farm ? dice.between(11, 15) : dice.between(8, 11),
                l = farm ? dice.between(15, 24) : dice.between(9, 13);
        double x = (width - w) * dice.between(0.3, 0.7), y = dice.between(8, 14);
        if (y + l > depth - 4) y = 6;
        Polygon house = yard.box(x, y, w, l);
        Use use = farm ? Use.BOERDERIJ : Use.VRIJSTAAND;
        Unit unit = Unit.of(use, yard.at(x + w / 2, y + l * 0.4), door, (int) (w * l * dice.between(1.3, 1.7)));
        List<Unit> units = new ArrayList<>(List.of(unit));
        ground.add(new Building(house, year, use, ground.number(), units));
        road.street().add(unit);
        if (farm) barns(road, yard, width, depth, y + l + 5, year, door);
        else if (dice.chance(0.7)) {
            double sx = x > width / 2 ? 1.5 : width - 7.5;
            Polygon shed = yard.box(sx, Math.min(depth - 9, y + l + 4), 6, 7);
            ground.add(
                    new Building(shed, Math.min(2023, year + dice.below(40)), Use.SCHUUR, ground.number(), List.of()));
        }
    }

    private void barns(Road road, Yard yard, double width, double depth, double from, int year, Coordinate door) {
        double y = from;
        int barns = 0;
        while (y + 14 < depth && barns < 3) {
            double w = Math.min(width - 8, dice.between(20, 44)), l = Math.min(dice.between(13, 22), depth - y - 2);
            boolean glass = dice.chance(0.3);
            int built = Math.min(2022, year + dice.range(5, 70));
            List<Unit> units = new ArrayList<>();
            if (barns == 0 && dice.chance(0.45)) {
                Unit unit = Unit.of(Use.BEDRIJF, yard.at(4 + w / 2, y + l / 2), door, (int) (w * l));
                units.add(unit);
                road.street().add(unit);
            }
            ground.add(new Building(yard.box(4, y, w, l), built, glass ? Use.KAS : Use.SCHUUR, ground.number(), units));
            y += l + dice.between(4, 9);
            barns++;
        }
    }

    /** A lot's own coordinates: x along the road from the corner, y away from it. */
    private record Yard(Coordinate corner, double[] d, int side) {
        Coordinate at(double x, double y) {
            return Rd.local(corner, d[0], d[1], x, side * y);
        }

        Polygon box(double x, double y, double w, double l) {
            return Rd.polygon(at(x, y), at(x + w, y), at(x + w, y + l), at(x, y + l));
        }
    }
}
