package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import nl.wijkatelier.domain.statistics.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorCatalogueTest {
    private static final String GOOD = """
            thema: proef
            titel: Proef
            title: Trial
            indicatoren:
              - id: dichtheid
                titel: Dichtheid
                title: Density
                definitie: Inwoners per km² land.
                definition: Inhabitants per km² of land.
                eenheid: ""
                unit: ""
                soort: density
                teller: inwoners
                noemer: oppervlakte - oppervlakte_water
                factor: 1000000
                decimalen: 0
                regel: dichtheid
                bron: BRP
            """;

    @Test
    void load_theCatalogueThatIsServed_hasEightThemesAndAtLeastFortyIndicators() {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        assertThat(catalogue.indicators()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(catalogue.indicators().stream().map(Indicator::thema).collect(Collectors.toSet()))
                .contains(
                        "bevolking",
                        "huishoudens",
                        "wonen",
                        "woz_en_inkomen",
                        "gebouwen",
                        "ruimte",
                        "kadaster",
                        "bereikbaarheid");
    }

    @Test
    void parse_aTheme_readsEveryKey() {
        Indicator indicator =
                IndicatorCatalogue.parse("proef.yaml", GOOD).indicators().get(0);
        assertThat(indicator.id()).isEqualTo("dichtheid");
        assertThat(indicator.soort()).isEqualTo(Indicator.Soort.DENSITY);
        assertThat(indicator.factor()).isEqualTo(1e6);
        assertThat(indicator.eenheid()).isEmpty();
        assertThat(indicator.noemer()).isEqualTo("oppervlakte - oppervlakte_water");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decimalen: 0    | decimaal: 0              | 16 | decimaal
            decimalen: 0    | decimalen: 7             | 16 | decimalen
            decimalen: 0    | decimalen: veel          | 16 | decimalen
            decimalen: 0    | decimalen:               | 16 | decimalen
            bron: BRP       | regel: personen          | 18 | regel
            bron: BRP       | #                        | 5  | bron
            regel: dichtheid| regel: dicht             | 17 | regel
            regel: dichtheid| regel: personen          | 17 | regel
            regel: dichtheid| regel: geen              | 17 | regel
            teller: inwoners| teller: woz_waarde       | 13 | teller
            teller: inwoners| teller: cbs:geluk        | 13 | teller
            factor: 1000000 | cbs: aantal_inwoners / x | 15 | cbs
            factor: 1000000 | richting: omhoog         | 15 | richting
            factor: 1000000 | grenzen: [1, 2]          | 15 | grenzen
            factor: 1000000 | grenzen: [veel]          | 15 | grenzen
            soort: density  | soort: dichtheid         | 12 | soort
            soort: density  | soort: count             | 14 | noemer
            teller: inwoners| teller: inwonertjes      | 13 | teller
            teller: inwoners| teller: inwoners +       | 13 | teller
            teller: inwoners| teller: inwoners * panden| 13 | teller
            factor: 1000000 | factor: -1               | 15 | factor
            id: dichtheid   | id: Dicht heid           | 5  | id
            thema: proef    | thema: [                 | 3  | (YAML)
            """)
    void parse_aMistake_namesFileLineAndKey(String right, String wrong, int line, String key) {
        String text = GOOD.replace(right.strip(), wrong.strip());
        assertThat(text).isNotEqualTo(GOOD);
        assertThatExceptionOfType(CatalogueProblem.class)
                .isThrownBy(() -> IndicatorCatalogue.parse("proef.yaml", text))
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("proef.yaml");
                    assertThat(problem.key()).isEqualTo(key.strip());
                    assertThat(problem.line()).isEqualTo(line);
                })
                .withMessageStartingWith("proef.yaml:" + line + ": ");
    }

    @Test
    void parse_anIdTwice_isRefused() {
        String entry = GOOD.substring(GOOD.indexOf("  - id"));
        assertThatExceptionOfType(CatalogueProblem.class)
                .isThrownBy(() -> IndicatorCatalogue.parse("proef.yaml", GOOD + entry))
                .withMessageContaining("bestaat al");
    }
}
