package nl.wijkatelier.wms;

import java.util.List;
import java.util.Optional;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.AreaClasses.AreaClass;
import nl.wijkatelier.engine.style.Colors;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.format.XmlDocument;
import nl.wijkatelier.wms.LayerNode.Kind;

/** Answers GetStyles and DescribeLayer of WMS 1.1.1 (OGC 02-070). */
final class StyleAnswers {
    private static final String SLD = "application/vnd.ogc.sld+xml;charset=UTF-8";
    private static final String PROPERTY = "waarde";

    private final Styles styles;

    StyleAnswers(Styles styles) {
        this.styles = styles;
    }

    /** The styles of layers: as the files have them, and for a figure with the classes that are painted now. */
    Answer styles(Parameters parameters, Choices choices) {
        List<LayerNode> layers = layers(parameters, choices);
        return new Answer(choices.etag(parameters.canonical()), SLD, () -> {
            XmlDocument xml = new XmlDocument();
            xml.open(
                    "StyledLayerDescriptor",
                    "version",
                    "1.1.0",
                    "xmlns",
                    "http://www.opengis.net/sld",
                    "xmlns:se",
                    "http://www.opengis.net/se",
                    "xmlns:ogc",
                    "http://www.opengis.net/ogc");
            for (LayerNode layer : layers)
                if (layer.kind() == Kind.FIGURE) figure(xml, layer, choices);
                else for (String part : parts(layer)) xml.raw(namedLayer(styles.source(part)));
            return xml.close().bytes();
        });
    }

    /** Which layers there are; none has a feature service of the kinds that this operation knows. */
    Answer describe(Parameters parameters, Choices choices) {
        List<LayerNode> layers = layers(parameters, choices);
        return new Answer(choices.etag(parameters.canonical()), "application/vnd.ogc.wms_xml;charset=UTF-8", () -> {
            XmlDocument xml = new XmlDocument();
            xml.doctype(
                    "WMS_DescribeLayerResponse", "http://schemas.opengis.net/wms/1.1.1/WMS_DescribeLayerResponse.dtd");
            xml.open("WMS_DescribeLayerResponse", "version", "1.1.1");
            for (LayerNode layer : layers) xml.empty("LayerDescription", "name", layer.name());
            return xml.close().bytes();
        });
    }

    private static List<LayerNode> layers(Parameters parameters, Choices choices) {
        return MapRequestReader.layers(parameters, "LAYERS").stream()
                .map(choices::layer)
                .toList();
    }

    private static List<String> parts(LayerNode layer) {
        if (layer.kind() == Kind.BORDERS) return List.of(layer.name());
        return layer.name().equals(Topography.GROUP)
                ? Topography.LAYERS.values().stream().flatMap(List::stream).toList()
                : Topography.LAYERS.get(layer.name());
    }

    private static String namedLayer(String file) {
        return file.substring(file.indexOf("<NamedLayer>"), file.indexOf("</StyledLayerDescriptor>"))
                .strip();
    }

    private static void figure(XmlDocument xml, LayerNode layer, Choices choices) {
        xml.open("NamedLayer").text("se:Name", layer.name());
        for (String style : Choices.FIGURE_STYLES) {
            xml.open("UserStyle").text("se:Name", style);
            xml.open("se:Description").text("se:Title", layer.title()).close();
            if (style.equals("default")) xml.text("IsDefault", "1");
            xml.open("se:FeatureTypeStyle");
            Optional<AreaClasses> classes = choices.figures().classes(layer, style);
            classes.ifPresent(found -> found.classes().forEach(one -> rule(xml, one)));
            if (classes.isEmpty() || classes.get().classes().isEmpty())
                xml.open("se:Rule").close();
            xml.close().close();
        }
        xml.close();
    }

    private static void rule(XmlDocument xml, AreaClass one) {
        xml.open("se:Rule").text("se:Name", one.from() + " - " + one.to());
        xml.open("ogc:Filter").open("ogc:And");
        bound(xml, "ogc:PropertyIsGreaterThanOrEqualTo", one.from());
        bound(xml, one.toIncluded() ? "ogc:PropertyIsLessThanOrEqualTo" : "ogc:PropertyIsLessThan", one.to());
        xml.close().close();
        if (one.radius() == null) {
            xml.open("se:PolygonSymbolizer");
            fill(xml, one.color());
        } else {
            xml.open("se:PointSymbolizer").open("se:Graphic").open("se:Mark").text("se:WellKnownName", "circle");
            fill(xml, one.color());
            xml.close().text("se:Size", Double.toString(2 * one.radius())).close();
        }
        xml.close().close();
    }

    private static void bound(XmlDocument xml, String operator, double value) {
        xml.open(operator)
                .text("ogc:PropertyName", PROPERTY)
                .text("ogc:Literal", Double.toString(value))
                .close();
    }

    private static void fill(XmlDocument xml, int color) {
        xml.open("se:Fill")
                .text("se:SvgParameter", Colors.text(color), "name", "fill")
                .close();
    }
}
