package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Herkomst.Status;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Measure.Bron;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

class FigureReleaseTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @Tag("law")
    @Property(tries = 50)
    void release_anyPeople_givesBoundsThatHoldTheTruth(@ForAll long seed) {
        RandomPeople people = new RandomPeople(seed, 2, 4);
        Map<Level, ReleasedFigures> tables = FigureRelease.release(people, CATALOGUE.indicators(), CATALOGUE.rules());
        tables.forEach((level, table) -> {
            for (int area = 0; area < table.areas().size(); area++) {
                int node = people.tree().node(level, area);
                long persons = people.get(Measure.INWONERS, node);
                holds(table.value("inwoners", area), persons);
                holds(table.value("aandeel_0_15", area), 100.0 * people.get(Measure.INWONERS_0_TOT_15, node) / persons);
                holds(
                        table.value("gemiddelde_woz", area),
                        people.get(Measure.WOZ_WAARDE, node) / 1000.0 / people.get(Measure.WOZ_WONINGEN, node));
                holds(
                        table.value("huishoudensgrootte", area),
                        (double) people.get(Measure.INWONERS, node) / people.get(Measure.HUISHOUDENS, node));
            }
        });
    }

    private static void holds(Value value, double truth) {
        if (value instanceof Value.Number number)
            assertThat(truth).isBetween(number.low() - 1e-9, number.high() + 1e-9);
    }

    @Tag("law")
    @Property(tries = 50)
    void release_anyPeople_withholdsBelowTheThresholdAndSaysWhy(@ForAll long seed) {
        RandomPeople people = new RandomPeople(seed, 2, 4);
        ReleasedFigures buurten = FigureRelease.release(people, CATALOGUE.indicators(), CATALOGUE.rules())
                .get(Level.BUURT);
        for (int area = 0; area < buurten.areas().size(); area++) {
            long persons = people.get(Measure.INWONERS, people.tree().node(Level.BUURT, area));
            Value share = buurten.value("aandeel_65_plus", area);
            if (buurten.areas().get(area).water() || persons == 0)
                assertThat(share).isEqualTo(Value.missing(Reason.NOT_APPLICABLE));
            else if (persons < 50) assertThat(share).isEqualTo(Value.missing(Reason.SECRET));
            if (share instanceof Value.Number number) assertThat(number.value()).isBetween(0.0, 100.0);
        }
    }

    @Test
    void release_withNoise_isWithinItsMostAndCalledEstimated() {
        RandomPeople people = new RandomPeople(4, 2, 4);
        Indicator indicator = count("inwoners");
        Rules rules = rules(null, Noise.of(3, 2));
        ReleasedFigures gemeente =
                FigureRelease.release(people, List.of(indicator), rules).get(Level.GEMEENTE);
        Value.Number number = (Value.Number) gemeente.value("proef", 0);
        long truth = people.get(Measure.INWONERS, people.tree().node(Level.GEMEENTE, 0));
        assertThat(number.value()).isBetween(truth - 3.0, truth + 3.0);
        assertThat(number.high() - number.low()).isEqualTo(6);
        assertThat(gemeente.herkomst("proef").status()).isEqualTo(Status.ESTIMATED);
        assertThat(FigureRelease.release(people, List.of(indicator), rules)
                        .get(Level.GEMEENTE)
                        .value("proef", 0))
                .isEqualTo(number);
    }

    @Test
    void value_ofAnIndicatorThatIsNotThere_isRefused() {
        ReleasedFigures table = FigureRelease.release(
                        new RandomPeople(1, 1, 2), List.of(count("panden")), CATALOGUE.rules())
                .get(Level.BUURT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.value("geluk", 0))
                .withMessageContaining("geluk");
    }

    @Test
    void rules_thatLeaveAMeasureOfPeopleUnguarded_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(List.of(), List.of()))
                .withMessageContaining("heeft geen regel");
    }

    /** One rule for everything about people, without thresholds. */
    private static Rules rules(Rounding rounding, Noise noise) {
        List<Measure> people = new ArrayList<>();
        for (Measure measure : Measure.values()) if (measure.bron() == Bron.PERSONEN) people.add(measure);
        Rule rule = new Rule("proef", "own", null, 0, java.util.Set.copyOf(people), rounding, noise, 0, 0, 0);
        return Rules.of(List.of(rule, CATALOGUE.rules().get("geen")), List.of());
    }

    private static Indicator count(String teller) {
        return new Indicator(
                "proef",
                "proef",
                "Proef",
                "Trial",
                "",
                "",
                "",
                "",
                Soort.COUNT,
                teller,
                null,
                1,
                0,
                teller.equals("panden") ? "geen" : "proef",
                "proef");
    }
}
