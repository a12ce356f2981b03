package nl.wijkatelier.wms;

import java.util.List;
import java.util.Map;
import nl.wijkatelier.SampleRegion;
import org.springframework.mock.web.MockHttpServletResponse;

/** A program that uses GeoTools in all ways that the service does: coordinate systems, maps, styles and filters of visitors, feature info. */
public final class EveryUse {
    private static final String STYLE =
            "<StyledLayerDescriptor version=\"1.0.0\" xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>buurt:aandeel_groen</Name>"
                    + "<UserStyle><Name>mijn</Name><FeatureTypeStyle><Rule><ogc:Filter><ogc:Or><ogc:PropertyIsGreaterThan>"
                    + "<ogc:PropertyName>waarde</ogc:PropertyName><ogc:Literal>30</ogc:Literal></ogc:PropertyIsGreaterThan>"
                    + "<ogc:PropertyIsLike wildCard=\"*\" singleChar=\".\" escape=\"!\"><ogc:PropertyName>naam</ogc:PropertyName>"
                    + "<ogc:Literal>B*</ogc:Literal></ogc:PropertyIsLike></ogc:Or></ogc:Filter><PolygonSymbolizer><Fill>"
                    + "<CssParameter name=\"fill\">#00ff00</CssParameter></Fill></PolygonSymbolizer></Rule></FeatureTypeStyle>"
                    + "</UserStyle></NamedLayer></StyledLayerDescriptor>";

    private EveryUse() {}

    public static void main(String[] arguments) throws Exception {
        Service service =
                new Service(new SampleRegion("7-abc"), WmsSettings.standard().with("", true));
        for (String version : List.of("1.3.0", "1.1.1")) {
            good(service, Service.query("SERVICE", "WMS", "VERSION", version, "REQUEST", "GetCapabilities"));
            good(service, Service.map(version, "LAYERS", "topografie,buurt:bevolkingsdichtheid,buurten,labels"));
            good(service, Service.info(version));
        }
        for (ImageFormat format : ImageFormat.values())
            good(service, Service.map("1.3.0", "FORMAT", format.text(), "LAYERS", "buurt:bevolkingsdichtheid"));
        for (String box : List.of(
                "EPSG:4326 52.1 4.6 52.3 4.8",
                "EPSG:4258 52.1 4.6 52.3 4.8",
                "CRS:84 4.6 52.1 4.8 52.3",
                "EPSG:3857 510000 6830000 530000 6850000",
                "EPSG:25831 600000 5770000 620000 5790000",
                "EPSG:3035 3200000 3970000 3220000 3990000")) {
            String[] parts = box.split(" ");
            good(
                    service,
                    Service.map(
                            "1.3.0",
                            "CRS",
                            parts[0],
                            "BBOX",
                            String.join(",", List.of(parts).subList(1, 5))));
        }
        for (String filter : List.of("code = 'BU99010002'", "naam like '%a%' and code in ('BU99010001')", "EXCLUDE"))
            good(service, Service.map("1.3.0", "CQL_FILTER", filter));
        good(service, Service.map("1.3.0", "LAYERS", "buurt:aandeel_groen", "SLD_BODY", STYLE));
        good(service, Service.query("SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", "GetStyles", "LAYERS", "buurten"));
    }

    private static void good(Service service, Map<String, String> query) throws Exception {
        MockHttpServletResponse answer = service.get(query);
        String type = String.valueOf(answer.getContentType());
        if (answer.getStatus() != 200
                || type.contains("xml") && answer.getContentAsString().contains("<ServiceException"))
            throw new IllegalStateException(query + ": " + answer.getContentAsString());
    }
}
