package nl.wijkatelier.engine.style;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a style file with its place, for messages. DTDs and entities are refused; size and depth are bounded. */
final class Markup {
    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_DEPTH = 40;

    final String file;
    final int line;
    final String name;
    final Map<String, String> attributes = new HashMap<>();
    final List<Markup> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Markup(String file, int line, String name) {
        this.file = file;
        this.line = line;
        this.name = name;
    }

    /** Reads a whole file. Names are local names: SLD 1.1 puts the same words in three namespaces. */
    static Markup read(String file, InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(in);
            return read(file, reader);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new StyleProblem(file, line, "no well-formed XML: " + e.getMessage(), e);
        }
    }

    private static Markup read(String file, XMLStreamReader reader) throws XMLStreamException {
        List<Markup> open = new ArrayList<>();
        Markup root = null;
        int count = 0;
        while (reader.hasNext()) {
            int line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MAX_ELEMENTS || open.size() >= MAX_DEPTH)
                        throw new StyleProblem(file, line, "too many or too deeply nested elements");
                    Markup element = new Markup(file, reader.getLocation().getLineNumber(), reader.getLocalName());
                    for (int i = 0; i < reader.getAttributeCount(); i++)
                        element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    if (open.isEmpty()) root = element;
                    else open.get(open.size() - 1).children.add(element);
                    open.add(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) open.get(open.size() - 1).text.append(reader.getText());
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new StyleProblem(file, line, "a DTD or entity is not allowed");
                default -> {}
            }
        }
        return root;
    }

    /** A copy in which some elements have a text in place of what is inside them. */
    Markup with(Map<Markup, String> texts) {
        Markup copy = new Markup(file, line, name);
        copy.attributes.putAll(attributes);
        String replaced = texts.get(this);
        copy.text.append(replaced == null ? text : replaced);
        if (replaced == null) for (Markup child : children) copy.children.add(child.with(texts));
        return copy;
    }

    /** Whether it is a parameter of SVG or, as SLD 1.0 names it, CSS. */
    boolean parameter() {
        return name.equals("SvgParameter") || name.equals("CssParameter");
    }

    /** The text between the tags, blanks around it dropped. */
    String text() {
        return text.toString().strip();
    }

    double number() {
        try {
            double value = Double.parseDouble(text());
            if (Double.isFinite(value)) return value;
        } catch (NumberFormatException e) {
            throw refuse("'" + text() + "' is no number");
        }
        throw refuse("'" + text() + "' is not finite");
    }

    /** The one child. */
    Markup only() {
        if (children.size() != 1) throw refuse("needs exactly one element inside");
        return children.get(0);
    }

    StyleProblem refuse(String reason) {
        return new StyleProblem(file, line, "<" + name + "> " + reason);
    }

    StyleProblem unsupported() {
        return refuse("is not supported here");
    }
}
