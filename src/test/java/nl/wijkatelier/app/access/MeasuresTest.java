package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.Caller;
import org.junit.jupiter.api.Test;

/** What a scraper gets: the names of docs/operation.md, with labels of closed sets, and nothing about people. */
class MeasuresTest extends AccessApplication {
    private static final Path DOCS = Path.of("docs/operation.md");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    /** Labels of ours, and the values that they may have. */
    private static final Pattern CLOSED = Pattern.compile("baan|uitkomst|methode|status|wie|soort|niveau|eindpunt|le");

    private static final Pattern VALUES = Pattern.compile("[a-z_]+|[1-5]xx|[1-5]\\d\\d|[A-Z]{3,7}|[\\d.]+|\\+Inf"
            + "|\\((?:bestand|onbekend|onleesbaar)\\)|/(?:[a-z0-9.-]+|\\{\\w+}|/)*");

    @Test
    void scrape_hasTheNamesOfTheDocs_andNothingOfWhoAsked() throws Exception {
        Caller administrator = as("beheerder");
        Caller nobody = Caller.nobody(port).at("192.0.2.77");
        for (int i = 0; i < 3; i++) nobody.send("GET", "/api/v1/areas/BU9901010" + i, null);
        nobody.send("GET", "/api/v1/search?q=Geheimlaan", null);
        nobody.send("GET", "/api/v1/geheim/" + 7, null);
        nobody.send("GET", "/geheim.js", null);
        nobody.send("DELETE", "/api/v1/accounts/geheim", null);
        administrator.send("PUT", "/api/v1/accounts/geheim", "{}");
        nobody.send("GET", "/wms?SERVICE=WMS&REQUEST=GetCapabilities", null);
        Set<String> documented = documented();
        assertThat(documented).hasSizeGreaterThan(20);
        String scrape = scrape(administrator, documented);
        assertThat(names(scrape)).isEqualTo(documented);
        assertThat(scrape)
                .doesNotContainIgnoringCase("geheim")
                .doesNotContain("192.0.2")
                .doesNotContain("BU9901")
                .doesNotContain("planner")
                .doesNotContain(FOLDER.toString());
        for (String line :
                scrape.lines().filter(one -> one.startsWith("wijkatelier_")).toList())
            for (Matcher label = LABEL.matcher(line); label.find(); ) {
                assertThat(label.group(1)).as(line).matches(CLOSED);
                assertThat(label.group(2)).as(line).matches(VALUES);
            }
        assertThat(scrape)
                .contains("wijkatelier_answers_total{eindpunt=\"/api/v1/areas/{code}\",methode=\"GET\"")
                .contains("wijkatelier_ready 1.0")
                .contains("wijkatelier_store_up 1.0")
                .contains("wijkatelier_lane_places{baan=\"tile\"}")
                .contains("wijkatelier_imports_total{soort=\"bag\",uitkomst=\"gelukt\"} 0.0")
                .containsPattern("wijkatelier_figures\\{niveau=\"buurt\",uitkomst=\"getoond\"} [1-9]");
        assertThat(scrape.lines().count()).isLessThan(3000);
    }

    @Test
    void scraper_comesInByItsToken_andToNothingElse() throws Exception {
        Caller scraper = Caller.withToken(port, Files.readString(SCRAPER).strip());
        assertThat(scraper.status("GET", "/actuator/prometheus", null)).isEqualTo(200);
        for (String path :
                List.of("/actuator/sbom", "/api/v1/accounts", "/api/v1/audit", "/api/v1/areas", "/api/v1/tokens"))
            assertThat(scraper.status("GET", path, null)).as(path).isEqualTo(401);
        assertThat(Caller.withToken(port, "x" + Files.readString(SCRAPER).strip())
                        .status("GET", "/actuator/prometheus", null))
                .isEqualTo(401);
        assertThat(Caller.nobody(port).status("GET", "/actuator/prometheus", null))
                .isEqualTo(401);
        assertThat(as("planner").status("GET", "/actuator/prometheus", null)).isEqualTo(403);
    }

    /** What is counted after an answer has gone is waited for. */
    private static String scrape(Caller administrator, Set<String> until) throws Exception {
        for (int i = 0; ; i++) {
            HttpResponse<String> answer = administrator.send("GET", "/actuator/prometheus", null);
            assertThat(answer.statusCode()).isEqualTo(200);
            if (i == 100
                    || names(answer.body()).containsAll(until) && answer.body().contains("/wms")) return answer.body();
            Thread.sleep(50);
        }
    }

    private static Set<String> names(String scrape) {
        Set<String> names = new TreeSet<>();
        for (Matcher type = Pattern.compile("(?m)^# TYPE (wijkatelier_\\w+) ").matcher(scrape); type.find(); )
            names.add(type.group(1));
        return names;
    }

    private static Set<String> documented() throws Exception {
        Set<String> names = new TreeSet<>();
        for (Matcher name = Pattern.compile("`(wijkatelier_\\w+)`").matcher(Files.readString(DOCS)); name.find(); )
            names.add(name.group(1));
        return names;
    }
}
