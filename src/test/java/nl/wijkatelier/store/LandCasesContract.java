package nl.wijkatelier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Replacement;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.ingest.DatasetImport;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import nl.wijkatelier.ingest.people.PeopleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries whose land was taken wrong once (F01, F03, F04), from file to what is served; the same in both databases. */
abstract class LandCasesContract extends StoreContract {
    @TempDir
    Path files;

    private static Path of(String name) {
        return RealData.path("cases/" + name);
    }

    private DatasetImport.Outcome read(Source source, Path... paths) {
        return read(source, DatasetImport.Asked.USUAL, paths);
    }

    private DatasetImport.Outcome read(Source source, DatasetImport.Asked asked, Path... paths) {
        return Deliveries.run(
                        source,
                        Arrays.asList(paths),
                        DeliveryOptions.by("test"),
                        asked,
                        store.datasets(),
                        Progress.NONE)
                .get(0);
    }

    private long dwellings(String gemeente) {
        return adressen().stream()
                .filter(adres -> adres.woning() && adres.gemeente().startsWith(gemeente))
                .count();
    }

    @Test
    void f01_theSameLandInThreeBagDeliveries_counts20And10() {
        read(Source.BAG, of("F01_zelfde_land_a_0301.zip"));
        assertThat(dwellings("GM0301")).isEqualTo(10);
        read(Source.BAG, of("F01_zelfde_land_b_0301+0302.zip"));
        assertThat(dwellings("GM")).isEqualTo(20);
        read(Source.BAG, of("F01_zelfde_land_c_NLD.zip"));
        assertThat(dwellings("GM")).isEqualTo(20);
        assertThat(dwellings("GM0301")).isEqualTo(10);
        assertThat(panden()).hasSize(20);
    }

    @Test
    void f01_inTheOtherOrder_countsTheSame() {
        read(Source.BAG, of("F01_zelfde_land_c_NLD.zip"));
        read(Source.BAG, of("F01_zelfde_land_b_0301+0302.zip"));
        DatasetImport.Outcome last = read(Source.BAG, of("F01_zelfde_land_a_0301.zip"));
        assertThat(dwellings("GM")).isEqualTo(20);
        assertThat(dwellings("GM0301")).isEqualTo(10);
        Replacement replaced = last.replaces().get(0);
        assertThat(last.replaces()).hasSize(1);
        assertThat(replaced.counts()).contains(new Replacement.Count("Pand", 20, 10, 0, 10));
        assertThat(last.problems()).doesNotContainKey("STORE_MINDER_DAN_VORIGE");
    }

