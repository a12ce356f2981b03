package nl.wijkatelier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.demo.write.SchemaCheck;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.compare.Comparison;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDivision;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.style.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of the sample region, in which a strip of buurt 1 goes to buurt 0 and buurt 2 gets another name. */
class DeliveryZipTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    private final SampleRegion region = new SampleRegion();

    @Test
    void package_holdsEveryKindOfFile() throws Exception {
        Map<String, byte[]> files = files(write("a.zip", content(false, "")));
        assertThat(files)
                .containsOnlyKeys(
                        "LEESMIJ.md",
                        "raadstekst.md",
                        "raadstekst.pdf",
                        "indeling-2027.gpkg",
                        "bgt_wijk.gml",
                        "bgt_buurt.gml",
                        "was-wordt-buurten.csv",
                        "was-wordt-wijken.csv",
                        "adressen.csv",
                        "indelingswijziging.csv",
                        "kaarten/WK990100-wijk-0.png",
                        "kaarten/WK990101-wijk-1.png",
                        "kaarten/WK990102-wijk-2.png",
                        "kaarten/WK990103-wijk-3.png");
        assertThat(text(files, "adressen.csv"))
                .startsWith("\uFEFFnummeraanduiding;straat;")
                .contains("\r\n1;;;;;;;BU99010001;BU99010000;nee;ja;98100,000;470310,000\r\n");
        assertThat(text(files, "was-wordt-buurten.csv")).contains("\r\nBU99010001;BU99010000;1;1;");
        assertThat(text(files, "indelingswijziging.csv")).contains("BU99010000;BU99010000;3;");
        assertThat(new String(files.get("raadstekst.pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var map = ImageIO.read(new ByteArrayInputStream(files.get("kaarten/WK990100-wijk-0.png")));
        assertThat(map.getWidth()).isEqualTo(1240);
        assertThat(map.getHeight()).isEqualTo(1754);
    }

    @Test
    void councilText_statesDecisionReasonsAndNumbers_andNothingThatIsWithheld() throws Exception {
        String text = text(files(write("a.zip", content(false, ""))), "raadstekst.md");
        assertThat(text)
                .contains("van Proefland met ingang van 1 januari 2027")
                .contains("besluit B-7")
                .contains("andere buurt komen te liggen: 1, waarvan woningen: 1.")
                .contains("- Grond toegevoegd aan BU99010000: het plein hoort erbij")
                .contains("- BU99010002 heet voortaan Nieuw \\| naam.\n")
                .doesNotContain("toch niet")
                .doesNotContain("CONCEPT")
                .contains("| BU99010001 | Buurt 1 |");
        // the sample region withholds the inhabitants of its buurt 5
        assertThat(text.lines().filter(line -> line.contains("Buurt 5 ")))
                .singleElement()
                .asString()
                .endsWith("| geheim |");
    }

    @Test
    void concept_saysSoEverywhere() throws Exception {
        Map<String, byte[]> files = files(write("a.zip", content(true, "")));
        assertThat(files).containsKey("concept-2027.gpkg");
        for (String name : List.of("LEESMIJ.md", "raadstekst.md", "bgt_buurt.gml"))
            assertThat(text(files, name)).contains("CONCEPT");
        assertThat(text(files, "raadstekst.md")).contains("## Voorstel");
    }

    @Test
    void sameContent_givesTheSameBytes() throws Exception {
        Path one = write("one.zip", content(false, ""));
        Path two = write("two.zip", content(false, ""));
        assertThat(files(one)).usingRecursiveComparison().isEqualTo(files(two));
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        assertThat(Files.list(folder)).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void geoPackage_hasCbsColumns_andSignsForWhatIsWithheld() throws Exception {
        Map<String, byte[]> files = files(write("a.zip", content(false, "aantal_inwoners")));
        Path database = Files.write(folder.resolve("x.gpkg"), files.get("indeling-2027.gpkg"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select buurtnaam, wijkcode, gemeentenaam, water,"
                    + " indelingswijziging_wijken_en_buurten, aantal_inwoners, jrstatcode from buurten"
                    + " where buurtcode = 'BU99010102'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("Buurt 5");
                assertThat(row.getString(2)).isEqualTo("WK990101");
                assertThat(row.getString(3)).isEqualTo("Proefland");
                assertThat(row.getString(4)).isEqualTo("NEE");
                assertThat(row.getInt(5)).isEqualTo(1);
                assertThat(row.getDouble(6)).isEqualTo(-99_997);
                assertThat(row.getString(7)).isEqualTo("2027BU99010102");
            }
            try (ResultSet row = statement.executeQuery(
                    "select srs_id, count(*) from gpkg_contents where data_type = 'features' group by srs_id")) {
                assertThat(row.getInt(1)).isEqualTo(28992);
                assertThat(row.getInt(2)).isEqualTo(3);
            }
        }
    }

    @Test
    void gml_isWellFormed_withCodesAsTheBgtHasThem() throws Exception {
        Map<String, byte[]> files = files(write("a.zip", content(false, "")));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(files.get("bgt_buurt.gml")));
        String imgeo = "http://www.geostandaarden.nl/imgeo/2.1";
        assertThat(document.getElementsByTagNameNS(imgeo, "Buurt").getLength()).isEqualTo(12);
        assertThat(document.getElementsByTagNameNS(imgeo, "buurtcode").item(0).getTextContent())
                .isEqualTo("99010000");
        assertThat(document.getElementsByTagNameNS(imgeo, "lokaalID").item(0).getTextContent())
                .matches("G9901\\.[0-9a-f]{32}");
    }

    @Test
    void gml_isValidAgainstTheSchemaOfImgeo() throws Exception {
        SchemaCheck imgeo = SchemaCheck.of("xsd/imgeo.xsd");
        for (boolean concept : new boolean[] {false, true}) {
            Map<String, byte[]> files = files(write(concept + ".zip", content(concept, "")));
            for (String name : List.of("bgt_wijk.gml", "bgt_buurt.gml"))
                assertThat(imgeo.findings(name, files.get(name))).isEmpty();
        }
    }

    @Test
    void cancelledPackage_leavesNothing() throws Exception {
        Progress cancelled = new Progress() {
            private int steps;

            @Override
            public void begin(String stage, long count) {}

            @Override
            public void advance(long count) {
                steps++;
            }

            @Override
            public void check() {
                if (steps > 4) throw new Progress.Cancelled();
            }
        };
        DeliveryPackage content = content(false, "");
        assertThatThrownBy(() -> DeliveryZip.write(
                        content, Topography.empty(""), Styles.bundled(), folder.resolve("a.zip"), cancelled))
                .isInstanceOf(Progress.Cancelled.class);
        assertThat(Files.list(folder)).isEmpty();
    }

    private Path write(String name, DeliveryPackage content) {
        Path target = folder.resolve(name);
        DeliveryZip.write(content, Topography.empty(""), Styles.bundled(), target, Progress.NONE);
        return target;
    }

    /** @param cbs name under which CBS has the inhabitants; empty for none */
    private DeliveryPackage content(boolean concept, String cbs) {
        Indeling from = region.indelingen().get(1);
        Plan plan = Plan.from(PlanStart.of(
                        from,
                        Addresses.woningen(new double[] {98_100, 98_100}, new double[] {470_100, 470_310}),
                        Tolerances.CBS)
                .state());
        plan = apply(plan, "het plein hoort erbij", "type", "assign", "buurt", "BU99010000", "region", STRIP);
        plan = apply(plan, "toch niet", "type", "rename", "code", "BU99010001", "naam", "Anders");
        plan = plan.undo("jan", TIME, "");
        plan = apply(plan, "", "type", "rename", "code", "BU99010002", "naam", "Nieuw | naam");
        Indeling indeling = PlanDivision.of(plan.state(), 2027, 9, Map.of(AreaCode.of("GM9901"), "Proefland"));
        Map<Level, FigureTable> figures = new LinkedHashMap<>();
        if (!concept)
            for (Level level : Level.values())
                figures.put(level, new NamedFigures(region.figures(indeling, level), "inwoners", cbs));
        return new DeliveryPackage(
                "Proefplan",
                concept,
                false,
                LocalDate.of(2027, 1, 1),
                "B-7",
                "2024",
                indeling,
                figures,
                plan.first(),
                plan.state(),
                Comparison.of(plan.first(), plan.state(), DrawingRules.load()),
                plan.log(),
                Map.of(),
                "Bron: proef.");
    }

    private static final String STRIP =
            "POLYGON((98000 470250, 98250 470250, 98250 470330, 98000 470330, 98000 470250))";

    private static Plan apply(Plan plan, String reason, String... fields) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) map.put(fields[i], fields[i + 1]);
        return plan.apply(CommandFields.read(map), "jan", TIME, reason);
    }

    private static Map<String, byte[]> files(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
