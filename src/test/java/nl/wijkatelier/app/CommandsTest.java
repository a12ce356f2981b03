package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkatelier.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void importBag_theRealExtract_isKeptWhole_recognised_andReplacedWithAWarning() {
        String file = RealData.path("bag/0221PND15092020.zip").toString();
        assertThat(run("import", "bag", file)).isZero();
        assertThat(text())
                .contains("Dataset 1 (bag 0221) is zichtbaar")
                .containsPattern("Pand +13[.,]098 +7[.,]797 +7[.,]797 +13[.,]098")
                .containsPattern("Pand in gebruik +7[.,]204");
        assertThat(run("import", "bag", file)).isZero();
        assertThat(text()).contains("al ingelezen als dataset 1");
        assertThat(run("datasets")).isZero();
        assertThat(text()).containsPattern("1 +bag +0221 +2020-09-15 +zichtbaar +13[.,]098");
        assertThat(run("problems", "1")).isZero();
        assertThat(text()).contains("code;ernst;objecttype");
        String less = RealData.path("bag/lv/BAGNLDL-15092020-small.zip").toString();
        assertThat(run("import", "bag", less)).isZero();
        assertThat(text())
                .contains("Deze levering vervangt dataset 1 (0221)")
                .containsPattern("Pand +7[.,]225 vervangen door 2; 7[.,]223 weg; 2 blijven +LET OP");
        assertThat(run("problems", "2")).isZero();
        assertThat(text())
                .contains("STORE_MINDER_DAN_VORIGE")
                .contains("2 in de plaats van 7225 in dataset 1; 7223 weg");
    }

    /** As a container without a volume finds it: the store is there, the key is not. */
    @Test
    void keyThatIsGone_endsEveryCommand_untilAnotherOneIsTakenOver() throws IOException {
        assertThat(run(
                        "import",
                        "bag",
                        RealData.path("cases/F01_zelfde_land_a_0301.zip").toString()))
                .isZero();
        assertThat(run("sleutel")).isZero();
        assertThat(text()).contains("zij past bij de opslag");
        Files.delete(folder.resolve("sleutel-onthulling"));
        assertThat(run("datasets")).isEqualTo(Commands.KEY_REFUSED);
        assertThat(text()).contains("ontbreekt").contains("sleutel --overnemen");
        assertThat(folder.resolve("sleutel-onthulling")).doesNotExist();
        assertThat(run("sleutel", "--overnemen")).isZero();
        assertThat(run("datasets")).isZero();
        assertThat(run("audit", "list")).isZero();
        assertThat(text()).contains("SLEUTEL_OVERGENOMEN");
    }

    @Test
    void datasets_withdrawnAndPutBack_withTheReason() {
        String one = RealData.path("cases/F01_zelfde_land_a_0301.zip").toString();
        String two = RealData.path("cases/F01_zelfde_land_b_0301+0302.zip").toString();
        assertThat(run("import", "bag", one)).isZero();
        assertThat(run("import", "bag", "--dry-run", two)).isZero();
        assertThat(text())
                .contains("zou vervangen: dataset 1 (0301): 21 objecten; 0 blijven")
                .contains("niets bewaard");
        assertThat(run("import", "bag", two)).isZero();
        assertThat(run("datasets")).isZero();
        assertThat(text())
                .containsPattern("3 +bag +0301\\+0302 .* zichtbaar .* 0301 \\(10\\), 0302 \\(10\\)")
                .containsPattern("1 +bag +0301 .* vervangen ")
                .contains("21 objecten vervangen door dataset 3");
        assertThat(run("datasets", "intrekken", "3", "--reden", "verkeerd bestand"))
                .isZero();
        assertThat(text()).contains("Dataset 3 is nu ingetrokken").contains("Zichtbaar zijn nu: 1.");
        assertThat(run("datasets", "intrekken", "3", "--reden", "nog eens")).isEqualTo(Commands.REFUSED);
        assertThat(run("datasets", "terugzetten", "99", "--reden", "x")).isEqualTo(Commands.NOT_FOUND);
        assertThat(run("datasets", "terugzetten", "3", "--reden", "toch goed")).isZero();
        assertThat(run("datasets")).isZero();
        assertThat(text()).contains("verkeerd bestand").contains("toch goed");
        assertThat(run("datasets", "weg", "3")).isZero();
        assertThat(text()).contains("dataset;objecttype;object");
    }

    @Test
    void importBag_dryRun_storesNothing() {
        assertThat(run(
                        "import",
                        "bag",
                        "--dry-run",
                        RealData.path("bag/0221PND15092020.zip").toString()))
                .isZero();
        assertThat(text())
                .containsPattern("Pand +13[.,]098 +7[.,]797 +7[.,]797")
                .containsPattern("Pand in gebruik +7[.,]204");
        assertThat(run("datasets")).isZero();
        assertThat(text()).doesNotContain("zichtbaar");
    }

    @Test
    void importBag_textInPlaceOfXml_isRefusedAndStoresNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("bag.xml"), "geen XML");
        assertThat(run("import", "bag", file.toString())).isEqualTo(Commands.REFUSED);
        assertThat(text()).contains("Geweigerd (FILE_");
        assertThat(run("problems", "1")).isEqualTo(Commands.NOT_FOUND);
    }

    @Test
    void run_anUnknownCommand_isWrongUsage() {
        assertThat(run("inport")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"--release,9", "--release,0", "--jaar,20244", "--jaar,-1"})
    void importCbs_ofANumberThatCannotBe_isWrongUsage(String option, String value) {
        assertThat(run("import", "cbs", "kwb.csv", option, value)).isEqualTo(2);
        assertThat(text()).contains(option + " " + value).doesNotContain("Onverwachte fout");
    }

    @Test
    void importBgt_theRealVillage_countsItsMembersAndTheCurrentOnes() {
        assertThat(run("import", "bgt", RealData.path("bgt/otterlo.zip").toString()))
                .isZero();
        assertThat(text())
                .contains("Dataset 1 (bgt otterlo)")
                .containsPattern("wegdeel +2[.,]444 ")
                .containsPattern("pand +2[.,]273 ")
                .containsPattern("waterdeel +1[.,]163 ")
                .containsPattern("totaal +14[.,]184 +[0-9.,]+ +9[.,]289 ");
    }

    @Test
    void importBrk_theRealSample_has11PercelenAnd10Grenzen() {
        assertThat(run(
                        "import",
                        "brk",
                        RealData.path("brk/dkk-v5-otterlo/sample.zip").toString()))
                .isZero();
        assertThat(text()).containsPattern("Perceel +11 ").containsPattern("KadastraleGrens +10 ");
    }

    @Test
    void importCbs_bordersOfTwoYears_makeADivisionEach() {
        assertThat(run("import", "cbs", RealData.path("hlt").toString())).isZero();
        assertThat(text())
                .contains("(gebieden 0534+0553+1525 2018)")
                .contains("(gebieden 0534+0553+1525 2024)")
                .containsPattern("buurt +54 ")
                .containsPattern("buurt +95 ");
        assertThat(run("datasets")).isZero();
    }

    @Test
    void importCbs_aMapWithFigures_makesThemVisibleWithItsBorders() {
        assertThat(run(
                        "import",
                        "cbs",
                        RealData.path("cbs/cbs_buurten_2021_ermelo.gpkg").toString()))
                .isZero();
        assertThat(text())
                .contains("(gebieden 0233 2021)")
                .containsPattern("buurt +17 +17")
                .containsPattern("kerncijfer +408");
    }

    @Test
    void importBag_theNationalZipInZip_keepsEveryType() {
        assertThat(run(
                        "import",
                        "bag",
                        RealData.path("bag/lv/BAGNLDL-15092020-small.zip").toString()))
                .isZero();
        assertThat(text())
                .containsPattern("GemeenteWoonplaats +8[.,]504 +[0-9.,]+ +[0-9.,]+ +8[.,]238")
                .containsPattern("Verblijfsobject +5 +[0-9]+ +[0-9]+ +5");
    }

    @Test
    void importPeople_goodAndBadRows_showsNothingOfARecord() throws IOException {
        Path file = Files.writeString(
                folder.resolve("personen.csv"),
                String.join(
                        "\n",
                        "adres_id;leeftijd_0_14;leeftijd_15_24;leeftijd_25_44;leeftijd_45_64;leeftijd_65_plus;"
                                + "huishoudensgrootte;woz_waarde;inkomensklasse",
                        "9901200000073313;1;0;2;0;0;3;733130;4",
                        "9901200000073314;733;0;0;0;0;2;733131;3",
                        "73315;0;0;0;0;1;1;733132;3",
                        ""));
        assertThat(run("import", "people", file.toString())).isZero();
        assertThat(text()).contains("is zichtbaar").contains("PEOPLE_").doesNotContain("733");
        assertThat(run("problems", "1")).isZero();
        assertThat(text())
                .contains("PEOPLE_SUM_DIFFERS")
                .contains("PEOPLE_ADDRESS_BAD")
                .doesNotContain("733");
        assertThat(run("problems", "1", "--format", "geojson")).isZero();
        assertThat(text()).contains("PEOPLE_ADDRESS_BAD").doesNotContain("733");
    }

    @Test
    void demoGenerate_aSizeThatNoRegionHas_isWrongUsageAndMakesNothing() {
        assertThat(run("demo", "generate", folder.resolve("regio").toString(), "--addresses", "7"))
                .isEqualTo(2);
        assertThat(text()).contains("--addresses: 7");
        assertThat(folder.resolve("regio")).doesNotExist();
    }

    private int run(String... command) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(command),
                        java.util.stream.Stream.of(
                                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store"),
                                "--wijkatelier.admin.token-file=" + folder.resolve("token")))
                .toArray(String[]::new);
        PrintStream standard = System.out;
        PrintStream error = System.err;
        PrintStream capture = new PrintStream(out, true, StandardCharsets.UTF_8);
        out.reset();
        System.setOut(capture);
        System.setErr(capture);
        try {
            return Wijkatelier.run(all);
        } finally {
            System.setOut(standard);
            System.setErr(error);
        }
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
