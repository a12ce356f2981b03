package nl.wijkatelier.ingest.gml;

import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.UNREADABLE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.ingest.CrsName;
import nl.wijkatelier.ingest.Positions;
import nl.wijkatelier.ingest.XmlCursor;

/** What the geometries have in common: names, coordinate system, dimension, positions. */
final class GmlStream {
    private static final Set<String> NAMESPACES =
            Set.of("http://www.opengis.net/gml", "http://www.opengis.net/gml/3.2");

    private static final Set<String> DESCRIPTIVE =
            Set.of("metaDataProperty", "description", "descriptionReference", "identifier", "name");

    private static final Set<String> POSITIONS =
            Set.of("posList", "pos", "coordinates", "coord", "pointProperty", "pointRep");

    private static final int DEEPEST = 64;
    /** A dimension that nothing says, and one that only the name of the coordinate system does. */
    private static final int UNSAID = 0;

    private static final int BY_SYSTEM = -3;

    private final Positions numbers = new Positions();
    private final int[] depths = new int[DEEPEST + 1];
    private final int[] dimensions = new int[DEEPEST + 1];
    private int entered;

    /** The local name of a GML element; of others with the namespace before it. */
    String name(XmlCursor xml) {
        String namespace = xml.namespace();
        return NAMESPACES.contains(namespace) ? xml.name() : "{" + namespace + "}" + xml.name();
    }

    /** As {@link XmlCursor#nextChild}, names and descriptions passed over. */
    boolean nextChild(XmlCursor xml) {
        while (xml.nextChild()) {
            if (!DESCRIPTIVE.contains(xml.name())) return true;
            xml.skip();
        }
        return false;
    }

    void expect(XmlCursor xml, String parent, String... names) throws BadGeometry {
        String found = name(xml);
        if (!Arrays.asList(names).contains(found))
            throw new BadGeometry(UNREADABLE, found + " in gml:" + parent + " wordt niet gelezen");
    }

    /** To be called before a geometry that lies in no other. */
    void begin() {
        entered = 0;
    }

    /**
     * To be called on every geometry: keeps its dimension for what lies within; refuses a file in another coordinate system,
     * and nesting without end.
     */
    void enter(XmlCursor xml) throws BadGeometry {
        // Geometries are read by recursion; a real one nests some twelve elements in a feature at depth five.
        if (xml.depth() > DEEPEST) throw new BadGeometry(UNREADABLE, "dieper genest dan " + DEEPEST + " elementen");
        while (entered > 0 && depths[entered - 1] >= xml.depth()) entered--;
        int dimension = dimension(xml, inherited());
        depths[entered] = xml.depth();
        dimensions[entered++] = dimension;
    }

    /** GML 3.2.1, 9.10: what an element does not say itself, the geometry around it says. */
    private int inherited() {
        return entered == 0 ? UNSAID : dimensions[entered - 1];
    }

    /**
     * Numbers that a segment has beside its positions.
     *
     * @param uom unit of measure as written, or null
     */
    record Size(String name, String uom, double[] values) {}

    /** Adds the positions of the element: those of its posList or coordinates, or of each pos, coord or point. */
    void positions(XmlCursor xml, Vertices into) throws BadGeometry {
        positions(xml, into, Set.of(), List.of());
    }

    /** The same of a segment that has further numbers, which are added to the sizes. */
    void positions(XmlCursor xml, Vertices into, Set<String> others, List<Size> sizes) throws BadGeometry {
        String parent = name(xml);
        int dimension = dimension(xml, inherited());
        while (nextChild(xml)) {
            String name = name(xml);
            if (others.contains(name)) {
                String uom = xml.attribute("uom");
                numbers(xml, xml.readText());
                double[] values = new double[numbers.size()];
                for (int i = 0; i < values.length; i++) values[i] = numbers.get(i);
                sizes.add(new Size(name, uom, values));
            } else if (!POSITIONS.contains(name)) {
                throw new BadGeometry(UNREADABLE, name + " in gml:" + parent + " wordt niet gelezen");
            } else if (name.startsWith("point")) {
                point(xml, name, into);
            } else {
                position(xml, name, dimension(xml, dimension), into);
            }
        }
    }

    private void point(XmlCursor xml, String property, Vertices into) throws BadGeometry {
        int before = into.size();
        while (nextChild(xml)) {
            expect(xml, property, "Point");
            enter(xml);
            positions(xml, into);
        }
        if (into.size() == before) throw new BadGeometry(UNREADABLE, "gml:" + property + " is leeg");
    }

    private void position(XmlCursor xml, String name, int dimension, Vertices into) throws BadGeometry {
        int own = dimension;
        switch (name) {
            case "coord" -> own = coord(xml);
            case "coordinates" -> {
                Tuples tuples = Tuples.of(xml);
                int length = xml.readText();
                own = tuples.plain(xml.chars(), length);
                numbers(xml, length);
            }
            default -> {
                String count = xml.attribute("count");
                numbers(xml, xml.readText());
                if (own <= UNSAID) own = unsaid(own, name.equals("pos") ? "1" : count);
            }
        }
        if (numbers.size() % own != 0)
            throw new BadGeometry(UNREADABLE, numbers.size() + " getallen zijn geen posities van " + own);
        for (int i = 0; i < numbers.size(); i += own) into.add(numbers.get(i), numbers.get(i + 1));
    }

    /** The dimension of numbers of which nothing says it, by how many positions they are. */
    private int unsaid(int dimension, String count) {
        int size = numbers.size();
        if (count != null && count.strip().equals(Integer.toString(size / 3)) && size % 3 == 0 && size > 0) return 3;
        return dimension == BY_SYSTEM && count == null && size % 3 == 0 ? 3 : 2;
    }

    /** GML 2: X, Y and perhaps Z as elements. */
    private int coord(XmlCursor xml) throws BadGeometry {
        double[] xyz = {Double.NaN, Double.NaN, Double.NaN};
        while (nextChild(xml)) {
            expect(xml, "coord", "X", "Y", "Z");
            int axis = xml.name().charAt(0) - 'X';
            numbers(xml, xml.readText());
            if (numbers.size() != 1)
                throw new BadGeometry(UNREADABLE, "gml:coord met een as van geen of meer getallen");
            xyz[axis] = numbers.get(0);
        }
        if (Double.isNaN(xyz[0]) || Double.isNaN(xyz[1])) throw new BadGeometry(UNREADABLE, "gml:coord zonder X of Y");
        numbers.set(xyz[0], xyz[1]);
        return 2;
    }

    private void numbers(XmlCursor xml, int length) throws BadGeometry {
        numbers.clear();
        try {
            numbers.add(xml.chars(), length);
        } catch (NumberFormatException bad) {
            throw new BadGeometry(UNREADABLE, bad.getMessage());
        }
    }

    /** What the element says, else what its system does, else the other; refuses a file in a system that is not read. */
    private static int dimension(XmlCursor xml, int otherwise) throws BadGeometry {
        String system = xml.attribute("srsName");
        CrsName.requireRd(system, xml.place());
        String text = xml.attribute("srsDimension");
        if (text == null) return otherwise == UNSAID && CrsName.hasHeights(system) ? BY_SYSTEM : otherwise;
        return switch (text.strip()) {
            case "2" -> 2;
            case "3" -> 3;
            default -> throw new BadGeometry(UNREADABLE, "srsDimension '" + text + "'");
        };
    }
}
