package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.wijkatelier.domain.disclosure.Rule;
import nl.wijkatelier.domain.disclosure.Rules;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Measure.Bron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureReaderTest {
    @Test
    void rules_thatAreServed_guardEveryMeasureOfPeopleAndNameTheirSource() {
        Rules rules = IndicatorCatalogue.load().rules();
        for (Measure measure : Measure.values())
            assertThat(rules.guard(measure).isPresent()).isEqualTo(measure.bron() == Bron.PERSONEN);
        assertThat(rules.list())
                .extracting(Rule::bron)
                .allSatisfy(bron -> assertThat(bron).hasSizeGreaterThan(20));
        assertThat(rules.get("leeftijd").minstens()).isEqualTo(50);
        assertThat(rules.get("personen").afronding().random()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minstens: 10          | minstens: tien            | minstens
            minstens: 10          | minsten: 10               | minsten
            basis: woningen       | basis: huizen             | basis
            basis: woningen       | bescherming: 1            | id
            afronden: 5           | afronden: 0               | afronden
            afronden: 5           | wijze: gokken             | wijze
            bewoningen, leegstaand| bewoningen                | regels
            bewoningen, leegstaand| bewoningen, inwoners_65_plus, leegstaand | regels
            bewoningen, leegstaand| bewoningen, panden, leegstaand | regels
            volledig: ja          | volledig: misschien       | volledig
            delen: [huishoudens_met_kinderen] | delen: [leegstaand] | regels
            """)
    void rules_withAMistake_areRefusedWithFileAndKey(String right, String wrong, String key) throws IOException {
        String text = served().replaceFirst(java.util.regex.Pattern.quote(right.strip()), wrong.strip());
        if (wrong.contains("wijze")) text = served().replaceFirst("afronden: 5", "afronden: 5\n    wijze: gokken");
        String changed = text;
        assertThat(changed).isNotEqualTo(served());
        assertThatExceptionOfType(CatalogueProblem.class)
                .isThrownBy(() -> DisclosureReader.parse("regels.yaml", changed).rules())
                .satisfies(problem -> assertThat(problem.key()).isEqualTo(key.strip()))
                .withMessageStartingWith("regels.yaml:");
    }

    @Test
    void rules_withNoiseOrNearestRounding_areRead() throws IOException {
        String text = served().replaceFirst(
                        "afronden: 5", "afronden: 5\n    wijze: dichtstbij\n    ruis: 3\n    variantie: 2");
        Rule rule = DisclosureReader.parse("regels.yaml", text).rules().get("personen");
        assertThat(rule.ruis().most()).isEqualTo(3);
        assertThat(rule.afronding().random()).isFalse();
    }

    private static String served() throws IOException {
        try (var stream = DisclosureReaderTest.class.getResourceAsStream("/disclosure.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
