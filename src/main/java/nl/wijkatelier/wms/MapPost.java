package nl.wijkatelier.wms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A GetMap that was posted as XML, read into the parameters of the same request in an address: that of SLD 1.0 (OGC 02-070, clause 7)
 * and of SLD 1.1 (OGC 05-078r4, clause 9). Layers and styles come from its StyledLayerDescriptor; styles of its own are allowed where
 * SLD_BODY is.
 */
final class MapPost {
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private MapPost() {}

    /** Throws {@link ServiceException} for what is no GetMap, or has a DTD. */
    static Map<String, String[]> read(byte[] body) {
        Element root = parsed(body);
        if (!root.getLocalName().equals("GetMap"))
            throw ServiceException.of("weigering.xml.soort", root.getLocalName());
        return new MapPost().read(root);
    }

    private static Element parsed(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException e) {
            throw ServiceException.of("weigering.xml", e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("XML in memory could not be read", e);
        }
    }

    private Map<String, String[]> read(Element root) {
        boolean latest = !root.getAttribute("version").startsWith("1.1")
                && !root.getAttribute("version").startsWith("1.0");
        put("SERVICE", "WMS");
        put("REQUEST", "GetMap");
        put("VERSION", latest ? "1.3.0" : "1.1.1");
        Element sld = child(root, "StyledLayerDescriptor");
        if (sld == null) throw ServiceException.of("weigering.xml.zonder", "StyledLayerDescriptor");
        layers(sld);
        Element box = child(root, "BoundingBox");
        if (box == null) throw ServiceException.of("weigering.xml.zonder", "BoundingBox");
        put("BBOX", String.join(",", corners(box)));
        String crs = text(root, "CRS");
        for (String name : List.of("srsName", "crs", "SRS", "CRS")) if (crs.isEmpty()) crs = box.getAttribute(name);
        put(latest ? "CRS" : "SRS", crs);
        Element output = child(root, "Output");
        if (output == null) throw ServiceException.of("weigering.xml.zonder", "Output");
        Element size = child(output, "Size");
        put("WIDTH", size == null ? "" : text(size, "Width"));
        put("HEIGHT", size == null ? "" : text(size, "Height"));
        put("FORMAT", text(output, "Format"));
        put("TRANSPARENT", text(output, "Transparent"));
        String color = text(output, "BGcolor");
        put("BGCOLOR", color.startsWith("#") ? "0x" + color.substring(1) : color);
        put("EXCEPTIONS", text(root, "Exceptions"));
        put("TIME", text(root, "Time"));
        return parameters;
    }

    private void put(String name, String value) {
        if (!value.isEmpty() || name.equals("STYLES")) parameters.put(name, new String[] {value});
    }

    private void layers(Element sld) {
        List<String> layers = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        boolean own = false;
        for (Element layer : children(sld)) {
            if (!layer.getLocalName().equals("NamedLayer")) {
                if (layer.getLocalName().equals("UserLayer")) throw ServiceException.of("weigering.xml.userlayer");
                continue;
            }
            Element named = child(layer, "NamedStyle");
            layers.add(text(layer, "Name"));
            styles.add(named == null ? "" : text(named, "Name"));
            own |= child(layer, "UserStyle") != null;
        }
        put("LAYERS", String.join(",", layers));
        put("STYLES", String.join(",", styles));
        if (!own) return;
        for (Element layer : children(sld))
            if (layer.getLocalName().equals("NamedLayer") && child(layer, "UserStyle") == null) sld.removeChild(layer);
        put("SLD_BODY", written(sld));
    }

    /** Corners as the version has them: gml:coord, gml:coordinates, gml:pos, ows:LowerCorner. */
    private static List<String> corners(Element box) {
        List<String> numbers = new ArrayList<>();
        for (Element corner : children(box)) {
            if (corner.getLocalName().equals("coord")) {
                numbers.add(text(corner, "X"));
                numbers.add(text(corner, "Y"));
            } else {
                numbers.addAll(List.of(corner.getTextContent().strip().split("[,\\s]+")));
            }
        }
        return numbers;
    }

    private static String written(Element element) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("XML in memory could not be written", e);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element) found.add(element);
        return found;
    }

    /** The first child of that name, whatever its namespace; or null. */
    private static Element child(Element parent, String name) {
        for (Element element : children(parent)) if (element.getLocalName().equals(name)) return element;
        return null;
    }

    private static String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.getTextContent().strip();
    }
}
