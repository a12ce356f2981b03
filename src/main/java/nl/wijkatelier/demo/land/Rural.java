package nl.wijkatelier.demo.land;

import static nl.wijkatelier.demo.land.Surface.*;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** The kinds of country that a face of the net may be. */
public final class Rural {
    private static final Surface[] BULBS = {
        BOUWLAND, BOUWLAND, BOUWLAND, BOUWLAND, BOUWLAND, BOUWLAND, WEILAND, BOOMTEELT
    };
    private static final Surface[] MIXED = {BOUWLAND, BOUWLAND, WEILAND, WEILAND};
    private static final Surface[] MEADOW = {WEILAND};
    private final Ground ground;
    private final Frame frame;

    public Rural(Ground ground, Frame frame) {
        this.ground = ground;
        this.frame = frame;
    }

    /** Houses and farms along a road. */
    public void ribbon(Road road, Dice dice) {
        if (road.street() == null) return;
        new Ribbon(ground, dice).along(road, 0.42, 0.3);
    }

    /** Small bulb fields. */
    public void bulbs(Net.Face face, Dice dice) {
        double turn = dice.pick(0.0, 0.06, -0.09, 1.5);
        new Fields(ground, frame, dice).fill(face.rd(), face.board(), new Fields.Layout(turn, 52, 215, 1, BULBS));
    }

    /** Long fields, some ploughed. */
    public void mixed(Net.Face face, Dice dice) {
        double turn = 1.57 + dice.pick(0.0, 0.11, -0.15);
        new Fields(ground, frame, dice).fill(face.rd(), face.board(), new Fields.Layout(turn, 62, 330, 1, MIXED));
    }

    /** Narrow strips of peat meadow. */
    public void meadow(Net.Face face, Dice dice) {
        double turn = 1.57 + dice.pick(0.05, 0.2, -0.2);
        new Fields(ground, frame, dice).fill(face.rd(), face.board(), new Fields.Layout(turn, 43, 420, 1, MEADOW));
    }

    /** Open water with reed along the shore. */
    public void lake(Net.Face face, Dice dice) {
        ground.paintApart(6, RIET, face.rd());
        ground.paintApart(
                7, MEER, OverlayNG.overlay(face.rd().buffer(-9, 2), face.rd(), OverlayNG.INTERSECTION, Rd.GRID));
        ground.plot(6, face.rd());
    }

    /** Houseboats along the shore that faces a road, with their berths; their addresses are on the road. */
    public void houseboats(Net.Face lake, Road road, Dice dice) {
        Envelope box = lake.board().getEnvelopeInternal();
        double middle = (box.getMinY() + box.getMaxY()) / 2, length = 16;
        for (double v = middle - 420; v < middle + 420; v += length + dice.between(4, 9)) {
            if (dice.chance(0.15)) continue;
            double u = westernShore(lake, box, v + length / 2) + 13, width = dice.between(4.6, 5.8);
            Polygon berth = Rd.polygon(
                    frame.rd(u, v), frame.rd(u + width, v), frame.rd(u + width, v + length), frame.rd(u, v + length));
            if (!lake.rd().contains(berth)) continue;
            Coordinate at = frame.rd(u + width / 2, v + length / 2);
            road.street()
                    .add(new Unit(
                            Use.WOONBOOT,
                            at,
                            frame.rd(u - 30, v + length / 2),
                            (int) (width * length * 1.2),
                            berth,
                            0,
                            false));
        }
    }

    private static double westernShore(Net.Face lake, Envelope box, double v) {
        Geometry across = Rd.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(box.getMinX(), v), new Coordinate(box.getMaxX(), v)});
        return lake.board().intersection(across).getEnvelopeInternal().getMinX();
    }

    /** Dunes with woods at the inner side, bare sand at the outer, and paths. */
    public void dunes(Net.Face face, Dice dice) {
        ground.paintApart(4, DUIN, face.rd());
        Envelope box = face.board().getEnvelopeInternal();
        for (double v = box.getMinY(); v < box.getMaxY(); v += 520) ground.plot(4, clip(face, cell(box, v, 520)));
        double west = box.getMinX();
        patches(face, dice, west, west + 130, ZAND, 14, 60);
        patches(face, dice, west + 150, west + 450, STRUIKEN, 14, 55);
        patches(face, dice, west + 330, west + 620, NAALDBOS, 14, 130);
        patches(face, dice, west + 520, box.getMaxX(), GEMENGD_BOS, 16, 110);
        patches(face, dice, west + 120, west + 500, ZAND, 8, 24);
        path(face, dice, west + 260, box);
        path(face, dice, west + 540, box);
    }

    private Polygon cell(Envelope box, double v, double height) {
        List<Coordinate> ring = new ArrayList<>();
        ring.add(new Coordinate(box.getMinX(), v));
        ring.add(new Coordinate(box.getMaxX(), v));
        ring.add(new Coordinate(box.getMaxX(), v + height));
        ring.add(new Coordinate(box.getMinX(), v + height));
        ring.add(new Coordinate(box.getMinX(), v));
        return Rd.polygon(frame.rd(ring));
    }

    private static Geometry clip(Net.Face face, Geometry shape) {
        return OverlayNG.overlay(shape, face.rd(), OverlayNG.INTERSECTION, Rd.GRID);
    }

    private void patches(Net.Face face, Dice dice, double u0, double u1, Surface surface, int count, double size) {
        Envelope box = face.board().getEnvelopeInternal();
        for (int k = 0; k < count; k++) {
            double u = dice.between(u0, u1), v = dice.between(box.getMinY(), box.getMaxY());
            double r = size * dice.between(0.5, 1.3), a = dice.between(0, 6), b = dice.between(0, 6);
            List<Coordinate> ring = new ArrayList<>();
            for (int i = 0; i < 36; i++) {
                double angle = 2 * StrictMath.PI * i / 36;
                double d = r * (1 + 0.25 * StrictMath.sin(2 * angle + a) + 0.12 * StrictMath.sin(5 * angle + b));
                ring.add(frame.rd(u + d * StrictMath.cos(angle), v + 1.9 * d * StrictMath.sin(angle)));
            }
            Geometry inside = clip(face, Rd.polygon(ring));
            if (!inside.isEmpty()) ground.paintApart(5, surface, inside);
        }
    }

    private void path(Net.Face face, Dice dice, double u, Envelope box) {
        List<Coordinate> line = new ArrayList<>();
        double phase = dice.between(0, 6);
        for (double v = box.getMinY() + 15; v < box.getMaxY() - 15; v += 35)
            line.add(frame.rd(u + 45 * StrictMath.sin(v / 140 + phase) + 20 * StrictMath.sin(v / 47), v));
        ground.paint(8, ZANDPAD, clip(face, Axis.of(line).strip(-1.3, 1.3)));
    }
}
