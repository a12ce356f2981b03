package nl.wijkatelier.demo.land;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Dice;
import nl.wijkatelier.demo.plane.Rd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Cuts a piece of polder into strips with ditches between, in ranges divided by wider waters, as it was once reclaimed.
 */
final class Fields {
    /** How a polder is laid out; lengths in metres on the board. */
    record Layout(double turn, double width, double length, double ditch, Surface[] crops) {}

    private final Ground ground;
    private final Frame frame;
    private final Dice dice;

    Fields(Ground ground, Frame frame, Dice dice) {
        this.ground = ground;
        this.frame = frame;
        this.dice = dice;
    }

    /** Fills a face of the board's net, given in RD and on the board. */
    void fill(Polygon rd, Polygon board, Layout layout) {
        double cos = StrictMath.cos(layout.turn()), sin = StrictMath.sin(layout.turn());
        Envelope box = new Envelope();
        for (Coordinate c : board.getCoordinates()) box.expandToInclude(c.x * cos + c.y * sin, -c.x * sin + c.y * cos);
        double y = box.getMinY() - dice.between(0, layout.length());
        while (y < box.getMaxY()) {
            double top = y + layout.length() * dice.between(0.8, 1.25);
            range(rd, box, y, top, cos, sin, layout);
            if (top < box.getMaxY())
                for (Axis axis : clipped(rd, box.getMinX() - 9, top, box.getMaxX() + 9, top, cos, sin))
                    ditch(axis, RoadKind.WETERING);
            y = top;
        }
    }

    private void range(Polygon rd, Envelope box, double y0, double y1, double cos, double sin, Layout layout) {
        double x = box.getMinX() - dice.between(0, layout.width());
        while (x < box.getMaxX()) {
            double next = x + layout.width() * dice.between(0.72, 1.3);
            List<Coordinate> ring = new ArrayList<>();
            side(ring, x, y0, next, y0, cos, sin);
            side(ring, next, y0, next, y1, cos, sin);
            side(ring, next, y1, x, y1, cos, sin);
            side(ring, x, y1, x, y0, cos, sin);
            Geometry piece = OverlayNG.overlay(Rd.polygon(frame.rd(ring)), rd, OverlayNG.INTERSECTION, Rd.GRID);
            for (Polygon field : Rd.polygons(piece)) {
                if (field.getArea() < 60) continue;
                ground.paintApart(5, dice.pick(layout.crops()), field);
                ground.plot(5, field);
            }
            if (layout.ditch() > 0)
                for (Axis axis : clipped(rd, next, y0, next, y1, cos, sin)) ditch(axis, RoadKind.SLOOT_AS);
            x = next;
        }
    }

    private void ditch(Axis axis, RoadKind kind) {
        for (Strip strip : kind.strips())
            ground.paint(strip.rank(), strip.surface(), axis.strip(strip.from(), strip.to()));
    }

    private static void side(
            List<Coordinate> ring, double x0, double y0, double x1, double y1, double cos, double sin) {
        if (ring.isEmpty()) ring.add(new Coordinate(x0 * cos - y0 * sin, x0 * sin + y0 * cos));
        ring.add(new Coordinate(x1 * cos - y1 * sin, x1 * sin + y1 * cos));
    }

    private List<Axis> clipped(Polygon rd, double x0, double y0, double x1, double y1, double cos, double sin) {
        List<Coordinate> ends = new ArrayList<>();
        side(ends, x0, y0, x1, y1, cos, sin);
        Geometry inside = OverlayNG.overlay(Rd.line(frame.rd(ends)), rd, OverlayNG.INTERSECTION, Rd.GRID);
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < inside.getNumGeometries(); i++)
            if (inside.getGeometryN(i) instanceof LineString line && line.getLength() > 12)
                axes.add(Axis.of(List.of(line.getCoordinates())));
        return axes;
    }
}
