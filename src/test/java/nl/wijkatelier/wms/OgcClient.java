package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A client of WMS 1.3.0 that knows of a service only what its capabilities say. */
final class OgcClient {
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    /** What Java cannot read as a picture; the suite itself asks no more of those than their media type. */
    static final List<String> DRAWINGS = List.of("image/svg+xml", "application/pdf");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Document capabilities;

    /** An answer over HTTP. */
    record Answer(String type, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        BufferedImage image() throws IOException {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(body));
            assertThat(image)
                    .as(type + " " + (body.length < 3000 ? text() : ""))
                    .isNotNull();
            return image;
        }
    }

    /** A request whose parameters can be replaced. */
    final class Query {
        private final Map<String, String> parameters;

        private Query(Map<String, String> parameters) {
            this.parameters = parameters;
        }

        Query and(String... changes) {
            Map<String, String> changed = new LinkedHashMap<>(parameters);
            for (int i = 0; i < changes.length; i += 2) changed.put(changes[i], changes[i + 1]);
            return new Query(changed);
        }

        String get(String name) {
            return parameters.get(name);
        }

        String query() {
            return parameters.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }

        String[] parameters() {
            List<String> flat = new ArrayList<>();
            parameters.forEach((name, value) -> {
                flat.add(name);
                flat.add(value);
            });
            return flat.toArray(String[]::new);
        }

        Answer answer() throws Exception {
            return raw(query());
        }

        /** The picture, which has the asked format and size. */
        BufferedImage image() throws Exception {
            Answer answer = answer();
            assertThat(answer.type())
                    .as(answer.body().length < 3000 ? answer.text() : "")
                    .isEqualTo(get("FoRmAt").split(";")[0]);
            BufferedImage image = answer.image();
            assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(get("WiDtH") + "x" + get("HeIgHt"));
            return image;
        }
    }

    /** @param url of the service */
    OgcClient(String url) throws Exception {
        this.url = url.contains("?") ? url : url + "?";
        Answer answer = ask("SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", "1.3.0");
        capabilities = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()));
    }

    Element root() {
        return capabilities.getDocumentElement();
    }

    Answer ask(String... parameters) throws Exception {
        return new Query(Map.of()).and(parameters).answer();
    }

    Answer raw(String query) throws Exception {
        return follow(url + query);
    }

    Answer follow(String address) throws Exception {
        HttpResponse<byte[]> response =
                http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        return new Answer(response.headers().firstValue("Content-Type").orElse(""), response.body());
    }

    List<Element> list(String path) throws XPathExpressionException {
        NodeList nodes = (NodeList) XPATH.evaluate(path, capabilities, XPathConstants.NODESET);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
        return found;
    }

    private List<String> texts(String path) throws XPathExpressionException {
        return list(path).stream().map(Element::getTextContent).toList();
    }

    List<String> layers() throws XPathExpressionException {
        return texts("//Layer/Name");
    }

    List<String> queryable() throws XPathExpressionException {
        return texts("//Layer[@queryable = '1']/Name");
    }

    List<String> styles(String layer) throws XPathExpressionException {
        return texts("//Layer[Name = '" + layer + "']/Style/Name");
    }

    List<String> systems() throws XPathExpressionException {
        return texts("/*/Capability/Layer/CRS");
    }

    List<String> mapFormats() throws XPathExpressionException {
        return texts("//GetMap/Format").stream()
                .filter(format -> !DRAWINGS.contains(format))
                .toList();
    }

    List<String> infoFormats() throws XPathExpressionException {
        return texts("//GetFeatureInfo/Format");
    }

    /** The box of a layer as its capabilities have it: its own, or that of the nearest layer around it. */
    String box(String layer, String crs) throws XPathExpressionException {
        List<Element> boxes = list("//Layer[Name = '" + layer
                + "']/ancestor-or-self::Layer[BoundingBox][1]/BoundingBox[@CRS = '" + crs + "']");
        Element box = boxes.get(boxes.size() - 1);
        return box.getAttribute("minx") + "," + box.getAttribute("miny") + "," + box.getAttribute("maxx") + ","
                + box.getAttribute("maxy");
    }

    /** A map of the first layer. */
    Query map() throws XPathExpressionException {
        String layer = layers().get(0);
        return new Query(Map.of())
                .and("VeRsIoN", "1.3.0", "ReQuEsT", "GetMap", "LaYeRs", layer, "StYlEs", "", "CrS", "CRS:84")
                .and(
                        "BbOx",
                        box(layer, "CRS:84"),
                        "WiDtH",
                        "200",
                        "HeIgHt",
                        "150",
                        "FoRmAt",
                        mapFormats().get(0));
    }

    /** A question about the middle of a map of the first layer that can be asked. */
    Query info() throws XPathExpressionException {
        String layer = queryable().get(0);
        return map().and("ReQuEsT", "GetFeatureInfo", "LaYeRs", layer, "QuErY_LaYeRs", layer)
                .and("InFo_fOrMaT", infoFormats().get(0), "I", "100", "J", "75");
    }
}
