package nl.wijkatelier.ingest.brk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrkReaderTest {
    private static final BrkOptions ACTUEEL = BrkOptions.actueel(LocalDate.of(2024, 1, 1));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"BRKKadastraleKaartCollection, brkkadastralekaartMember", "FeatureCollectionDKK, featureMember"})
    void version4_idsOfNen3610AndTimesWithoutZone(String root, String member) throws IOException {
        String members = BrkGml.perceel(member, BrkGml.nen3610("84920229870000"))
                + BrkGml.grens(member, BrkGml.nen3610("607258232"), "")
                        .replace(">1<", ">" + BrkGml.nen3610("77") + "<");
        CollectingReading reading = read(ACTUEEL, BrkGml.version4(root, members));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counts()).isEqualTo(Map.of("Perceel", 1L, "KadastraleGrens", 1L));
        Perceel perceel = reading.objects(Perceel.class).get(0);
        assertThat(perceel.identificatie()).isEqualTo("84920229870000");
        assertThat(perceel.aanduiding()).hasToString("OTL02 B 2298");
        assertThat(perceel.beginGeldigheid()).isEqualTo("2009-03-27T23:59:59");
        KadastraleGrens grens = reading.objects(KadastraleGrens.class).get(0);
        assertThat(grens.identificatie()).isEqualTo("607258232");
        assertThat(grens.perceelLinks()).isEqualTo("77");
        assertThat(grens.perceelRechts()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'<h:eindRegistratie>2023-12-31T10:00:00+01:00</h:eindRegistratie>', 2023-12-31T10:00:00",
        "'<h:eindGeldigheid>2023-12-24T10:00:00+01:00</h:eindGeldigheid>', 2023-12-24T10:00:00",
        "'<h:eindGeldigheid>2024-01-01T00:00:00</h:eindGeldigheid>', 2024-01-01T00:00:00",
    })
    void anEndedVersionIsHistory(String einde, String end) throws IOException {
        String file = BrkGml.version5(BrkGml.grens("grensMember", "1", einde));
        CollectingReading reading = read(ACTUEEL, file);
        assertThat(reading.objects()).isEmpty();
        assertThat(reading.counts()).containsEntry("KadastraleGrens", 1L);
        assertThat(reading.actueel()).containsEntry("KadastraleGrens", 0L);
        List<KadastraleGrens> all = read(ACTUEEL.withHistorie(), file).objects(KadastraleGrens.class);
        assertThat(all.get(0).eindRegistratie()).isEqualTo(end);
    }

    @Test
    void aVersionThatEndsLaterIsCurrent() throws IOException {
        String einde = "<h:eindGeldigheid>2024-01-02T00:00:00</h:eindGeldigheid>";
        CollectingReading reading = read(ACTUEEL, BrkGml.version5(BrkGml.grens("grensMember", "1", einde)));
        assertThat(reading.objects(KadastraleGrens.class))
                .extracting(KadastraleGrens::eindRegistratie)
                .containsOnlyNulls();
    }

    @Test
    void aSmallAreaMayHaveADecimalComma() throws IOException {
        String perceel = BrkGml.perceel("perceelMember", "1").replace(">50<", ">0,4<");
        CollectingReading reading = read(ACTUEEL, BrkGml.version5(perceel));
        assertThat(reading.objects(Perceel.class).get(0).grootte()).isEqualTo(0.4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">bad<|><|BRK_ELEMENT_MISSING|identificatie",
                ">OTL02<|><|BRK_ELEMENT_MISSING|AKRKadastraleGemeenteCode",
                "begrenzingPerceel|grens|BRK_ELEMENT_MISSING|begrenzingPerceel",
                ">2298<|>22x<|BRK_NUMBER_BAD|22x",
                ">50<|>veel<|BRK_NUMBER_BAD|veel",
                "2009-03-27T23:59:59.000|27 maart|BRK_DATE_BAD|27 maart",
                "100010 400010 100000 400000|100010 400010|BRK_RING_NOT_CLOSED|100010.0 400010.0",
                "100010 400010|400010 100010|BRK_OUTSIDE_RD|100000.0 400000.0",
                "100010 400010|100010 x|BRK_GEOMETRY_BAD|x",
                "100005 400002|5.8 52.1|BRK_OUTSIDE_RD|5.8 52.1",
            })
    void aBadPerceelIsReportedAndTheNextIsRead(String good, String bad, String code, String reason) throws IOException {
        String perceel = BrkGml.perceel("perceelMember", "bad");
        assertThat(perceel).contains(good);
        CollectingReading reading = read(
                ACTUEEL, BrkGml.version5("\n" + perceel.replace(good, bad) + BrkGml.perceel("perceelMember", "good")));
        assertThat(reading.objects(Perceel.class))
                .extracting(Perceel::identificatie)
                .containsExactly("good");
        assertThat(reading.codes()).containsExactly(code);
        Problem problem = reading.problems().get(0);
        assertThat(problem.objectType()).isEqualTo("Perceel");
        assertThat(problem.objectId()).isEqualTo(good.equals(">bad<") ? null : "bad");
        assertThat(problem.place()).isEqualTo("kaart.gml:2");
        assertThat(problem.reason()).contains(reason);
    }

    @Test
    void aPerceelIsOnePolygon() throws IOException {
        String perceel = BrkGml.perceel("perceelMember", "1").replace(BrkGml.SQUARE, BrkGml.LINE);
        CollectingReading reading = read(ACTUEEL, BrkGml.version5(perceel));
        assertThat(reading.codes()).containsExactly("BRK_GEOMETRY_KIND");
        assertThat(reading.problems().get(0).geometrie().getGeometryType()).isEqualTo("LineString");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<gml/>",
                "<kk:Perceel xmlns:kk='http://www.kadaster.nl/schemas/brkkadastralekaart/v20160101'/>",
                "<DKK/>",
                "geen xml"
            })
    void anotherRootRefusesTheFile(String content) {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> read(ACTUEEL, content))
                .matches(refused -> refused.problem() == FileProblem.FILE_WRONG_FORMAT)
                .withMessageContaining("kaart.gml");
    }

    @Test
    void anotherCoordinateSystemRefusesTheFile() {
        String perceel = BrkGml.perceel("perceelMember", "1").replace("28992", "4258");
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> read(ACTUEEL, BrkGml.version5(perceel)))
                .matches(refused -> refused.problem() == FileProblem.FILE_WRONG_CRS);
    }

    private CollectingReading read(BrkOptions options, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("kaart.gml"), content);
        CollectingReading reading = new CollectingReading();
        BrkReader.read(SourceFiles.of(List.of(file)), options, 1, reading);
        return reading;
    }
}
