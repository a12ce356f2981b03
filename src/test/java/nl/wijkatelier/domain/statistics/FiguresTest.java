package nl.wijkatelier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Herkomst.Status;
import nl.wijkatelier.domain.statistics.Herkomst.Versie;
import nl.wijkatelier.domain.statistics.Indicator.Richting;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Value.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Figures, what is told of them, where they come from, and what may be subtracted from what. */
class FiguresTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Value SECRET = Value.missing(Reason.SECRET);
    private static final Value NONE = Value.missing(Reason.NOT_APPLICABLE);

    private record Table(List<Area> areas, Map<String, Value> values, Herkomst from) implements FigureTable {
        @Override
        public Level level() {
            return Level.BUURT;
        }

        @Override
        public List<Indicator> indicators() {
            return List.of();
        }

        @Override
        public Value value(String indicator, int area) {
            return values.get(areas.get(area).code().text());
        }

        @Override
        public Herkomst herkomst(String indicator) {
            return from == null ? FigureTable.super.herkomst(indicator) : from;
        }
    }

    private static Area area(String code, MultiPolygon land) {
        return new Area(2024, AreaCode.of(code), code, AreaCode.of("WK000101"), false, land);
    }

    private static MultiPolygon box(double minX, double minY, double maxX, double maxY) {
        return FACTORY.createMultiPolygon(
                new Polygon[] {(Polygon) FACTORY.toGeometry(new Envelope(minX, maxX, minY, maxY))});
    }

    private static Value difference(MultiPolygon now, MultiPolygon then, Value newer, Value older) {
        Table one = new Table(List.of(area("BU00010101", now)), Map.of("BU00010101", newer), null);
        Table two = new Table(List.of(area("BU00010101", then)), Map.of("BU00010101", older), null);
        Difference difference = new Difference(one, two);
        assertThat(difference.areas()).isEqualTo(one.areas());
        return difference.values("x")[0];
    }

    @Test
    void difference_isNewLessOld_withTheWidestBounds() {
        assertThat(difference(
                        box(0, 0, 100, 100),
                        box(0, 0, 100, 100),
                        new Value.Number(10, 8, 13),
                        new Value.Number(4, 3, 5)))
                .isEqualTo(new Value.Number(6, 3, 10));
    }

    @ParameterizedTest(name = "west {0}, east {1}, south {2}, north {3}")
    @CsvSource({
        "4.9,0,0,0,true",
        "5,0,0,0,false",
        "0,4.9,0,0,true",
        "0,-5,0,0,false",
        "0,0,-4.9,0,true",
        "0,0,5.1,0,false",
        "0,0,0,4.9,true",
        "0,0,0,-5,false",
        "3,3,3,3,true",
        "-4,4,4,-4,true"
    })
    void areas_areCompared_whereBordersMovedLessThanFiveMetres(
            double west, double east, double south, double north, boolean same) {
        Value found =
                difference(box(west, south, 100 + east, 100 + north), box(0, 0, 100, 100), Value.of(3), Value.of(1));
        assertThat(found).isEqualTo(same ? Value.of(2) : NONE);
    }

    @Test
    void areas_ofOneBoxButOtherLand_areNotCompared() {
        MultiPolygon notched = FACTORY.createMultiPolygon(
                new Polygon[] {(Polygon) box(0, 0, 100, 100).difference(box(40, 80, 60, 200))});
        assertThat(difference(notched, box(0, 0, 100, 100), Value.of(3), Value.of(1)))
                .isEqualTo(NONE);
        assertThat(difference(box(0, 0, 100, 100), notched, Value.of(3), Value.of(1)))
                .isEqualTo(NONE);
    }

    @Test
    void missing_secretFirst_thenOfTheNewer() {
        MultiPolygon land = box(0, 0, 100, 100);
        Value later = Value.missing(Reason.LATER);
        Value unknown = Value.missing(Reason.UNKNOWN);
        assertThat(difference(land, land, later, SECRET)).isEqualTo(SECRET);
        assertThat(difference(land, land, SECRET, later)).isEqualTo(SECRET);
        assertThat(difference(land, land, later, unknown)).isEqualTo(later);
        assertThat(difference(land, land, Value.of(1), unknown)).isEqualTo(unknown);
        assertThat(difference(land, land, unknown, Value.of(1))).isEqualTo(unknown);
    }

    @Test
    void areas_areFoundByCode_andNewOnesHaveNoDifference() {
        MultiPolygon land = box(0, 0, 100, 100);
        Table now = new Table(
                List.of(area("BU00010101", land), area("BU00010102", land)),
                Map.of("BU00010101", Value.of(5), "BU00010102", Value.of(9)),
                null);
        Table then = new Table(
                List.of(area("BU00010100", land), area("BU00010101", land)),
                Map.of("BU00010100", Value.of(1), "BU00010101", Value.of(2)),
                null);
        assertThat(new Difference(now, then).values("x")).containsExactly(Value.of(3), NONE);
    }

    @Test
    void figures_ofTheSameRegisters_haveNoDifference() {
        MultiPolygon land = box(0, 0, 100, 100);
        List<Area> areas = List.of(area("BU00010101", land));
        Map<String, Value> values = Map.of("BU00010101", Value.of(5));
        Table registers = new Table(areas, values, new Herkomst(Status.MEASURED, List.of(), true));
        Table published = new Table(areas, values, new Herkomst(Status.PUBLISHED, List.of()));
        assertThat(new Difference(registers, registers).values("x")).containsExactly(NONE);
        assertThat(new Difference(registers, published).values("x")).containsExactly(Value.of(0));
        assertThat(new Difference(published, registers).values("x")).containsExactly(Value.of(0));
        assertThat(new Table(areas, values, null).herkomst("x")).isEqualTo(Herkomst.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12.345,12.345,12.345,1,12.3,-,-",
                "12.35,12.3,12.41,1,12.4,12.3,12.41",
                "12.25,12.21,12.29,1,12.2,12.2,12.29",
                "1234.5,1230.04,1239.91,0,1234,1230,1240",
                "0.30000000000000004,0.1,0.5,1,0.3,0.1,0.5",
                "100,95,100.0000000000001,0,100,95,100",
                "7,6.999,7.001,0,7,6.9,7.1"
            })
    void shown(double value, double low, double high, int decimals, String told, String least, String most) {
        Shown shown = Shown.of(new Value.Number(value, low, high), decimals);
        assertThat(shown.value().toPlainString()).isEqualTo(told);
        assertThat(shown.low() == null ? null : shown.low().toPlainString()).isEqualTo(least);
        assertThat(shown.high() == null ? null : shown.high().toPlainString()).isEqualTo(most);
        assertThat(Shown.told(value, decimals)).isEqualTo(Double.parseDouble(told));
    }

    @Test
    void value_isFinite_withinItsBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Value.of(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Number(5, 6, 7))
                .withMessage("5.0 is not within [6.0, 7.0]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Value.Number(5, 3, 4));
        assertThat(new Value.Number(5, 5, 5)).isEqualTo(Value.of(5));
        assertThatNullPointerException().isThrownBy(() -> Value.missing(null));
        assertThat(Reason.NOT_APPLICABLE.text()).isEqualTo("not_applicable");
        assertThat(Status.ESTIMATED.text()).isEqualTo("estimated");
    }

    @Test
    void herkomst_namesDaysAndDatasets() {
        LocalDate may = LocalDate.of(2024, 5, 1);
        LocalDate june = LocalDate.of(2024, 6, 1);
        Versie borders = new Versie(1, "CBS", "Nederland", LocalDate.of(2024, 1, 1), true);
        Versie early = new Versie(2, "BAG", "0001+0002", may);
        Versie late = new Versie(3, "BGT", "0003", june);
        Versie silent = new Versie(4, "BRK", "0001", null);
        assertThat(new Herkomst(Status.MEASURED, List.of(borders, late, early)).peildatum())
                .isEqualTo("2024-05-01/2024-06-01");
        assertThat(new Herkomst(Status.MEASURED, List.of(borders, early, silent)).peildatum())
                .isEqualTo("2024-05-01");
        assertThat(new Herkomst(Status.MEASURED, List.of(borders)).peildatum()).isEqualTo("2024-01-01");
        assertThat(new Herkomst(Status.MEASURED, List.of(silent)).peildatum()).isEmpty();
        Herkomst all = new Herkomst(Status.ROUNDED, List.of(borders, early, late, silent), true);
        assertThat(all.datasets()).isEqualTo("1 2 3 4");
        Herkomst first = all.of(AreaCode.of("BU00010101"));
        assertThat(first.datasets()).isEqualTo("1 2 4");
        assertThat(first.status()).isEqualTo(Status.ROUNDED);
        assertThat(first.registers()).isTrue();
        assertThat(all.of(AreaCode.of("WK000301")).datasets()).isEqualTo("1 3");
        assertThat(Herkomst.UNKNOWN.registers()).isFalse();
        assertThatNullPointerException().isThrownBy(() -> new Versie(1, null, "", null));
        assertThatNullPointerException().isThrownBy(() -> new Versie(1, "", null, null));
        assertThatNullPointerException().isThrownBy(() -> new Herkomst(null, List.of()));
    }

    private static Indicator indicator(
            String id, Soort soort, String noemer, String eenheid, List<Double> bounds, List<String> names) {
        return new Indicator(
                id,
                "t",
                "Titel",
                "Title",
                "",
                "",
                eenheid,
                eenheid,
                soort,
                "panden",
                noemer,
                1,
                0,
                "geen",
                "BAG",
                Richting.HOOG,
                "cbs",
                bounds,
                names,
                names);
    }

    @Test
    void indicator_isCheckedWhenItIsMade() {
        List<Double> six = List.of(6.0, 5.0, 4.0, 3.0, 2.0, 1.0);
        assertThat(indicator("a_1", Soort.CLASS, "een", "", six, List.of()).grenzen())
                .hasSize(6);
        refused("'A' is no indicator id", () -> indicator("A", Soort.COUNT, null, "", List.of(), List.of()));
        refused("a count has no denominator", () -> indicator("a", Soort.COUNT, "een", "", List.of(), List.of()));
        refused("a count has no denominator", () -> indicator("a", Soort.SHARE, null, "", List.of(), List.of()));
        refused("a class has bounds", () -> indicator("a", Soort.CLASS, "een", "", List.of(), List.of()));
        refused("a class has bounds", () -> indicator("a", Soort.MEAN, "een", "", List.of(1.0), List.of()));
        refused("do not fall", () -> indicator("a", Soort.CLASS, "een", "", List.of(1.0, 1.0), List.of()));
        refused("do not fall", () -> indicator("a", Soort.CLASS, "een", "", List.of(Double.NaN), List.of()));
        refused(
                "more than 7 classes",
                () -> indicator("a", Soort.CLASS, "een", "", List.of(7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0), List.of()));
        refused("1 names for 2 classes", () -> indicator("a", Soort.CLASS, "een", "", List.of(1.0), List.of("een")));
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(why);
    }

    @Test
    void classes_haveNames_orNone() {
        Indicator named = indicator("a", Soort.CLASS, "een", "", List.of(2.0, 1.0), List.of("hoog", "midden", "laag"));
        assertThat(named.naam(1)).contains("hoog");
        assertThat(named.name(3)).contains("laag");
        Indicator number = named.asNumber();
        assertThat(number.soort()).isEqualTo(Soort.MEAN);
        assertThat(number.grenzen()).isEmpty();
        assertThat(number.naam(1)).isEmpty();
        assertThat(number.name(1)).isEmpty();
        Indicator mean = indicator("a", Soort.MEAN, "een", "jaar", List.of(), List.of());
        assertThat(mean.asNumber()).isSameAs(mean);
    }

    @Test
    void difference_ofPercentages_isInPoints() {
        Indicator share = indicator("a", Soort.SHARE, "een", "%", List.of(), List.of());
        assertThat(share.percentage()).isTrue();
        assertThat(share.changeUnit()).isEqualTo("procentpunt");
        assertThat(share.difference("2023", "2024").eenheid()).isEqualTo("verschil 2023 – 2024 in procentpunt");
        assertThat(share.difference("2023", "2024").unit()).isEqualTo("difference 2023 – 2024 in percentage points");
        Indicator plain = indicator("a", Soort.MEAN, "een", "", List.of(), List.of());
        assertThat(plain.percentage()).isFalse();
        assertThat(indicator("a", Soort.SHARE, "een", "deel", List.of(), List.of())
                        .percentage())
                .isFalse();
        assertThat(indicator("a", Soort.MEAN, "een", "%", List.of(), List.of()).percentage())
                .isFalse();
        assertThat(plain.difference("1", "2").eenheid()).isEqualTo("verschil 1 – 2");
        assertThat(plain.difference("1", "2").unit()).isEqualTo("difference 1 – 2");
        assertThat(indicator("a", Soort.MEAN, "een", "jaar", List.of(), List.of())
                        .changeUnit())
                .isEqualTo("jaar");
        assertThat(plain.difference("1", "2").soort()).isEqualTo(Soort.MEAN);
    }
}
