package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst.Status;
import nl.wijkatelier.domain.statistics.Herkomst.Versie;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures by year, where they come from, and indicators that an operator adds. */
class PublishedFiguresTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final AreaCode GEMEENTE = AreaCode.of("GM9901");

    @Test
    void find_aYearWithoutMap_hasCbsFiguresPerCodeWithTheBoundsOfRounding() {
        RandomRegisters registers = new RandomRegisters(1, 200);
        cbs(registers, 2021, "aantal_inwoners", Value.of(1200));
        cbs(registers, 2021, "aantal_0_tot_15_jaar", Value.of(240));
        cbs(registers, 2021, "gemiddelde_woz", Value.missing(Reason.SECRET));
        cbs(registers, 2021, "percentage_ongehuwd", Value.missing(Reason.LATER));
        JoinedRegion region = join(registers);
        assertThat(region.jaren()).containsExactly(2021, 2023, 2024);
        FigureTable table = region.find(2021, Level.GEMEENTE).orElseThrow();
        assertThat(table.areas()).hasSize(1);
        assertThat(table.value("inwoners", 0)).isEqualTo(new Value.Number(1200, 1196, 1204));
        Value.Number share = (Value.Number) table.value("aandeel_0_15", 0);
        assertThat(share.value()).isEqualTo(20);
        assertThat(share.low()).isLessThan(19.7);
        assertThat(share.high()).isGreaterThan(20.3);
        assertThat(table.value("gemiddelde_woz", 0)).isEqualTo(Value.missing(Reason.SECRET));
        assertThat(table.value("aandeel_ongehuwd", 0)).isEqualTo(Value.missing(Reason.LATER));
        assertThat(table.value("water", 0)).isEqualTo(Value.missing(Reason.UNKNOWN));
        assertThat(table.herkomst("inwoners").status()).isEqualTo(Status.PUBLISHED);
        assertThat(table.herkomst("water").status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void find_anOlderDivision_hasPeopleByCbsOnlySinceTwoDivisionsOfTheSamePeopleCouldBeSubtracted() {
        RandomRegisters registers = new RandomRegisters(1, 200);
        cbs(registers, 2023, "aantal_inwoners", Value.of(500));
        JoinedRegion region = join(registers);
        FigureTable older = region.find(2023, Level.GEMEENTE).orElseThrow();
        assertThat(older.value("inwoners", 0)).isEqualTo(new Value.Number(500, 496, 504));
        assertThat(older.herkomst("inwoners").status()).isEqualTo(Status.PUBLISHED);
        assertThat(older.value("aandeel_laag_inkomen", 0)).isEqualTo(Value.missing(Reason.UNKNOWN));
        FigureTable newest = region.find(2024, Level.GEMEENTE).orElseThrow();
        assertThat(newest.herkomst("inwoners").status()).isEqualTo(Status.ROUNDED);
        assertThat(newest.herkomst("panden").status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void stedelijkheid_ofAMean_isTheClassInWhichItLies() {
        RandomRegisters registers = new RandomRegisters(1, 400);
        FigureTable table = join(registers).find(2024, Level.BUURT).orElseThrow();
        for (int area = 0; area < table.areas().size(); area++) {
            if (!(table.value("omgevingsadressendichtheid", area) instanceof Value.Number density)) continue;
            double d = density.value();
            int expected = d >= 2500 ? 1 : d >= 1500 ? 2 : d >= 1000 ? 3 : d >= 500 ? 4 : 5;
            assertThat(table.value("stedelijkheid", area)).isEqualTo(Value.of(expected));
        }
    }

    @Test
    void herkomst_ofAFigure_namesTheVersionsOfItsSources() {
        RandomRegisters registers = new RandomRegisters(1, 100);
        JoinSettings settings = new JoinSettings(
                CellKeys.of(new byte[] {1}),
                List.of(
                        dataset(3, DatasetKind.BAG, ""),
                        dataset(4, DatasetKind.BRK, ""),
                        dataset(5, DatasetKind.GEBIEDEN, "2023"),
                        dataset(6, DatasetKind.GEBIEDEN, "2024/2")));
        JoinedRegion region = RegionJoin.join(registers, registers, CATALOGUE, settings, "v", true, Progress.NONE);
        FigureTable table = region.find(2024, Level.BUURT).orElseThrow();
        assertThat(table.herkomst("panden").versies())
                .extracting(Versie::dataset)
                .containsExactly(3L, 6L);
        assertThat(table.herkomst("panden").versies().get(0).peildatum()).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void load_aFolderWithATheme_servesItsIndicatorsWithoutAnyCode(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("eigen.yaml"), """
                thema: eigen
                titel: Eigen cijfers
                title: Figures of our own
                indicatoren:
                  - id: jonge_panden
                    titel: Panden vanaf 1980
                    title: Buildings since 1980
                    definitie: Deel van de panden vanaf 1980.
                    definition: Share of buildings since 1980.
                    eenheid: "%"
                    unit: "%"
                    soort: share
                    teller: panden_1980_tot_2000 + panden_vanaf_2000
                    noemer: panden_met_bouwjaar
                    factor: 100
                    decimalen: 1
                    regel: geen
                    bron: BAG
                """);
        RandomRegisters registers = new RandomRegisters(1, 200);
        JoinedRegion region =
                RegionJoin.join(registers, registers, IndicatorCatalogue.load(folder), "v", true, Progress.NONE);
        assertThat(region.indicators()).hasSize(CATALOGUE.indicators().size() + 1);
        FigureTable table = region.find(2024, Level.GEMEENTE).orElseThrow();
        Value.Number share = (Value.Number) table.value("jonge_panden", 0);
        Value.Number one = (Value.Number) table.value("aandeel_panden_1980_2000", 0);
        Value.Number other = (Value.Number) table.value("aandeel_panden_vanaf_2000", 0);
        assertThat(share.value()).isCloseTo(one.value() + other.value(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void load_aFolderWithAMistake_namesTheFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("eigen.yaml"), "thema: eigen\ntitel: E\ntitle: E\nindicatoren: nee\n");
        assertThatExceptionOfType(CatalogueProblem.class)
                .isThrownBy(() -> IndicatorCatalogue.load(folder))
                .withMessageContaining("eigen.yaml:4: indicatoren");
    }

    private static JoinedRegion join(RandomRegisters registers) {
        return RegionJoin.join(registers, registers, CATALOGUE, "v", true, Progress.NONE);
    }

    private static void cbs(RandomRegisters registers, int jaar, String onderwerp, Value value) {
        registers.kerncijfers.add(new Kerncijfer(jaar, 1, GEMEENTE, onderwerp, value));
    }

    private static Dataset dataset(long id, DatasetKind kind, String periode) {
        return new Dataset(
                id,
                new DatasetDraft(
                        kind, "9901", periode, LocalDate.of(2024, 1, 1), "Bron " + id, "CC0", true, "proef", List.of()),
                Dataset.Status.ZICHTBAAR,
                Instant.EPOCH,
                Duration.ZERO,
                Map.of(),
                Map.of(),
                Map.of());
    }
}
