package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A thousand requests that no sound client sends, the same ones every time. */
class HostileRequestsTest {
    private static final int REQUESTS = 1000;
    private static final long SEED = 20240101;
    /** Bytes that may be in use more after the thousand than after the first hundred. */
    private static final long GROWTH = 48L << 20;

    private static final String ENTITY = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">"
            + "<!ENTITY b \"&a;&a;&a;\">]><StyledLayerDescriptor><NamedLayer>&b;</NamedLayer></StyledLayerDescriptor>";
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "NaN",
            "-1",
            "0",
            "1e309",
            "-Infinity",
            "2147483648",
            "99999999999999999999",
            "4001",
            "0x10",
            "1.5",
            "null",
            "%00",
            "\u0000",
            "\uD800",
            "\u202Etxt.gnp",
            "<script>alert(1)</script>",
            "]]>&amp;<x>",
            "../../../../etc/passwd",
            "' OR 1=1 --",
            "${jndi:ldap://localhost/a}",
            "#{T(java.lang.Runtime)}",
            "buurten,",
            ",,,,,,,,,,,,,,,,,,,,",
            "NaN,NaN,NaN,NaN",
            "1,2,3",
            "1e308,1e308,1.7e308,1.7e308",
            "-1e300,-1e300,1e300,1e300",
            "98000;470000;99200;470900",
            "EPSG:99999999999",
            "AUTO2:42001,1,0,0",
            "http://localhost/sld.xml",
            "image/png; mode=48bit",
            "text/xml;subtype=gml/9",
            "9999-99-99",
            "2024/2030/P1Y",
            "-99999",
            "0xGGGGGG",
            ENTITY,
            "<Filter>" + "<And>".repeat(3000) + "</And>".repeat(3000) + "</Filter>",
            "a".repeat(25_000),
            "1,".repeat(9_000),
            "buurten,".repeat(2_000));
    private static final List<String> NAMES = List.of(
            "SERVICE",
            "VERSION",
            "REQUEST",
            "LAYERS",
            "STYLES",
            "CRS",
            "SRS",
            "BBOX",
            "WIDTH",
            "HEIGHT",
            "FORMAT",
            "TRANSPARENT",
            "BGCOLOR",
            "EXCEPTIONS",
            "TIME",
            "INDELING",
            "CLASSES",
            "RAMP",
            "DPI",
            "FORMAT_OPTIONS",
            "SLD",
            "SLD_BODY",
            "FILTER",
            "CQL_FILTER",
            "QUERY_LAYERS",
            "INFO_FORMAT",
            "I",
            "J",
            "X",
            "Y",
            "FEATURE_COUNT",
            "UPDATESEQUENCE",
            "LAYER",
            "STYLE",
            "SCALE");

    private final Service service = new Service();

    private static Map<String, String> request(Random random) {
        String version = random.nextBoolean() ? "1.3.0" : "1.1.1";
        Map<String, String> query = new LinkedHashMap<>(
                random.nextBoolean()
                        ? Service.map(version)
                        : Service.info(
                                version, "REQUEST", random.nextBoolean() ? "GetFeatureInfo" : "GetLegendGraphic"));
        if (random.nextInt(10) == 0) query.put("REQUEST", "GetCapabilities");
        query.put("LAYER", "buurt:inwoners");
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (random.nextInt(6) == 0) query.remove(name);
            else query.put(name, value(random, query.get(name)));
        }
        return query;
    }

    /** One of the list, or a sound value with characters changed. */
    private static String value(Random random, String sound) {
        if (sound == null || sound.isEmpty() || random.nextInt(3) > 0) return VALUES.get(random.nextInt(VALUES.size()));
        StringBuilder text = new StringBuilder(sound);
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x300));
                default -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
            }
        }
        return text.toString();
    }

    @Test
    void eachGetsAPictureOrAProperException_andMemoryStays() throws Exception {
        Random random = new Random(SEED);
        int refused = 0;
        long before = 0;
        for (int i = 0; i < REQUESTS; i++) {
            if (i == REQUESTS / 10) before = used();
            Map<String, String> query = request(random);
            MockHttpServletResponse response = i % 2 == 0 ? service.get(query) : service.post(query);
            String type = response.getContentType();
            assertThat(response.getStatus()).as("%s", query).isEqualTo(200);
            assertThat(type).as("%s", query).isNotNull();
            if (type.startsWith("image/")) continue;
            String text = response.getContentAsString();
            assertThat(text)
                    .as("%s", query)
                    .doesNotContain("Exception:", "nl.wijkatelier.", "root:x", "\tat ", "<script")
                    .isNotEmpty();
            if (text.contains("<ServiceException")) {
                refused++;
                assertThat(text.length()).as("%s", query).isLessThan(1500);
                CapabilitiesTest.wellFormed(response.getContentAsByteArray());
            }
        }
        assertThat(refused).isGreaterThan(REQUESTS / 3);
        assertThat(used() - before).as("bytes in use after all").isLessThan(GROWTH);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
