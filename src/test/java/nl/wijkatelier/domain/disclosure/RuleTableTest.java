package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the bundled file, one below, at and one above each of its numbers. */
class RuleTableTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Rules RULES = CATALOGUE.rules();
    private static final Value SECRET = Value.missing(Reason.SECRET);
    private static final Map<String, Indicator> INDICATORS =
            CATALOGUE.indicators().stream().collect(Collectors.toMap(Indicator::id, one -> one));

    /** The numbers as docs/disclosure.md states them: a rule that is changed or added must be changed or added here. */
    @Test
    void numbers_areThese() {
        assertThat(RULES.list())
                .extracting(rule -> "%s %s %d %d %d"
                        .formatted(
                                rule.id(),
                                rule.basis() == null ? "-" : rule.basis().text(),
                                rule.minstens(),
                                rule.bescherming(),
                                rule.uitersten()))
                .containsExactly(
                        "geen - 0 0 0",
                        "woningen woningen 20 0 0",
                        "personen - 0 0 0",
                        "dichtheid inwoners 10 0 0",
                        "huishoudens inwoners 10 4 0",
                        "leeftijd inwoners 50 4 0",
                        "inkomen inwoners 100 4 5",
                        "woz woz_woningen 50 20 0",
                        "cbs - 0 0 0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    aandeel_woningen_voor_1945,  woningen,     20
                    aandeel_woningen_1945_1980,  woningen,     20
                    bevolkingsdichtheid,         inwoners,     10
                    huishoudensgrootte,          inwoners,     10
                    groen_per_inwoner,           inwoners,     10
                    aandeel_eenpersoons,         inwoners,     10
                    aandeel_met_kinderen,        inwoners,     10
                    aandeel_0_15,                inwoners,     50
                    aandeel_65_plus,             inwoners,     50
                    grijze_druk,                 inwoners,     50
                    aandeel_laag_inkomen,        inwoners,    100
                    aandeel_hoog_inkomen,        inwoners,    100
                    gemiddelde_woz,              woz_woningen, 50
                    """)
    void figure_isWithheldBelowItsThreshold(String indicator, String basis, int least) {
        Indicator one = INDICATORS.get(indicator);
        Measure counted = Measure.find(basis).orElseThrow();
        assertThat(RULES.get(one.regel()).basis()).isEqualTo(counted);
        assertThat(people(counted, 1).value(one, RULES)).isEqualTo(SECRET);
        assertThat(people(counted, least - 1).value(one, RULES)).isEqualTo(SECRET);
        for (int enough = least; enough <= least + 1; enough++) {
            Value value = people(counted, enough).value(one, RULES);
            // the pressure of so few is not hidden, and may still be too little known to be told
            if (!indicator.equals("grijze_druk") || !value.equals(Value.missing(Value.Reason.UNCERTAIN)))
                assertThat(value).isInstanceOf(Value.Number.class);
        }
        assertThat(people(counted, 0).value(one, RULES)).as("nobody").isNotEqualTo(SECRET);
    }

    /** A thousand of everything but of what is counted; ages are of those who are counted. */
    private static OneBuurt people(Measure counted, long number) {
        OneBuurt people = new OneBuurt();
        for (Measure measure : Measure.values()) people.with(measure, 1000);
        people.with(Measure.OPPERVLAKTE_WATER, 0)
                .with(Measure.WONINGEN_VOOR_1945, 500)
                .with(Measure.WONINGEN_1945_TOT_1980, 500)
                .with(Measure.HUISHOUDENS_1, 500)
                .with(Measure.HUISHOUDENS_MET_KINDEREN, 300)
                .with(Measure.HUISHOUDENS_INKOMEN_1, 300)
                .with(Measure.HUISHOUDENS_INKOMEN_2, 200)
                .with(Measure.HUISHOUDENS_INKOMEN_5, 300)
                .with(Measure.WOZ_WAARDE, 300_000 * number)
                .with(counted, number);
        long all = people.get(Measure.INWONERS, 0);
        return people.with(Measure.INWONERS_0_TOT_15, all / 2)
                .with(Measure.INWONERS_15_TOT_25, 0)
                .with(Measure.INWONERS_25_TOT_45, all / 2)
                .with(Measure.INWONERS_45_TOT_65, 0)
                .with(Measure.INWONERS_65_PLUS, all - 2 * (all / 2));
    }

    @ParameterizedTest(name = "{0} of 1000 households")
    @CsvSource({"0,true", "4,true", "5,false", "6,false", "994,false", "995,false", "996,true", "1000,true"})
    void share_ofIncome_isWithheldWherePartOrRestIsBelow5(int part, boolean withheld) {
        Indicator high = INDICATORS.get("aandeel_hoog_inkomen");
        Value value = people(Measure.INWONERS, 2000)
                .with(Measure.HUISHOUDENS_INKOMEN_5, part)
                .value(high, RULES);
        if (withheld) assertThat(value).isEqualTo(SECRET);
        else assertThat(value).isInstanceOf(Value.Number.class);
    }

    @Test
    void share_ofNobody_isNotExtreme() {
        OneBuurt people = people(Measure.INWONERS, 2000)
                .with(Measure.HUISHOUDENS_MET_INKOMEN, 0)
                .with(Measure.HUISHOUDENS_INKOMEN_5, 0);
        assertThat(people.value(INDICATORS.get("aandeel_hoog_inkomen"), RULES))
                .isEqualTo(Value.missing(Reason.NOT_APPLICABLE));
    }

    @ParameterizedTest
    @CsvSource({"inwoners,1", "inwoners,4", "inwoners,5", "huishoudens,1", "huishoudens,9"})
    void count_ofPeople_isNeverWithheld_butAMultipleOf5(String id, int count) {
        Indicator indicator = INDICATORS.get(id);
        Value value = new OneBuurt().with(Measure.find(id).orElseThrow(), count).value(indicator, RULES);
        assertThat(value).isInstanceOfSatisfying(Value.Number.class, number -> {
            assertThat(number.value() % 5).isZero();
            assertThat((double) count).isBetween(number.low(), number.high());
            assertThat(number.value() - count).isBetween(-4.0, 4.0);
        });
    }

    @Test
    void count_ofTheOpenRegisters_isExact() {
        assertThat(new OneBuurt().with(Measure.WONINGEN, 1).value(INDICATORS.get("woningen"), RULES))
                .isEqualTo(new Value.Number(1, 1, 1));
    }

    @Test
    void tooFew_isFromOneToOneBelow() {
        for (Rule rule : RULES.list()) {
            Set<Integer> few = new TreeSet<>();
            for (int count = 0; count <= 200; count++)
                if (rule.tooFew(new OneBuurt().with(basis(rule), count), 0)) few.add(count);
            assertThat(few)
                    .as(rule.id())
                    .hasSize(Math.max(0, rule.minstens() - 1))
                    .doesNotContain(0, rule.minstens());
        }
    }

    private static Measure basis(Rule rule) {
        return rule.basis() == null ? Measure.INWONERS : rule.basis();
    }

    @Test
    void rule_thatContradictsItself_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("a", "b", null, 5, Set.of(), null, null, 0, 0, 0))
                .withMessageContaining("rule a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("a", "b", Measure.INWONERS, 0, Set.of(), null, null, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("a", "b", Measure.INWONERS, -1, Set.of(), null, null, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("a", "b", null, 0, Set.of(), null, null, -1, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("a", "b", null, 0, Set.of(), null, null, 0, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("a", "b", null, 0, Set.of(), null, null, 0, 0, -1));
    }
}
