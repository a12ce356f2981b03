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

/** A quarter without houses: a park with ponds, or sports fields with a club house. */
final class OpenQuarter {
    private final Ground ground;
    private final Dice dice;
    private final Patch patch;
    private final Side[] sides;

    OpenQuarter(Ground ground, Dice dice, Patch patch, Side[] sides) {
        this.ground = ground;
        this.dice = dice;
        this.patch = patch;
        this.sides = sides;
    }

    void build(Style style) {
        Polygon outline = patch.outline();
        ground.paintApart(15, Surface.GROEN, outline);
        ground.plot(10, outline);
        ground.occupy(outline);
        if (style == Style.PARK) park();
        else sport();
    }

    private void park() {
        wood(0.12, 0.12, 0.4, 0.36);
        wood(0.62, 0.6, 0.92, 0.9);
        wood(0.14, 0.68, 0.34, 0.9);
        List<Coordinate> pond = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double angle = 2 * StrictMath.PI * i / 40;
            double r = 0.12 + 0.04 * StrictMath.sin(2 * angle + 1) + 0.025 * StrictMath.sin(5 * angle);
            pond.add(patch.at(0.55 + 1.5 * r * StrictMath.cos(angle), 0.45 + r * StrictMath.sin(angle)));
        }
        ground.paintApart(30, Surface.MEER, Rd.polygon(pond));
        double[][] paths = {
            {0.02, 0.3, 0.98, 0.24}, {0.25, 0.02, 0.3, 0.98}, {0.02, 0.6, 0.98, 0.72}, {0.86, 0.02, 0.8, 0.98}
        };
        for (double[] path : paths)
            ground.paint(
                    28,
                    Surface.VOETPAD,
                    patch.axis(path[0], path[1], path[2], path[3]).strip(-1.2, 1.2));
    }

    private void wood(double s0, double t0, double s1, double t1) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double angle = 2 * StrictMath.PI * i / 24, r = dice.between(0.85, 1.1);
            ring.add(patch.at(
                    (s0 + s1) / 2 + r * (s1 - s0) / 2 * StrictMath.cos(angle),
                    (t0 + t1) / 2 + r * (t1 - t0) / 2 * StrictMath.sin(angle)));
        }
        ground.paintApart(22, Surface.LOOFBOS, Rd.polygon(ring));
    }

    private void sport() {
        double s = sides[3].half() / patch.width + 0.05, t = sides[0].half() / patch.height + 0.06;
        Chord chord = new Chord(patch.at(s, t), patch.at(0.9, t), patch.at(s, 0.9));
        double width = chord.length - 10, depth = patch.height * (0.9 - t) - 10;
        for (double y = 30; y + 70 < depth; y += 78)
            for (double x = 0; x + 105 < width; x += 114)
                ground.paintApart(22, Surface.GRAS, box(chord, x, y, 105, 68));
        for (double x = 60; x + 37 < width; x += 40)
            ground.paintApart(22, Surface.TERREIN_GESLOTEN, box(chord, x, 6, 36, 18));
        Polygon club = box(chord, 6, 8, 34, 12);
        ground.paint(21, Surface.PARKEERVLAK, box(chord, -2, -2, 55, 28));
        ground.paintApart(60, Surface.ERF, box(chord, 4, 6, 38, 16));
        Side side = sides[0].street() != null ? sides[0] : sides[3];
        if (side.street() == null) return;
        Unit unit = Unit.of(Use.SPORT, chord.point(20, 14), chord.point(20, -8), 420);
        side.street().add(unit);
        ground.add(new Building(club, dice.range(1975, 2010), Use.SPORT, ground.number(), List.of(unit)));
    }

    private static Polygon box(Chord chord, double x, double y, double width, double depth) {
        return Rd.polygon(
                chord.point(x, y),
                chord.point(x + width, y),
                chord.point(x + width, y + depth),
                chord.point(x, y + depth));
    }
}
