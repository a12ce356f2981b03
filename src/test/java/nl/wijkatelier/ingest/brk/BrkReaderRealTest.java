package nl.wijkatelier.ingest.brk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader on a piece of the register itself: Otterlo, version 5. */
class BrkReaderRealTest {
    private static final BrkOptions ACTUEEL = BrkOptions.actueel(LocalDate.of(2024, 2, 5));

    @ParameterizedTest
    @ValueSource(strings = {"brk/dkk-v5-otterlo/sample.zip", "brk/dkk-v5-otterlo/files"})
    void countsOfTheZipAndOfTheFolder(String path) {
        CollectingReading reading = read(path, ACTUEEL);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.counts())
                .isEqualTo(Map.of(
                        "Perceel",
                        11L,
                        "KadastraleGrens",
                        10L,
                        "Kwaliteit",
                        8L,
                        "pand",
                        22L,
                        "openbareruimtelabel",
                        10L));
        assertThat(reading.actueel()).containsEntry("Perceel", 11L).containsEntry("KadastraleGrens", 9L);
        assertThat(reading.objects(Perceel.class)).hasSize(11);
        assertThat(reading.objects(KadastraleGrens.class)).hasSize(9);
    }

    @Test
    void perceel_allComponents() {
        Perceel perceel = read("brk/dkk-v5-otterlo/sample.zip", ACTUEEL).objects(Perceel.class).stream()
                .filter(one -> one.identificatie().equals("84920229870000"))
                .findFirst()
                .orElseThrow();
        assertThat(perceel.aanduiding()).hasToString("OTL02 B 2298");
        assertThat(perceel.aanduiding().kadastraleGemeente()).isEqualTo("Otterlo");
        assertThat(perceel.beginGeldigheid()).isEqualTo(LocalDateTime.of(2000, 11, 20, 14, 29, 9));
        assertThat(perceel.eindRegistratie()).isNull();
        assertThat(perceel.grootte()).isEqualTo(222);
        assertThat(perceel.soortGrootte()).isEqualTo("Vastgesteld");
        assertThat(perceel.labelpunt().toText()).isEqualTo("POINT (181202.04 456706.351)");
        assertThat(perceel.geometrie().getArea()).isCloseTo(222, within(15.0));
    }

    @Test
    void theEndedGrensComesOnRequest() {
        List<KadastraleGrens> grenzen =
                read("brk/dkk-v5-otterlo/sample.zip", ACTUEEL.withHistorie()).objects(KadastraleGrens.class);
        assertThat(grenzen).hasSize(10);
        KadastraleGrens ended = grenzen.stream()
                .filter(grens -> grens.eindRegistratie() != null)
                .findFirst()
                .orElseThrow();
        assertThat(ended.identificatie()).isEqualTo("607258232");
        assertThat(ended.type()).isEqualTo("Definitief");
        assertThat(ended.perceelLinks()).isEqualTo("84920387370000");
        assertThat(ended.perceelRechts()).isEqualTo("84920387470000");
        assertThat(ended.beginGeldigheid()).isEqualTo("2023-09-05T16:31:47");
        // Written at +02:00 in winter, so an hour earlier by Dutch clocks.
        assertThat(ended.eindRegistratie()).isEqualTo("2023-12-31T09:31:47");
        assertThat(ended.geometrie().toText()).isEqualTo("LINESTRING (181811.308 456339.581, 181828.812 456349.133)");
    }

    private static CollectingReading read(String path, BrkOptions options) {
        CollectingReading reading = new CollectingReading();
        BrkReader.read(SourceFiles.of(List.of(RealData.path(path))), options, 2, reading);
        return reading;
    }
}