    @Test
    void f01_peopleOfTheNextMonth_are20() {
        read(Source.PEOPLE, of("F01_personen_2024-01.csv"));
        read(Source.PEOPLE, of("F01_personen_2024-02.csv"));
        assertThat(people()).isEqualTo(20);
        assertThatThrownBy(() -> read(Source.PEOPLE, of("F01_personen_2024-01.csv")))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_OLDER));
        assertThat(people()).isEqualTo(20);
    }

    private long people() {
        long[] persons = {0};
        store.people()
                .bewoning((Bewoning one) -> persons[0] += one.leeftijd0tot15()
                        + one.leeftijd15tot25()
                        + one.leeftijd25tot45()
                        + one.leeftijd45tot65()
                        + one.leeftijd65plus());
        return persons[0];
    }

    @Test
    void f01_bgtWholeThenTiles_isGreenOnce() {
        read(Source.BGT, of("F01_bgt_heel.zip"));
        double green = green();
        assertThat(green).isEqualTo(50 * 10_000);
        read(Source.BGT, of("F02_bgt_tegel_west.zip"));
        read(Source.BGT, of("F02_bgt_tegel_oost.zip"));
        assertThat(green()).isEqualTo(green);
    }

    private double green() {
        double[] sum = {0};
        store.registers()
                .bgt(
                        EnumSet.of(BgtType.BEGROEIDTERREINDEEL),
                        one -> sum[0] += one.geometrie().getArea());
        return sum[0];
    }

    @Test
    void f03_anOlderExtract_isRefusedUnlessAskedFor_andSaysWhatIsGone() throws IOException {
        Path old = rewritten(
                "F01_zelfde_land_a_0301.zip",
                "old.zip",
                text -> withoutLast(
                        text.replace(
                                "<selecties-extract:StandTechnischeDatum>2024-01-08",
                                "<selecties-extract:StandTechnischeDatum>2023-12-08"),
                        3));
        Dataset newer =
                read(Source.BAG, of("F01_zelfde_land_a_0301.zip")).dataset().orElseThrow();
        assertThatThrownBy(() -> read(Source.BAG, old))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("2024-01-08")
                .hasMessageContaining("2023-12-08");
        assertThat(dwellings("GM0301")).isEqualTo(10);
        assertThat(store.datasets().list()).hasSize(1);
        DatasetImport.Asked trial = new DatasetImport.Asked(false, true, replaces -> {});
        DatasetImport.Outcome tried = read(Source.BAG, trial, old);
        assertThat(tried.dataset()).isEmpty();
        assertThat(tried.replaces().get(0).counts()).contains(new Replacement.Count("Pand", 10, 10, 3, 7));
        assertThat(tried.problems()).containsEntry("STORE_OUDER_DAN_VORIGE", 1L).containsKey("STORE_MINDER_DAN_VORIGE");
        assertThat(dwellings("GM0301")).isEqualTo(10);
        List<String> told = new ArrayList<>();
        DatasetImport.Outcome asked = read(
                Source.BAG,
                new DatasetImport.Asked(true, false, replaces -> {
                    told.add(replaces.get(0).replaced() + " " + dwellings("GM0301"));
                }),
                old);
        assertThat(told).containsExactly("21 10");
        assertThat(dwellings("GM0301")).isEqualTo(7);
        assertThat(asked.dataset().orElseThrow().id()).isGreaterThan(newer.id());
        List<String> gone = new ArrayList<>();
        store.datasets().gone(asked.dataset().orElseThrow().id(), one -> gone.add(one.type() + " " + one.id()));
        assertThat(gone)
                .containsExactly(
                        "Pand 0301100000000008",
                        "Pand 0301100000000009",
                        "Pand 0301100000000010",
                        "adres 0301200000000008",
                        "adres 0301200000000009",
                        "adres 0301200000000010");
        store.datasets().withdraw(asked.dataset().orElseThrow().id(), "bea", "te oud");
        assertThat(dwellings("GM0301")).isEqualTo(10);
    }

    /** Without the objects of the last numbers. */
    private static String withoutLast(String xml, int count) {
        String[] parts = xml.split("(?=<sl-bag-extract:bagObject>)|(?<=</sl-bag-extract:bagObject>)");
        StringBuilder kept = new StringBuilder();
        for (String part : parts) {
            boolean last = false;
            for (int n = 10; n > 10 - count; n--)
                last |= part.matches(
                        "(?s)<sl-bag-extract:bagObject>.*?identificatie[^>]*>0301(100|200|010)%09d<.*".formatted(n));
            if (!last) kept.append(part);
        }
        return kept.toString();
    }

    private Path rewritten(String from, String name, UnaryOperator<String> change) throws IOException {
        Path target = files.resolve(name);
        try (ZipFile zip = new ZipFile(of(from).toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return target;
    }

    @Test
    void f04_twoDownloadsOfOneName_standSideBySide() {
        read(Source.BGT, of("F04_x1/extract.zip"));
        double first = green();
        DatasetImport.Outcome second = read(Source.BGT, of("F04_x2/extract.zip"));
        // both tiles have the 20 objects on their common edge
        assertThat(first).isEqualTo(300_000);
        assertThat(green()).isEqualTo(500_000);
        assertThat(second.replaces().get(0).kept()).isEqualTo(40);
    }

    @Test
    void f04_aBgtZipAsBrk_isRefusedAndThePercelenStay() {
        read(Source.BRK, RealData.path("brk/dkk-v5-otterlo/sample.zip"));
        assertThat(percelen()).isEqualTo(11);
        assertThatThrownBy(() -> read(Source.BRK, of("F01_bgt_heel.zip")))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_EMPTY))
                .hasMessageContaining("percelen");
        assertThat(percelen()).isEqualTo(11);
    }

    private long percelen() {
        long[] count = {0};
        store.registers().percelen(one -> count[0]++);
        return count[0];
    }

    @Test
    void aYearThatIsAskedFor_neverNamesTheFiguresOfAnother() throws IOException {
        Path zip = zip(
                "kwb.zip",
                "kwb-2021.csv",
                "gwb_code;a_inw\nGM0301;48000\n",
                "kwb-2022.csv",
                "gwb_code;a_inw\nGM0301;48100\n");
        DeliveryOptions asked = new DeliveryOptions(null, null, false, 2022, 1, false, "test");
        DatasetImport.Outcome one = Deliveries.run(Source.CBS, List.of(zip), asked, store.datasets(), Progress.NONE)
                .get(0);
        assertThat(one.problems()).isEqualTo(Map.of("CBS_YEAR_OTHER", 1L));
        assertThat(inhabitants()).containsExactly("2022 48100.0");
        read(Source.CBS, zip);
        assertThat(inhabitants()).containsExactlyInAnyOrder("2021 48000.0", "2022 48100.0");
    }

    private List<String> inhabitants() {
        List<String> found = new ArrayList<>();
        store.registers()
                .kerncijfers((Kerncijfer one) -> found.add(one.jaar() + " " + ((Value.Number) one.waarde()).value()));
        return found;
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Path target = files.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return target;
    }

    @Test
    void bagWithoutObjects_isRefused_thoughItHasARelation() throws IOException {
        Path bag = rewritten(
                "F01_zelfde_land_a_0301.zip",
                "bag.zip",
                text -> text.replaceAll("(?s)<sl-bag-extract:bagObject>.*</sl-bag-extract:bagObject>", ""));
        assertThatThrownBy(() -> read(Source.BAG, bag))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_EMPTY))
                .hasMessageContaining("GemeenteWoonplaats 1");
    }

    @Test
    void bagWithAStandDateThatIsNone_saysSo() throws IOException {
        Path bag = rewritten(
                "F01_zelfde_land_a_0301.zip",
                "bag.zip",
                text -> text.replaceAll("(StandTechnischeDatum>)2024-01-08", "$1gisteren"));
        DatasetImport.Outcome one = read(Source.BAG, bag);
        assertThat(one.draft().peildatum()).isNull();
        assertThat(one.problems()).containsEntry("BAG_STANDDATUM_BAD", 1L);
    }

    @Test
    void f04_anEmptyFileOfAnySource_isRefused() throws IOException {
        read(Source.PEOPLE, of("F01_personen_2024-01.csv"));
        Path people = Files.writeString(files.resolve("leeg.csv"), PeopleReader.HEADER + "\n");
        Path bag = rewritten(
                "F01_zelfde_land_a_0301.zip",
                "bag.zip",
                text -> text.contains("bagStand")
                        ? text.replaceAll("(?s)<sl-bag-extract:bagObject>.*</sl-bag-extract:bagObject>", "")
                        : text.replaceAll(
                                "(?s)<gwr-product:GemeenteWoonplaatsRelatie>.*</gwr-product:GemeenteWoonplaatsRelatie>",
                                ""));
        Path bgt = rewritten(
                "F01_bgt_heel.zip",
                "bgt.zip",
                text -> text.replaceAll("(?s)<cityObjectMember>.*</cityObjectMember>", ""));
        Path map = Files.writeString(
                files.resolve("buurt_2024.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
        Map<Source, Path> empty =
                Map.of(Source.PEOPLE, people, Source.BAG, bag, Source.BGT, bgt, Source.BRK, bgt, Source.CBS, map);
        empty.forEach((source, file) ->
                assertThatThrownBy(() -> read(source, file)).as(source.text()).isInstanceOf(RefusedFile.class));
        assertThat(people()).isEqualTo(20);
        assertThat(store.datasets().list()).hasSize(1);
    }
}
