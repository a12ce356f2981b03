package nl.wijkatelier.ingest.gml;

import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.UNREADABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.ingest.XmlCursor;

/**
 * Arcs that are given by other than their positions (GML 3.2.1, 10.4.7): by centre, radius and the angles of their ends, counted
 * anticlockwise from east, or by the bulge from their chord. What has to be computed is rounded to the millimetre.
 */
final class MeasuredArcs {
    private static final Set<String> CENTRE = Set.of("radius", "startAngle", "endAngle");
    private static final Set<String> BULGE = Set.of("bulge", "normal");
    private static final double MILLIMETRES = 1000;

    private final GmlStream gml;
    private final ArcStroke arcs;

    MeasuredArcs(GmlStream gml, ArcStroke arcs) {
        this.gml = gml;
        this.arcs = arcs;
    }

    /** The arc, or the whole circle, whose start tag the reader stands at; its ends are loose. */
    Vertices byCentre(XmlCursor xml, String name) throws BadGeometry {
        Vertices centre = new Vertices();
        List<GmlStream.Size> sizes = new ArrayList<>();
        gml.positions(xml, centre, CENTRE, sizes);
        if (centre.size() != 1)
            throw new BadGeometry(UNREADABLE, "gml:" + name + " met " + centre.size() + " middelpunten");
        double radius = radius(one(sizes, "radius", name));
        double begin = Math.PI;
        double sweep = 2 * Math.PI;
        if (name.startsWith("Arc")) {
            begin = angle(one(sizes, "startAngle", name));
            sweep = angle(one(sizes, "endAngle", name)) - begin;
            if (Math.abs(sweep) > 2 * Math.PI + 1e-9)
                throw new BadGeometry(UNREADABLE, "gml:" + name + " gaat meer dan eenmaal rond");
        }
        Vertices line = new Vertices();
        double x = centre.x(0);
        double y = centre.y(0);
        // In four parts, of which none is half a circle, so that three positions say which way round.
        for (int i = 0; i < 4; i++) {
            double[] three = new double[6];
            for (int j = 0; j < 3; j++) {
                double at = begin + sweep * (2 * i + j) / 8;
                three[2 * j] = rounded(x + radius * StrictMath.cos(at));
                three[2 * j + 1] = rounded(y + radius * StrictMath.sin(at));
            }
            stroke(three, line);
        }
        if (line.size() < 2)
            throw new BadGeometry(
                    UNREADABLE, "gml:" + name + " eindigt waar hij begint, op " + line.x(0) + " " + line.y(0));
        line.loosen();
        return line;
    }

    /** The arc or arcs whose start tag the reader stands at. */
    Vertices byBulge(XmlCursor xml, String name) throws BadGeometry {
        Vertices ends = new Vertices();
        List<GmlStream.Size> sizes = new ArrayList<>();
        gml.positions(xml, ends, BULGE, sizes);
        List<double[]> bulges = values(sizes, "bulge");
        List<double[]> normals = values(sizes, "normal");
        int count = ends.size() - 1;
        if (count < 1 || bulges.size() != count || normals.size() != count || name.equals("ArcByBulge") && count != 1)
            throw new BadGeometry(
                    UNREADABLE,
                    "gml:" + name + " met " + ends.size() + " verschillende posities, " + bulges.size() + " bulge en "
                            + normals.size() + " normal");
        Vertices line = new Vertices();
        for (int i = 0; i < count; i++) {
            double[] offset = offset(ends, i, bulges.get(i), normals.get(i), name);
            stroke(
                    new double[] {
                        ends.x(i),
                        ends.y(i),
                        rounded((ends.x(i) + ends.x(i + 1)) / 2 + offset[0]),
                        rounded((ends.y(i) + ends.y(i + 1)) / 2 + offset[1]),
                        ends.x(i + 1),
                        ends.y(i + 1)
                    },
                    line);
        }
        return line;
    }

    /** From the middle of the chord to that of the arc; a normal of one number is the length of one to the left of the chord. */
    private static double[] offset(Vertices ends, int i, double[] bulge, double[] normal, String name)
            throws BadGeometry {
        if (bulge.length != 1 || normal.length < 1 || normal.length > 3)
            throw new BadGeometry(
                    UNREADABLE,
                    "gml:" + name + " met een bulge van " + bulge.length + " en een normal van " + normal.length
                            + " getallen");
        if (normal.length > 1) return new double[] {bulge[0] * normal[0], bulge[0] * normal[1]};
        double dx = ends.x(i + 1) - ends.x(i);
        double dy = ends.y(i + 1) - ends.y(i);
        double length = Math.hypot(dx, dy);
        return new double[] {-bulge[0] * normal[0] * dy / length, bulge[0] * normal[0] * dx / length};
    }

    private void stroke(double[] three, Vertices into) {
        boolean flat = three[0] == three[2] && three[1] == three[3] || three[2] == three[4] && three[3] == three[5];
        if (!flat) arcs.stroke(three[0], three[1], three[2], three[3], three[4], three[5], into);
        else for (int i = 0; i < 6; i += 2) into.add(three[i], three[i + 1]);
    }

    private static double radius(GmlStream.Size size) throws BadGeometry {
        String uom = unit(size);
        boolean metres =
                uom.isEmpty() || uom.equals("m") || uom.equals("metre") || uom.equals("meter") || uom.endsWith("9001");
        if (!metres || !(size.values()[0] > 0))
            throw new BadGeometry(UNREADABLE, "een straal van " + size.values()[0] + " " + uom);
        return size.values()[0];
    }

    /** Radians. */
    private static double angle(GmlStream.Size size) throws BadGeometry {
        String uom = unit(size);
        double value = size.values()[0];
        if (uom.isEmpty()
                || uom.startsWith("deg")
                || uom.equals("\u00b0")
                || uom.endsWith("9102")
                || uom.endsWith("9122")) return Math.toRadians(value);
        if (uom.startsWith("rad") || uom.endsWith("9101")) return value;
        if (uom.startsWith("gon") || uom.startsWith("grad") || uom.endsWith("9105") || uom.endsWith("9106"))
            return value * Math.PI / 200;
        throw new BadGeometry(UNREADABLE, "een hoek van " + value + " " + uom);
    }

    private static String unit(GmlStream.Size size) {
        if (size.uom() == null) return "";
        String uom = size.uom().strip().toLowerCase(java.util.Locale.ROOT);
        return uom.substring(uom.lastIndexOf('#') + 1);
    }

    private static GmlStream.Size one(List<GmlStream.Size> sizes, String wanted, String name) throws BadGeometry {
        List<GmlStream.Size> found =
                sizes.stream().filter(size -> size.name().equals(wanted)).toList();
        if (found.size() != 1 || found.get(0).values().length != 1)
            throw new BadGeometry(UNREADABLE, "gml:" + name + " zonder een enkele " + wanted);
        return found.get(0);
    }

    private static List<double[]> values(List<GmlStream.Size> sizes, String name) {
        return sizes.stream()
                .filter(size -> size.name().equals(name))
                .map(GmlStream.Size::values)
                .toList();
    }

    private static double rounded(double ordinate) {
        return Math.round(ordinate * MILLIMETRES) / MILLIMETRES;
    }
}
