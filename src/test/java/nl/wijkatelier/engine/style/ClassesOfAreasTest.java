package nl.wijkatelier.engine.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.classify.Breaks;
import nl.wijkatelier.domain.classify.Method;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Richting;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;
import nl.wijkatelier.engine.style.AreaClasses.AreaClass;
import nl.wijkatelier.engine.style.AreaColors.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.GeometryFactory;

/** What a map paints and a legend says of the figures of some areas. */
class ClassesOfAreasTest {
    private static final Ramps RAMPS = Ramps.bundled();
    private static final ClassRule STANDARD = ClassRule.standard(RAMPS);

    private static Indicator indicator(Soort soort, int decimals, List<Double> bounds) {
        List<String> names = bounds.isEmpty() ? List.of() : List.of("stad", "dorp", "land");
        return new Indicator(
                "a",
                "t",
                "A",
                "A",
                "",
                "",
                soort == Soort.SHARE ? "%" : "",
                "",
                soort,
                "panden",
                soort == Soort.COUNT ? null : "een",
                1,
                decimals,
                "geen",
                "BAG",
                Richting.GEEN,
                null,
                bounds,
                names,
                names);
    }

    /** Areas of which the last is water. */
    private static List<Area> areas(int count) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < count; i++)
            areas.add(new Area(
                    2024,
                    AreaCode.of("BU000101%02d".formatted(i)),
                    "B" + i,
                    AreaCode.of("WK000101"),
                    i == count - 1,
                    new GeometryFactory().createMultiPolygon()));
        return areas;
    }

    private static AreaClasses classes(Indicator indicator, ClassRule rule, Object... figures) {
        Value[] values = Arrays.stream(figures)
                .map(one ->
                        one instanceof Reason reason ? Value.missing(reason) : Value.of(((Number) one).doubleValue()))
                .toArray(Value[]::new);
        return AreaClasses.of(areas(values.length), values, indicator, rule, null);
    }

    @Test
    void areas_areInClasses_orSayWhyNot_andWaterIsWater() {
        AreaClasses found = classes(
                indicator(Soort.MEAN, 0, List.of()),
                STANDARD,
                1.4,
                2,
                3,
                4,
                5.4,
                Reason.SECRET,
                Reason.SECRET,
                Reason.LATER,
                77);
        assertThat(found.areas()).isEqualTo(9);
        assertThat(found.classes()).hasSize(5).extracting(AreaClass::count).containsOnly(1);
        assertThat(found.missing()).isEqualTo(Map.of(Reason.SECRET, 2, Reason.LATER, 1));
        assertThat(found.state(0)).isEqualTo(State.VALUE);
        assertThat(found.state(5)).isEqualTo(State.SECRET);
        assertThat(found.state(7)).isEqualTo(State.LATER);
        assertThat(found.state(8)).isEqualTo(State.WATER);
        assertThat(found.classOf(0)).isZero();
        assertThat(found.classOf(4)).isEqualTo(4);
        assertThat(found.classOf(5)).isEqualTo(-1);
        assertThat(found.classOf(8)).isEqualTo(-1);
        assertThat(found.radiusOf(5)).isZero();
        // as they are told: 1 and 5
        assertThat(found.highest()).isEqualTo(6);
        assertThat(found.classes().get(4).toIncluded()).isTrue();
        assertThat(found.classes().get(3).toIncluded()).isFalse();
        assertThat(found.colors())
                .containsExactly(RAMPS.find(Ramps.DEFAULT).orElseThrow().of(5));
        assertThat(found.circles()).isFalse();
        assertThat(found.classes().get(0).radius()).isNull();
        assertThat(found.classes().get(0).naam()).isNull();
        assertThat(found.method()).isEqualTo(Method.QUANTILE);
        assertThat(found.methodText()).isEqualTo("quantile");
        assertThat(found.rule()).isSameAs(STANDARD);
        assertThat(found.indicator().id()).isEqualTo("a");
    }

    @Test
    void counts_areCircles_ofSurfacesInProportion() {
        AreaClasses found = classes(indicator(Soort.COUNT, 0, List.of()), STANDARD, -100, 25, 50, 75, 100, 0);
        assertThat(found.circles()).isTrue();
        assertThat(found.highest()).isEqualTo(100);
        assertThat(found.radius(100)).isEqualTo(AreaClasses.MAX_RADIUS);
        assertThat(found.radius(25)).isEqualTo(AreaClasses.MAX_RADIUS / 2);
        assertThat(found.radiusOf(0)).isEqualTo(AreaClasses.MAX_RADIUS);
        assertThat(found.radiusOf(1)).isEqualTo(AreaClasses.MAX_RADIUS / 2);
        assertThat(found.radiusOf(5)).isZero();
        assertThat(found.colors()).containsOnly(AreaClasses.CIRCLE_COLOR);
        assertThat(found.classes().get(0).radius()).isEqualTo(AreaClasses.MAX_RADIUS);
        AreaClasses difference =
                classes(indicator(Soort.COUNT, 0, List.of()), STANDARD.centred(0, RAMPS), -100, 25, 50, 75, 100, 0);
        assertThat(difference.colors()).doesNotContain(AreaClasses.CIRCLE_COLOR);
    }

    @Test
    void nothingKnown_hasNoClasses() {
        AreaClasses found = classes(indicator(Soort.COUNT, 0, List.of()), STANDARD, Reason.UNKNOWN, 5);
        assertThat(found.classes()).isEmpty();
        assertThat(found.highest()).isZero();
        assertThat(found.radius(5)).isZero();
        assertThat(found.ofKinds()).isFalse();
        assertThat(classes(indicator(Soort.CLASS, 0, List.of(2.0, 1.0)), STANDARD, Reason.UNKNOWN, 5)
                        .classes())
                .isEmpty();
    }

    @Test
    void percentages_endAtAHundred_others_doNot() {
        Object[] figures = {3, 40, 99, 99.5, 100, 0};
        assertThat(classes(indicator(Soort.SHARE, 0, List.of()), STANDARD, figures)
                        .highest())
                .isEqualTo(100);
        assertThat(classes(indicator(Soort.MEAN, 0, List.of()), STANDARD, 3, 40, 99, 97, 98, 0)
                        .highest())
                .isEqualTo(100);
    }

    @Test
    void kinds_areClassesOfThemselves_inTheColoursThatTheyAlwaysHave() {
        AreaClasses found = classes(indicator(Soort.CLASS, 0, List.of(2.0, 1.0)), STANDARD, 3, 1, 3, Reason.SECRET, 2);
        assertThat(found.ofKinds()).isTrue();
        assertThat(found.methodText()).isEqualTo("kinds");
        assertThat(found.classes()).extracting(AreaClass::naam).containsExactly("stad", "land");
        assertThat(found.classes()).extracting(AreaClass::count).containsExactly(1, 2);
        int[] three = STANDARD.ramp().of(3);
        assertThat(found.colors()).containsExactly(three[0], three[2]);
        assertThat(found.classOf(0)).isEqualTo(1);
        assertThat(found.classOf(1)).isZero();
        assertThat(found.classOf(3)).isEqualTo(-1);
    }

    @Test
    void chosenBreaks_areTaken_withTheirOuterOnesMovedToTheValues() {
        ClassRule rule = new ClassRule(Method.EQUAL, 9, STANDARD.ramp(), Breaks.of(10, 20, 30, 40), null, Frozen.NONE);
        AreaClasses found = classes(indicator(Soort.MEAN, 0, List.of()), rule, 5, 15, 25, 55, 0);
        assertThat(found.methodText()).isEqualTo("manual");
        assertThat(found.classes()).extracting(AreaClass::from).containsExactly(5.0, 20.0, 30.0);
        assertThat(found.classes()).extracting(AreaClass::to).containsExactly(20.0, 30.0, 55.0);
        assertThat(found.classes()).extracting(AreaClass::count).containsExactly(2, 1, 1);
    }

    @Test
    void breaksOfMoreMaps_areTakenOverAll() {
        Value[] values = {Value.of(1), Value.of(2), Value.of(3)};
        AreaClasses found = AreaClasses.of(
                areas(3),
                values,
                indicator(Soort.MEAN, 0, List.of()),
                new ClassRule(Method.EQUAL, 3, STANDARD.ramp()),
                new double[] {1, 2, 3, 400, 800, 1200});
        assertThat(found.highest()).isEqualTo(1200);
        assertThat(found.classes().get(0).count()).isEqualTo(2);
    }

    private record Table(List<Area> areas, List<Indicator> indicators, Value... values) implements FigureTable {
        @Override
        public Level level() {
            return Level.BUURT;
        }

        @Override
        public Value value(String indicator, int area) {
            return values[area];
        }
    }

    @Test
    void population_isOfAreasWithANumber_asTold() {
        Indicator one = indicator(Soort.MEAN, 1, List.of());
        Table table = new Table(
                areas(4), List.of(one), Value.of(2.345), Value.missing(Reason.SECRET), Value.of(7), Value.of(99));
        assertThat(AreaClasses.population(table, one)).containsExactly(2.3, 7);
        assertThat(AreaClasses.values(table, "a")).containsExactly(table.values());
        assertThat(AreaClasses.of(table, one, STANDARD).classes()).hasSize(2);
    }

    @Test
    void twoFiguresAtOnce() {
        ClassRule three = new ClassRule(Method.QUANTILE, 3, STANDARD.ramp());
        Indicator mean = indicator(Soort.MEAN, 0, List.of());
        AreaClasses first = classes(mean, three, 1, 2, 3, Reason.SECRET, Reason.LATER, 3, 3, 9);
        AreaClasses second = classes(mean, three, 1, 2, 3, 1, 3, Reason.SECRET, Reason.UNKNOWN, 9);
        BivariateRamp ramp = RAMPS.findBivariate("REDBLUE").orElseThrow();
        BivariateClasses pair = new BivariateClasses(first, second, ramp);
        assertThat(pair.first()).isSameAs(first);
        assertThat(pair.second()).isSameAs(second);
        assertThat(pair.ramp()).isSameAs(ramp);
        assertThat(pair.areas()).isEqualTo(8);
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7).stream().map(pair::classOf))
                .containsExactly(0, 4, 8, -1, -1, -1, -1, -1);
        assertThat(List.of(2, 3, 4, 5, 6, 7).stream().map(pair::state))
                .containsExactly(State.VALUE, State.SECRET, State.LATER, State.SECRET, State.UNKNOWN, State.WATER);
        assertThat(pair.counts()).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertThat(pair.missing()).isEqualTo(Map.of(State.SECRET, 2, State.LATER, 1, State.UNKNOWN, 1));
        assertThat(pair.colors()).containsExactly(ramp.colors());
        assertThat(pair.circles()).isFalse();
        assertThat(pair.radiusOf(0)).isZero();
        AreaClasses one = classes(mean, three, 5, 5, 5, 0);
        AreaClasses two = classes(mean, three, 5, 5, 9, 0);
        BivariateClasses few = new BivariateClasses(one, two, ramp);
        assertThat(List.of(0, 1, 2).stream().map(few::classOf)).containsExactly(1, 1, 7);
        assertThat(new BivariateClasses(two, one, ramp).classOf(2)).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReason_isAState(Reason reason) {
        assertThat(State.of(reason).reason()).isEqualTo(reason);
        assertThat(State.of(reason)).isNotEqualTo(State.WATER);
    }

    @Test
    void states_haveTheirWordsOfTheStyleFile() {
        assertThat(Arrays.stream(State.values()).map(State::text))
                .containsExactly("waarde", "geheim", "later", "vervallen", "onbekend", "onzeker", "nvt", "water");
        assertThat(State.VALUE.reason()).isNull();
    }

    @Test
    void ramps_haveAColourForEveryClass() {
        for (Ramp ramp : RAMPS.list()) {
            for (int classes = 3; classes <= 7; classes++)
                assertThat(ramp.of(classes)).hasSize(classes);
            assertThat(ramp.of(1)).containsExactly(ramp.of(3)[1]);
            assertThat(ramp.of(2)).containsExactly(ramp.of(3)[0], ramp.of(3)[2]);
            assertThatIllegalArgumentException().isThrownBy(() -> ramp.of(8)).withMessageContaining("8");
            ramp.of(3)[0] = 0;
            assertThat(ramp.of(3)[0]).isNotZero();
            assertThat(RAMPS.find(ramp.name().toUpperCase(java.util.Locale.ROOT)))
                    .contains(ramp);
        }
        assertThat(RAMPS.list()).isNotEmpty();
        assertThat(RAMPS.listBivariate()).isNotEmpty();
        assertThat(RAMPS.find("geen")).isEmpty();
        assertThat(RAMPS.findBivariate("geen")).isEmpty();
        assertThat(RAMPS.find(Ramps.DIVERGING).orElseThrow().diverging()).isTrue();
        assertThat(RAMPS.find(Ramps.DEFAULT).orElseThrow().diverging()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ramp("x", false, false, Map.of(3, new int[3])))
                .withMessageContaining("4 classes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ramp("x", false, false, Map.of(3, new int[2], 4, new int[4])))
                .withMessageContaining("3 classes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BivariateRamp("x", false, new int[8]))
                .withMessageContaining("8 colours");
        BivariateRamp pair = RAMPS.listBivariate().get(0);
        assertThat(pair).isEqualTo(new BivariateRamp(pair.name(), false, pair.colors()));
        assertThat(pair)
                .isNotEqualTo(new BivariateRamp("x", false, pair.colors()))
                .isNotEqualTo("x");
        assertThat(pair).isNotEqualTo(new BivariateRamp(pair.name(), false, new int[9]));
        assertThat(pair).hasSameHashCodeAs(new BivariateRamp(pair.name(), false, new int[9]));
        pair.colors()[0] = 0;
        assertThat(pair.colors()[0]).isNotZero();
    }

    @Test
    void colors_asTheyAreWritten() {
        assertThat(Colors.parse("#0a0B0c")).isEqualTo(0xFF0A0B0C);
        assertThat(Colors.parse("0x102030")).isEqualTo(0xFF102030);
        assertThat(Colors.text(0x800A0B0C)).isEqualTo("#0a0b0c");
        assertThat(Colors.withOpacity(0xFF0A0B0C, 0.5)).isEqualTo(0x800A0B0C);
        assertThat(Colors.withOpacity(0x000A0B0C, 1)).isEqualTo(0xFF0A0B0C);
        assertThat(Colors.withOpacity(0xFF0A0B0C, 0)).isEqualTo(0x000A0B0C);
        for (String wrong : List.of("0a0b0c", "#0a0b0", "#0a0b0g", "#0a0b0c0d"))
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Colors.parse(wrong))
                    .withMessageContaining(wrong);
        for (double wrong : new double[] {-0.01, 1.01, Double.NaN})
            assertThatIllegalArgumentException().isThrownBy(() -> Colors.withOpacity(0, wrong));
    }

    @Test
    void lengths_inPixelsAndMetres() {
        assertThat(Length.pixels(3).on(2, 10)).isEqualTo(6);
        assertThat(new Length(30, true).on(2, 10)).isEqualTo(3);
        assertThat(new Length(-1000, true).value()).isEqualTo(-1000);
        assertThat(new Length(10_000, false).value()).isEqualTo(10_000);
        for (double wrong : new double[] {-1000.1, 10_000.1, Double.NaN})
            assertThatIllegalArgumentException().isThrownBy(() -> Length.pixels(wrong));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "classes,4,-,-",
                "classes,2,classes: 2 klassen,-",
                "classes,8,classes: 8 klassen,-",
                "classes,x,classes: 'x' is geen,-",
                "classes,12345,classes: '12345' is geen,-",
                "ramp,geen,ramp: 'geen' bestaat niet,-",
                "middle,1e15,middle: '1e15' is geen mogelijk,-",
                "middle,x,middle: 'x' is geen getal,-",
                "middle,-3.5,-,-",
                "frozen,years,-,-",
                "frozen,dagen,frozen: 'dagen' is geen,-"
            })
    void rules_ofARequest(String name, String text, String wrong, String unused) {
        ClassRuleReader reader =
                new ClassRuleReader(RAMPS, asked -> asked.equals(name) ? Optional.of(text) : Optional.empty());
        if (wrong == null) assertThat(reader.read(Method.EQUAL).method()).isEqualTo(Method.EQUAL);
        else
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.read(Method.EQUAL))
                    .withMessageStartingWith(wrong);
    }

    @Test
    void rules_ofARequest_wholly() {
        Map<String, String> asked = Map.of("classes", "4", "ramp", "PuOr", "middle", "-3.5", "frozen", "Years, levels");
        ClassRule rule = new ClassRuleReader(RAMPS, name -> Optional.ofNullable(asked.get(name))).read(Method.JENKS);
        assertThat(rule.classes()).isEqualTo(4);
        assertThat(rule.ramp().name()).isEqualTo("puor");
        assertThat(rule.middle()).isEqualTo(-3.5);
        assertThat(rule.frozen()).isEqualTo(new Frozen(true, true));
        ClassRule standard = new ClassRuleReader(RAMPS, name -> Optional.empty()).read(Method.JENKS);
        assertThat(standard.classes()).isEqualTo(5);
        assertThat(standard.ramp().name()).isEqualTo("ylgnbu");
        assertThat(standard.centred(0, RAMPS).ramp().name()).isEqualTo("puor");
        assertThat(rule.centred(1, RAMPS).ramp()).isSameAs(rule.ramp());
        assertThatIllegalArgumentException().isThrownBy(() -> standard.centred(Double.NaN, RAMPS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0,10,20,30|-", "0,10,20,20|-", "0,10,10,20|breaks: '0,10,10,20' loopt niet op",
                        "3,2,1|breaks: '3,2,1' loopt niet op",
                "5|breaks: '5' heeft geen twee grenzen", "1,2|breaks: 1 klassen", "1,2,3,4,5,6,7,8,9|breaks: 8 klassen",
                        "1,x|breaks: 'x' is geen"
            })
    void breaks_ofARequest(String text, String wrong) {
        ClassRuleReader reader =
                new ClassRuleReader(RAMPS, asked -> asked.equals("breaks") ? Optional.of(text) : Optional.empty());
        if (wrong == null)
            assertThat(reader.read(Method.EQUAL).manual().bounds()).hasSize(4);
        else
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reader.read(Method.EQUAL))
                    .withMessageStartingWith(wrong);
    }

    @Test
    void frozen_isAListOfWords() {
        assertThat(Frozen.parse("")).isEqualTo(Frozen.NONE);
        assertThat(Frozen.parse("levels").text()).isEqualTo("levels");
        assertThat(Frozen.parse("years").text()).isEqualTo("years");
        assertThat(Frozen.parse("levels,YEARS").text()).isEqualTo("years,levels");
        assertThat(Frozen.NONE.text()).isEmpty();
    }
}
