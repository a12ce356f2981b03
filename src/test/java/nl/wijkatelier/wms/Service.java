package nl.wijkatelier.wms;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.RdNapTrans;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Ramps;
import nl.wijkatelier.engine.style.Styles;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The WMS over the sample region and village, asked without a network. */
final class Service {
    static final CoordinateSystems SYSTEMS = CoordinateSystems.with(RdNapTrans.withoutGrid());
    static final Styles STYLES = Styles.bundled();
    private static final Topography TOPOGRAPHY =
            Topography.build(new SampleRegisters(), STYLES, "topografie 1", Progress.NONE);

    private final MockMvc mvc;

    Service() {
        this(new SampleRegion("7-abc"));
    }

    Service(JoinedRegion region) {
        this(region, WmsSettings.standard());
    }

    Service(JoinedRegion region, WmsSettings settings) {
        WmsAnswers answers = new WmsAnswers(() -> region, () -> TOPOGRAPHY, SYSTEMS, STYLES, Ramps.bundled(), settings);
        mvc = MockMvcBuilders.standaloneSetup(new WmsController(answers)).build();
    }

    /** A GetMap of all buurten in RD as the standard asks for it; parameters are replaced or, with null, taken out. */
    static Map<String, String> map(String version, String... changes) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("SERVICE", "WMS");
        query.put("VERSION", version);
        query.put("REQUEST", "GetMap");
        query.put("LAYERS", "buurten");
        query.put("STYLES", "");
        query.put(version.equals("1.3.0") ? "CRS" : "SRS", "EPSG:28992");
        query.put("BBOX", "98000,470000,99200,470900");
        query.put("WIDTH", "400");
        query.put("HEIGHT", "300");
        query.put("FORMAT", "image/png");
        return changed(query, changes);
    }

    /** A GetFeatureInfo on the middle of that map. */
    static Map<String, String> info(String version, String... changes) {
        Map<String, String> query = map(version);
        query.put("REQUEST", "GetFeatureInfo");
        query.put("QUERY_LAYERS", "buurten");
        query.put("INFO_FORMAT", "text/plain");
        query.put(version.equals("1.3.0") ? "I" : "X", "150");
        query.put(version.equals("1.3.0") ? "J" : "Y", "150");
        return changed(query, changes);
    }

    static Map<String, String> query(String... pairs) {
        return changed(new LinkedHashMap<>(), pairs);
    }

    private static Map<String, String> changed(Map<String, String> query, String... changes) {
        for (int i = 0; i < changes.length; i += 2)
            if (changes[i + 1] == null) query.remove(changes[i]);
            else query.put(changes[i], changes[i + 1]);
        return query;
    }

    MockHttpServletResponse get(Map<String, String> query, String... headers) throws Exception {
        return ask(MockMvcRequestBuilders.get("/wms"), query, headers);
    }

    /** By the text behind the question mark. */
    MockHttpServletResponse get(String query) throws Exception {
        return ask(MockMvcRequestBuilders.get(java.net.URI.create("/wms?" + query)), Map.of());
    }

    MockHttpServletResponse post(Map<String, String> query) throws Exception {
        return ask(MockMvcRequestBuilders.post("/wms").contentType("application/x-www-form-urlencoded"), query);
    }

    MockHttpServletResponse postXml(String body, String type) throws Exception {
        return ask(
                MockMvcRequestBuilders.post("/wms")
                        .contentType(type)
                        .content(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Map.of());
    }

    private MockHttpServletResponse ask(
            MockHttpServletRequestBuilder request, Map<String, String> query, String... headers) throws Exception {
        query.forEach(request::param);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }
}
