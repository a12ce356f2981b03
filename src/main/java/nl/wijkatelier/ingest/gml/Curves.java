package nl.wijkatelier.ingest.gml;

import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.BROKEN_CURVE;
import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.UNREADABLE;

import nl.wijkatelier.ingest.XmlCursor;

/** Reads curves to positions: LineString, LinearRing, Ring, Curve, CompositeCurve, OrientableCurve. */
final class Curves {
    /** Far above any border (the coast of the country has some 100,000); keeps a hostile file from filling the memory. */
    private static final int MOST_POSITIONS = 5_000_000;

    private final GmlStream gml;
    private final ArcStroke arcs;
    private final MeasuredArcs measured;
    private final Vertices segment = new Vertices();

    Curves(GmlStream gml, ArcStroke arcs) {
        this.gml = gml;
        this.arcs = arcs;
        this.measured = new MeasuredArcs(gml, arcs);
    }

    /** Adds the curve whose start tag the reader stands at, and leaves the reader at its end tag. */
    void read(XmlCursor xml, Vertices into) throws BadGeometry {
        gml.enter(xml);
        String name = gml.name(xml);
        switch (name) {
            case "LineString", "LinearRing" -> {
                segment.clear();
                gml.positions(xml, segment);
                join(name, into);
            }
            case "Curve" -> curve(xml, into);
            case "Ring", "CompositeCurve" -> {
                while (gml.nextChild(xml)) {
                    gml.expect(xml, name, "curveMember");
                    property(xml, into);
                }
            }
            case "OrientableCurve" -> oriented(xml, into);
            default -> throw new BadGeometry(UNREADABLE, name + " wordt niet als lijn gelezen");
        }
    }

    /** Reads the one curve within the property element that the reader stands at. */
    private void property(XmlCursor xml, Vertices into) throws BadGeometry {
        String name = gml.name(xml);
        if (!gml.nextChild(xml)) throw new BadGeometry(UNREADABLE, "gml:" + name + " is leeg");
        read(xml, into);
        if (gml.nextChild(xml)) throw new BadGeometry(UNREADABLE, "gml:" + name + " heeft meer dan een lijn");
    }

    private void oriented(XmlCursor xml, Vertices into) throws BadGeometry {
        boolean reversed = "-".equals(xml.attribute("orientation"));
        Vertices base = new Vertices();
        while (gml.nextChild(xml)) {
            gml.expect(xml, "OrientableCurve", "baseCurve");
            property(xml, base);
        }
        if (reversed) base.reverse(0);
        join("OrientableCurve", base, into);
    }

    private void curve(XmlCursor xml, Vertices into) throws BadGeometry {
        while (gml.nextChild(xml)) {
            gml.expect(xml, "Curve", "segments");
            while (gml.nextChild(xml)) segment(xml, into);
        }
    }

    private void segment(XmlCursor xml, Vertices into) throws BadGeometry {
        String name = gml.name(xml);
        switch (name) {
            case "LineStringSegment" -> {
                segment.clear();
                gml.positions(xml, segment);
                join(name, into);
            }
            case "Arc", "ArcString", "Circle" -> {
                segment.clear();
                gml.positions(xml, segment);
                Vertices stroked = new Vertices();
                stroke(name, stroked);
                join(name, stroked, into);
            }
            case "ArcByCenterPoint", "CircleByCenterPoint" -> join(name, measured.byCentre(xml, name), into);
            case "ArcByBulge", "ArcStringByBulge" -> join(name, measured.byBulge(xml, name), into);
            default -> throw new BadGeometry(UNREADABLE, name + " wordt niet als deel van een lijn gelezen");
        }
    }

    private void stroke(String name, Vertices stroked) throws BadGeometry {
        int count = segment.size();
        if (name.equals("Arc") && count == 2) {
            // Its middle position repeats an end: the flattest arc there is.
            stroked.addAll(segment);
            return;
        }
        boolean whole = name.equals("ArcString") ? count >= 3 && count % 2 == 1 : count == 3;
        if (!whole) throw new BadGeometry(UNREADABLE, "gml:" + name + " met " + count + " verschillende posities");
        if (name.equals("Circle")) circle(stroked);
        else for (int i = 0; i + 2 < count; i += 2) arc(i, stroked);
    }

    private void arc(int from, Vertices stroked) throws BadGeometry {
        double x = segment.x(from);
        double y = segment.y(from);
        int to = from + 2;
        if (x == segment.x(to) && y == segment.y(to))
            throw new BadGeometry(UNREADABLE, "gml:Arc eindigt waar hij begint, op " + text(segment, from));
        arcs.stroke(x, y, segment.x(from + 1), segment.y(from + 1), segment.x(to), segment.y(to), stroked);
    }

    private void circle(Vertices stroked) throws BadGeometry {
        boolean drawn = arcs.circle(
                segment.x(0), segment.y(0), segment.x(1), segment.y(1), segment.x(2), segment.y(2), stroked);
        if (!drawn)
            throw new BadGeometry(UNREADABLE, "de posities van gml:Circle liggen op een lijn, bij " + text(segment, 0));
    }

    private void join(String name, Vertices into) throws BadGeometry {
        join(name, segment, into);
    }

    private static void join(String name, Vertices more, Vertices into) throws BadGeometry {
        if (more.size() < 1) throw new BadGeometry(UNREADABLE, "gml:" + name + " heeft geen posities");
        if (!into.join(more))
            throw new BadGeometry(
                    BROKEN_CURVE,
                    "gml:" + name + " begint op " + text(more, 0) + " en sluit niet aan op "
                            + text(into, into.size() - 1));
        if (into.size() > MOST_POSITIONS)
            throw new BadGeometry(UNREADABLE, "een lijn van meer dan " + MOST_POSITIONS + " posities");
    }

    private static String text(Vertices positions, int index) {
        return positions.x(index) + " " + positions.y(index);
    }
}
