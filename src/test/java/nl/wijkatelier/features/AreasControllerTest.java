package nl.wijkatelier.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.atomic.AtomicReference;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.RdNapTrans;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AreasControllerTest {
    private static final String RD = "http://www.opengis.net/def/crs/EPSG/0/28992";

    private final AtomicReference<JoinedRegion> region = new AtomicReference<>(new SampleRegion());
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new AreasController(region::get, CoordinateSystems.with(RdNapTrans.withoutGrid())),
                    new CatalogueController(region::get))
            .build();

    @Test
    void areas_ofALevel_haveFiguresAndTypedMissing() throws Exception {
        mvc.perform(get("/api/v1/areas").param("level", "buurt"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/geo+json"))
                .andExpect(header().string("Content-Crs", "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"))
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.indeling").value("2024"))
                .andExpect(jsonPath("$.version").value("versie 1"))
                .andExpect(jsonPath("$.fictief").value(true))
                .andExpect(jsonPath("$.features.length()").value(12))
                .andExpect(jsonPath("$.features[0].id").value("BU99010000"))
                .andExpect(jsonPath("$.features[0].properties.wijk").value("WK990100"))
                .andExpect(jsonPath("$.features[0].properties.gemeentenaam").value("Proefland"))
                .andExpect(jsonPath("$.features[0].properties.figures.bevolkingsdichtheid.value")
                        .value(137))
                .andExpect(jsonPath("$.features[5].properties.figures.inwoners.missing")
                        .value("secret"))
                .andExpect(jsonPath("$.features[5].properties.figures.inwoners.value")
                        .doesNotExist())
                .andExpect(jsonPath("$.features[9].properties.figures.inwoners.missing")
                        .value("unknown"))
                .andExpect(jsonPath("$.features[11].properties.water").value(true));
    }

    @Test
    void areas_withoutFigures_haveTheSameShapes() throws Exception {
        JsonNode whole = features("");
        JsonNode bare = features("&figures=none");
        assertThat(bare).hasSameSizeAs(whole);
        assertThat(bare.get(3).get("geometry")).isEqualTo(whole.get(3).get("geometry"));
        assertThat(bare.get(3).get("properties").get("figures")).isEmpty();
        mvc.perform(get("/api/v1/areas?figures=all")).andExpect(status().isBadRequest());
    }

    @Test
    void areas_inCrs84_areDegreesWithSevenDecimalsAndTurnAsRfc7946Says() throws Exception {
        JsonNode features = features("");
        for (JsonNode feature : features) {
            String text = feature.get("geometry").toString();
            assertThat(text).doesNotContainPattern("\\d\\.\\d{8}");
            Geometry geometry = new GeoJsonReader().read(text);
            for (int i = 0; i < geometry.getNumGeometries(); i++)
                assertThat(Orientation.isCCW(((Polygon) geometry.getGeometryN(i))
                                .getExteriorRing()
                                .getCoordinateSequence()))
                        .isTrue();
            assertThat(geometry.getEnvelopeInternal().getMinX()).isBetween(4.4, 4.7);
            assertThat(geometry.getEnvelopeInternal().getMinY()).isBetween(52.1, 52.4);
        }
    }

    @ParameterizedTest
    @CsvSource({RD, "EPSG:28992", "epsg:28992"})
    void areas_inRd_areTheVeryCoordinatesOfTheDivision(String crs) throws Exception {
        JsonNode features = features("&crs=" + crs);
        var areas = region.get().indelingen().get(1).areas(Level.BUURT);
        for (int i = 0; i < areas.size(); i++) {
            Geometry geometry =
                    new GeoJsonReader().read(features.get(i).get("geometry").toString());
            assertThat(geometry.norm().equalsExact(areas.get(i).geometrie().norm(), 1e-9))
                    .isTrue();
        }
        mvc.perform(get("/api/v1/areas?level=wijk&crs=" + crs))
                .andExpect(header().string("Content-Crs", "<" + RD + ">"));
    }

    @Test
    void areas_withABox_areThoseThatMeetIt() throws Exception {
        assertThat(features("&crs=EPSG:28992&bbox=98010,470010,98020,470020")).hasSize(1);
        assertThat(features("&bbox=4.0,52.0,5.0,53.0")).hasSize(12);
        assertThat(features("&bbox=5.0,52.0,5.1,53.0")).isEmpty();
    }

    /** Every way to say the same box, and boxes at the edges of what can be said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bbox=-180,-90,180,90                                                                 | 12
            bbox=-200,-90,200,90                                                                 | 12
            bbox=0,0,360,90                                                                      | 12
            bbox=4.0,52.0,-10,5.0,53.0,100                                                       | 12
            bbox=-356.0,52.0,-355.0,53.0                                                         | 12
            bbox=170,-90,-170,90                                                                 | 0
            bbox=170,-90,190,90                                                                  | 0
            bbox=98010,470010,98020,470020&bbox-crs=EPSG:28992                                   | 1
            bbox=98010,470010,98020,470020&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/28992  | 1
            bbox=98010,470010,98020,470020&bbox-crs=https://www.opengis.net/def/crs/EPSG/0/28992 | 1
            bbox=98010,470010,98020,470020&crs=EPSG:28992                                        | 1
            bbox=98010,470010,0,98020,470020,9&crs=EPSG:28992                                    | 1
            bbox=-1e9,-1e9,1e9,1e9&bbox-crs=EPSG:28992                                           | 12
            bbox=4.0,52.0,5.0,53.0&crs=EPSG:28992                                                | 12
            bbox=4.0,52.0,5.0,53.0&bbox-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84         | 12
            bbox=4.0,52.0,5.0,53.0&bbox-crs=https://www.opengis.net/def/crs/OGC/1.3/CRS84        | 12
            bbox=52.0,4.0,53.0,5.0&bbox-crs=EPSG:4258                                            | 12
            bbox=52.0,4.0,53.0,5.0&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4258           | 12
            bbox=4.0,52.0,5.0,53.0&bbox-crs=EPSG:4258                                            | 0
            bbox=-20037508,-20037508,20037508,20037508&bbox-crs=EPSG:3857                        | 12
            bbox=-2e7,-2e8,2e7,2e8&bbox-crs=EPSG:3857                                            | 12
            bbox=5.0,52.0,5.1,53.0                                                               | 0
            bbox=98015,470015,98015,470015&bbox-crs=EPSG:28992                                   | 1
            bbox=98015,470010,98015,470020&bbox-crs=EPSG:28992                                   | 1
            bbox=5.0,52.0,5.0,52.0                                                               | 0
            limit=5                                                                              | 5
            limit=5&offset=10                                                                    | 2
            limit=1000000&offset=12                                                              | 0
            bbox=4.0,52.0,5.0,53.0&limit=3                                                       | 3
            """)
    void areas_areThoseOfTheBox_howeverItIsSaid(String query, int count) throws Exception {
        assertThat(features("&" + query.strip())).hasSize(count);
    }

    @Test
    void areas_inPages_leadToEachOther_andMissNone() throws Exception {
        String query = "level=buurt&figures=none&limit=5";
        StringBuilder seen = new StringBuilder();
        int pages = 0;
        while (query != null) {
            var answer = mvc.perform(get("/api/v1/areas?" + query))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.numberMatched").value(12))
                    .andReturn()
                    .getResponse();
            for (JsonNode feature :
                    JsonMapper.shared().readTree(answer.getContentAsString()).get("features"))
                seen.append(feature.get("id").asString()).append(' ');
            String link = answer.getHeader("Link");
            query = link == null ? null : link.replaceAll("<areas\\?(.*)>; rel=\"next\".*", "$1");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen.toString().split(" ")).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void areas_inEtrs89_areLatitudeFirst() throws Exception {
        JsonNode north = features("&crs=EPSG:4258").get(3).at("/geometry/coordinates/0/0/0");
        JsonNode east = features("").get(3).at("/geometry/coordinates/0/0/0");
        assertThat(north.get(0)).isEqualTo(east.get(1));
        assertThat(north.get(1)).isEqualTo(east.get(0));
    }

    @Test
    void areas_thatTheClientHas_are304UntilOtherDataAreServed() throws Exception {
        String etag = mvc.perform(get("/api/v1/areas?level=buurt"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get("/api/v1/areas?level=buurt").header("If-None-Match", etag))
                .andExpect(status().isNotModified());
        mvc.perform(get("/api/v1/areas?level=wijk").header("If-None-Match", etag))
                .andExpect(status().isOk());
        region.set(new SampleRegion("versie 2"));
        mvc.perform(get("/api/v1/areas?level=buurt").header("If-None-Match", etag))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value("versie 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level=straat                        | 400 | level  | straat
            level=buurt&crs=EPSG:4326           | 400 | crs    | EPSG:4326
            level=buurt&bbox=1,2,3              | 400 | bbox   | 1,2,3
            level=buurt&bbox=3,2,1,4            | 400 | bbox   | 3,2,1,4
            level=buurt&bbox=a,b,c,d            | 400 | bbox   | a,b,c,d
            level=buurt&bbox=NaN,0,1,1          | 400 | bbox   | NaN
            level=buurt&bbox=98010,470010,98020,470020 | 400 | bbox | 98010
            level=buurt&bbox=4,470010,5,470020  | 400 | bbox   | 470010
            level=buurt&bbox=364,52,365,53      | 400 | bbox   | 364
            level=buurt&bbox=1,2,3,4,5          | 400 | bbox   | 1,2,3,4,5
            level=buurt&bbox=1,2,9,3,4,8        | 400 | bbox   | 1,2,9,3,4,8
            level=buurt&bbox=                   | 400 | bbox   | bbox
            level=buurt&bbox-crs=EPSG:31370     | 400 | bbox-crs | EPSG:31370
            level=buurt&bbox=1,4,1,2            | 400 | bbox   | 1,4,1,2
            level=buurt&limit=0                 | 400 | limit  | 0
            level=buurt&limit=-1                | 400 | limit  | -1
            level=buurt&limit=veel              | 400 | limit  | veel
            level=buurt&limit=9999999999        | 400 | limit  | 9999999999
            level=buurt&offset=-1               | 400 | offset | -1
            level=buurt&bboxcrs=EPSG:28992      | 400 | bboxcrs | bbox-crs
            level=buurt&indeling=1812           | 404 | indeling | 1812
            """)
    void areas_askedWrongly_nameParameterAndValue(String query, int code, String parameter, String value)
            throws Exception {
        mvc.perform(get("/api/v1/areas?" + query))
                .andExpect(status().is(code))
                .andExpect(status().reason(allOf(containsString(parameter.strip()), containsString(value.strip()))));
    }

    @Test
    void area_byCode_isOneFeature() throws Exception {
        mvc.perform(get("/api/v1/areas/WK990102"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.type").value("Feature"))
                .andExpect(jsonPath("$.properties.level").value("wijk"))
                .andExpect(jsonPath("$.properties.gemeente").value("GM9901"));
        mvc.perform(get("/api/v1/areas/WK990109")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/areas/straat")).andExpect(status().isBadRequest());
    }

    @Test
    void catalogueAndDivisions_sayWhatThereIs() throws Exception {
        mvc.perform(get("/api/v1/indicators"))
                .andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$[0].id").value("bevolkingsdichtheid"))
                .andExpect(jsonPath("$[0].soort").value("density"));
        mvc.perform(get("/api/v1/indelingen"))
                .andExpect(jsonPath("$[0].id").value("2023"))
                .andExpect(jsonPath("$[1].buurten").value(12))
                .andExpect(jsonPath("$[1].wijken").value(4));
    }

    private JsonNode features(String query) throws Exception {
        String body = mvc.perform(get("/api/v1/areas?level=buurt" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared().readTree(body).get("features");
    }
}
