package nl.wijkatelier.ingest.gml;

import static nl.wijkatelier.ingest.gml.BadGeometry.Kind.UNREADABLE;

import java.util.Arrays;
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

    private static final int DEEPEST = 64;

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
        CrsName.requireRd(xml.attribute("srsName"), xml.place());
        while (entered > 0 && depths[entered - 1] >= xml.depth()) entered--;
        int dimension = dimension(xml, inherited());
        depths[entered] = xml.depth();
        dimensions[entered++] = dimension;
    }

    /** GML 3.2.1, 9.10: what an element does not say itself, the geometry around it says. */
    private int inherited() {
        return entered == 0 ? 2 : dimensions[entered - 1];
    }

    /** Adds the positions of the element: those of its posList, or of each pos. */
    void positions(XmlCursor xml, Vertices into) throws BadGeometry {
        String parent = name(xml);
        int dimension = dimension(xml, inherited());
        while (nextChild(xml)) {
            expect(xml, parent, "posList", "pos", "coordinates");
            CrsName.requireRd(xml.attribute("srsName"), xml.place());
            int own = dimension(xml, dimension);
            boolean tuples = xml.name().equals("coordinates");
            int length = xml.readText();
            if (tuples) own = tuples(xml.chars(), length);
            numbers.clear();
            try {
                numbers.add(xml.chars(), length);
            } catch (NumberFormatException bad) {
                throw new BadGeometry(UNREADABLE, bad.getMessage());
            }
            if (numbers.size() % own != 0)
                throw new BadGeometry(UNREADABLE, numbers.size() + " getallen zijn geen posities van " + own);
            for (int i = 0; i < numbers.size(); i += own) into.add(numbers.get(i), numbers.get(i + 1));
        }
    }

    /** Turns "x,y x,y" into "x y x y" and returns how many numbers a tuple has, 2 where that cannot be said. */
    private static int tuples(char[] text, int length) {
        int commas = 0;
        int blanks = 0;
        for (int i = 0; i < length; i++) {
            boolean inner = i > 0 && i + 1 < length;
            if (text[i] == ',') {
                commas++;
                text[i] = ' ';
            } else if (inner && text[i] <= ' ' && text[i - 1] > ' ') {
                blanks++;
            }
        }
        return commas >= 2 * (blanks + 1) ? 3 : 2;
    }

    private static int dimension(XmlCursor xml, int otherwise) throws BadGeometry {
        String text = xml.attribute("srsDimension");
        if (text == null) return otherwise;
        return switch (text.strip()) {
            case "2" -> 2;
            case "3" -> 3;
            default -> throw new BadGeometry(UNREADABLE, "srsDimension '" + text + "'");
        };
    }
}
