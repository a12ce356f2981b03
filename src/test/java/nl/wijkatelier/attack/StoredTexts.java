package nl.wijkatelier.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.wijkatelier.Caller;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts hostile texts wherever a service keeps one, and looks at everything that leaves it again. */
final class StoredTexts {
    private static final String SCRIPT = "<script>document.title='gehackt'</script><img src=x onerror=alert(1)>";
    private static final String ODD = "\u000b\u0000\u202E" + "w".repeat(40);
    /** Where a spreadsheet begins a formula. */
    private static final String FORMULA = "(?s)[ \u00A0]*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*";

    private static final String PLAIN_NUMBER = "[+-]?\\d+([.,]\\d+)?";

    private final Caller caller;
    private final String plan;
    private final Map<String, String> place;
    private int revision;

    StoredTexts(FuzzTown town, Map<String, String> place) {
        this.caller = town.administrator();
        this.plan = "/api/v1/plans/" + town.plan();
        this.place = place;
    }

    /** In a plan, its areas, its besluit, comments, reasons, a consultation with a remark and its answer, and a finding that was accepted. */
    void keep(int port) throws Exception {
        command(Map.of("type", "rename", "code", place.get("bu"), "naam", "=cmd|' /C calc'!A0" + SCRIPT + ODD));
        command(Map.of("type", "rename", "code", place.get("bu2"), "naam", "@SUM(A1)" + ODD));
        command(Map.of("type", "rename", "code", place.get("wk"), "naam", "+1+2" + SCRIPT + ODD));
        command(Map.of("type", "besluit", "ingang", "2027-01-01", "nummer", "\t=1+1" + SCRIPT + ODD));
        command(Map.of("type", "assign", "region", place.get("region"), "buurt", place.get("bu2")));
        ok(caller.send("POST", plan + "/comments", json(Map.of("tekst", "-2+3" + SCRIPT + ODD))));
        ok(caller.send(
                "POST",
                plan + "/findings/overrule",
                json(Map.of("soort", "TE_KLEIN", "codes", List.of(place.get("bu")), "reden", "=1" + SCRIPT + ODD))));
        ok(caller.send(
                "PUT",
                plan + "/consultation",
                json(Map.of("open", true, "titel", "=1" + SCRIPT, "toelichting", SCRIPT + ODD, "tot", "2099-01-01"))));
        ok(Caller.nobody(port)
                .at("192.0.2.78")
                .send(
                        "POST",
                        plan.replace("plans", "consultations") + "/remarks",
                        "{\"lon\":" + place.get("lon") + ",\"lat\":" + place.get("lat") + ",\"tekst\":"
                                + JsonMapper.shared().writeValueAsString("@x" + SCRIPT + ODD) + "}"));
        JsonNode remark = read(ok(caller.send("GET", plan + "/remarks", null))).get(0);
        ok(caller.send(
                "PATCH",
                plan + "/remarks/" + remark.get("id"),
                json(Map.of("status", "GETOOND", "antwoord", "=ja" + SCRIPT + ODD))));
    }

    private void command(Map<String, String> fields) throws Exception {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("reden", "=reden" + SCRIPT + ODD);
        ok(caller.withIfMatch(revision).send("POST", plan + "/commands", json(all)));
        revision++;
    }

    private static String json(Map<String, ?> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s %s", answer.request().uri(), answer.body())
                .isBetween(200, 299);
        return answer;
    }

    /** Answers are JSON, never a page; what is kept has no control characters and no marks that turn its direction. */
    void checkAnswers() throws Exception {
        for (String path :
                List.of("", "/history", "/comments", "/findings", "/remarks", "/consultation", "/areas", "/figures")) {
            HttpResponse<String> answer = ok(caller.send("GET", plan + path, null));
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .contains("json");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            texts(read(answer), path);
        }
        HttpResponse<String> csv = ok(caller.send("GET", plan + "/comparison.csv?tabel=wijken", null));
        cells("comparison.csv", csv.body());
    }

    private static void texts(JsonNode node, String path) {
        if (node.isString()) odd(node.asString(), path);
        else node.forEach(one -> texts(one, path));
    }

    private static void odd(String text, String where) {
        assertThat(text).as(where).doesNotContain("\u000b", "\u0000", "\u202E");
    }

    /** Every file of the package for the council. */
    void checkPackage() throws Exception {
        Map<String, byte[]> files = files();
        assertThat(files.keySet()).anyMatch(name -> name.endsWith(".gpkg")).contains("raadstekst.pdf", "raadstekst.md");
        int rows = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            assertThat(name).matches("(?:kaarten/)?[A-Za-z0-9][A-Za-z0-9 ._-]*");
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            if (name.endsWith(".csv")) rows += cells(name, text.replace("\uFEFF", ""));
            else if (name.endsWith(".gml")) xml(name, file.getValue());
            else if (name.endsWith(".md")) markdown(name, text);
            else if (name.endsWith(".pdf"))
                assertThat(new String(file.getValue(), StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-")
                        .doesNotContain("/JavaScript", "/JS ", "/Launch", "/OpenAction", "/URI");
            else if (name.endsWith(".gpkg")) geoPackage(file.getValue());
        }
        assertThat(rows).as("rows of tables").isPositive();
        assertThat(new String(files.get("raadstekst.md"), StandardCharsets.UTF_8))
                .as("the names are told")
                .contains("gehackt");
    }

    private Map<String, byte[]> files() throws IOException, InterruptedException {
        Map<String, byte[]> files = new TreeMap<>();
        HttpResponse<InputStream> answer = caller.open(plan + "/levering.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        try (ZipInputStream zip = new ZipInputStream(answer.body())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    /** No cell begins a formula; the number of rows. */
    private static int cells(String name, String text) throws IOException {
        int rows = 0;
        for (CSVRecord row : CSVFormat.EXCEL.builder().setDelimiter(';').get().parse(new StringReader(text))) {
            rows++;
            for (String cell : row) {
                odd(cell, name);
                assertThat(!cell.matches(FORMULA) || cell.matches(PLAIN_NUMBER))
                        .as("%s: %s", name, cell)
                        .isTrue();
            }
        }
        return rows;
    }

    private static void xml(String name, byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++)
            assertThat(all.item(i).getNodeName()).as(name).isNotIn("script", "img", "b");
        odd(document.getDocumentElement().getTextContent(), name);
    }

    /** Markdown lets markup through, so that none may stand in it. */
    private static void markdown(String name, String text) {
        odd(text, name);
        assertThat(text).as(name).doesNotContainPattern("(?<!\\\\)<(?:script|img)");
    }

    private static void geoPackage(byte[] bytes) throws IOException, SQLException {
        Path file = Files.createTempFile("texten", ".gpkg");
        try {
            Files.write(file, bytes);
            List<String> texts = new ArrayList<>();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    ResultSet tables =
                            connection.createStatement().executeQuery("SELECT table_name FROM gpkg_contents")) {
                List<String> names = new ArrayList<>();
                while (tables.next()) names.add(tables.getString(1));
                for (String table : names)
                    try (ResultSet rows =
                            connection.createStatement().executeQuery("SELECT * FROM \"" + table + "\"")) {
                        while (rows.next())
                            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                                if (rows.getObject(i) instanceof String text) texts.add(text);
                    }
            }
            assertThat(texts).anyMatch(text -> text.contains("<script>"));
            for (String text : texts) odd(text, "gpkg");
        } finally {
            Files.delete(file);
        }
    }
}
