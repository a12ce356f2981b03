package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GetMap as posted XML (OGC 02-070 and 05-078r4): the picture of the same request in an address. */
class MapPostTest {
    private static final String OLD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ogc:GetMap xmlns:ogc="http://www.opengis.net/ows" xmlns:gml="http://www.opengis.net/gml" version="1.1.1" service="WMS">
              <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>buurten</Name></NamedLayer>
                <NamedLayer><Name>buurt:bevolkingsdichtheid</Name><NamedStyle><Name>jenks</Name></NamedStyle></NamedLayer>
              </StyledLayerDescriptor>
              <BoundingBox srsName="http://www.opengis.net/gml/srs/epsg.xml#28992">
                <gml:coord><gml:X>98000</gml:X><gml:Y>470000</gml:Y></gml:coord>
                <gml:coord><gml:X>99200</gml:X><gml:Y>470900</gml:Y></gml:coord></BoundingBox>
              <Output><Format>image/png</Format><Transparent>true</Transparent><BGcolor>#FF0000</BGcolor>
                <Size><Width>400</Width><Height>300</Height></Size></Output>
              <Exceptions>application/vnd.ogc.se_xml</Exceptions>
            </ogc:GetMap>""";
    private static final String NEW = """
            <sld:GetMap xmlns:sld="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ows="http://www.opengis.net/ows" version="1.3.0" service="WMS">
              <sld:StyledLayerDescriptor version="1.1.0"><sld:NamedLayer><se:Name>buurten</se:Name></sld:NamedLayer></sld:StyledLayerDescriptor>
              <sld:CRS>EPSG:28992</sld:CRS>
              <sld:BoundingBox crs="EPSG:28992"><ows:LowerCorner>98000 470000</ows:LowerCorner><ows:UpperCorner>99200 470900</ows:UpperCorner></sld:BoundingBox>
              <sld:Output><sld:Size><sld:Width>400</sld:Width><sld:Height>300</sld:Height></sld:Size>
                <wms:Format xmlns:wms="http://www.opengis.net/wms">image/png</wms:Format></sld:Output>
              <sld:Time>2023</sld:Time>
            </sld:GetMap>""";

    private final Service service = new Service();

    @Test
    void version111() throws Exception {
        assertThat(service.postXml(OLD, "text/xml").getContentAsByteArray())
                .isEqualTo(service.get(Service.map(
                                "1.1.1",
                                "LAYERS",
                                "buurten,buurt:bevolkingsdichtheid",
                                "STYLES",
                                ",jenks",
                                "TRANSPARENT",
                                "true"))
                        .getContentAsByteArray());
    }

    @Test
    void version130() throws Exception {
        assertThat(service.postXml(NEW, "application/xml;charset=UTF-8").getContentAsByteArray())
                .isEqualTo(service.get(Service.map("1.3.0", "TIME", "2023")).getContentAsByteArray());
        String north = NEW.replace("EPSG:28992", "EPSG:4326")
                .replace("98000 470000", "52.2 4.7")
                .replace("99200 470900", "52.3 4.8");
        assertThat(service.postXml(north, "text/xml").getContentAsByteArray())
                .isEqualTo(service.get(
                                Service.map("1.3.0", "CRS", "EPSG:4326", "BBOX", "52.2,4.7,52.3,4.8", "TIME", "2023"))
                        .getContentAsByteArray());
    }

    @Test
    void ownStyles_areReadWhereTheyAreAllowed() throws Exception {
        String own = OLD.replace(
                "<NamedStyle><Name>jenks</Name></NamedStyle>",
                "<UserStyle><FeatureTypeStyle><Rule><PolygonSymbolizer><Fill><CssParameter name=\"fill\">#00FF00</CssParameter>"
                        + "</Fill></PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle>");
        assertThat(service.postXml(own, "text/xml").getContentAsString()).contains("SLD_BODY");
        Service open = new Service(
                new nl.wijkatelier.SampleRegion("7-abc"), WmsSettings.standard().with("", true));
        assertThat(open.postXml(own, "text/xml").getContentType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<GetFeature/>",
                "<GetMap/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><GetMap>&b;</GetMap>",
                "<GetMap><StyledLayerDescriptor/></GetMap>",
                "<GetMap><StyledLayerDescriptor><UserLayer/></StyledLayerDescriptor></GetMap>",
                "<GetMap><StyledLayerDescriptor><NamedLayer/></StyledLayerDescriptor><BoundingBox/><Output/></GetMap>"
            })
    void wrongBodies_areRefused(String body) throws Exception {
        var response = service.postXml(body, "text/xml");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains("<ServiceException").doesNotContain("root:");
    }
}
