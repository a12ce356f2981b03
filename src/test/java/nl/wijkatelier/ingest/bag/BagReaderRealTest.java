package nl.wijkatelier.ingest.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.problem.ProblemCode.Severity;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import org.junit.jupiter.api.Test;

/** The reader on files of the register itself. */
class BagReaderRealTest {
    private static final LocalDate STAND = LocalDate.of(2020, 9, 15);

    @Test
    void doesburg_panden_allVoorkomensWithoutUnexpectedProblems() {
        CollectingReading reading = read("bag/0221PND15092020.zip");

        List<Pand> panden = reading.objects(Pand.class);
        assertThat(panden).hasSize(13_098);
        assertThat(panden.stream()
                        .map(pand -> pand.registratie().identificatie())
                        .distinct())
                .hasSize(7_797);
        assertThat(panden.stream()
                        .map(Pand::registratie)
                        .filter(registratie -> registratie.voorkomen().actueelOp(STAND))
                        .filter(registratie -> registratie.status() == BagStatus.PAND_IN_GEBRUIK))
                .hasSize(7_204);
        assertThat(panden.stream()
                        .mapToInt(pand -> pand.geometrie().getNumInteriorRing())
                        .sum())
                .isEqualTo(21);
        assertThat(reading.problems().stream().filter(problem -> problem.code().severity() != Severity.NOTICE))
                .isEmpty();
        assertThat(reading.counts()).containsEntry("Pand", 13_098L);
    }

    @Test
    void zipInZipAndItsUnpackedTwin_sameObjects() {
        CollectingReading zipped = read("bag/lv/BAGNLDL-15092020-small.zip");
        CollectingReading unpacked = read("bag/lv/BAGNLDL-15092020-small");

        assertThat(zipped.objects()).isNotEmpty();
        assertThat(new HashSet<>(texts(zipped))).isEqualTo(new HashSet<>(texts(unpacked)));
        assertThat(zipped.objects()).hasSameSizeAs(unpacked.objects());
        assertThat(zipped.counts().keySet())
                .contains(
                        "Pand",
                        "Verblijfsobject",
                        "Ligplaats",
                        "Standplaats",
                        "Nummeraanduiding",
                        "OpenbareRuimte",
                        "Woonplaats",
                        "overgeslagen 9999InOnderzoek15092020.zip",
                        "overgeslagen 9999Inactief15092020.zip",
                        "overgeslagen 9999NietBag15092020.zip");
        assertThat(zipped.objects(BagObject.class).stream()
                        .map(Object::getClass)
                        .distinct())
                .hasSize(7);
        assertThat(zipped.problems().stream().filter(problem -> problem.code().severity() != Severity.NOTICE))
                .isEmpty();
    }

    @Test
    void gemeenteWoonplaatsRelatie_allRowsOfTheCountry() {
        CollectingReading reading = read("bag/lv/BAGNLDL-15092020-small-expand/GEM-WPL-RELATIE-15092020.zip");

        List<GemeenteWoonplaats> rows = reading.objects(GemeenteWoonplaats.class);
        assertThat(rows).hasSize(8_504);
        assertThat(rows.stream()
                        .filter(row -> row.gemeente().equals("1525") && row.definitief() && row.eind() == null)
                        .map(GemeenteWoonplaats::woonplaats)
                        .distinct()
                        .sorted())
                .containsExactly("2003", "2004", "2005", "3542");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void pandWhoseRingCrossesItself_keptWithWarning() {
        CollectingReading reading = read("bag/pand-gml-bad.xml");

        assertThat(reading.codes()).containsExactly("BAG_RING_INVALID");
        assertThat(reading.problems().get(0).objectId()).isEqualTo("0147100000016964");
        assertThat(reading.problems().get(0).place()).startsWith("pand-gml-bad.xml:");
        assertThat(reading.problems().get(0).geometrie() == null).isFalse();
        assertThat(reading.objects(Pand.class)).hasSize(1);
    }

    @Test
    void delivery_saysGebiedAndPeildatum() {
        assertThat(delivery("bag/lv/BAGNLDL-15092020-small.zip")).isEqualTo(new BagDelivery("0221", STAND, List.of()));
        assertThat(delivery("bag/0221PND15092020.zip")).isEqualTo(new BagDelivery("0221", STAND, List.of()));
        assertThat(delivery("bag/pand-gml-bad.xml"))
                .isEqualTo(new BagDelivery("NLD", LocalDate.of(2020, 11, 8), List.of()));
    }

    private static BagDelivery delivery(String file) {
        return BagDelivery.of(SourceFiles.of(List.of(RealData.path(file))));
    }

    private static CollectingReading read(String file) {
        Path path = RealData.path(file);
        CollectingReading reading = new CollectingReading();
        BagReader.read(SourceFiles.of(List.of(path)), 2, reading);
        return reading;
    }

    private static List<String> texts(CollectingReading reading) {
        return reading.objects().stream().map(Object::toString).toList();
    }
}
