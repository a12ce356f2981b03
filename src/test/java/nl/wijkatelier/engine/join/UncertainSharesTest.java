package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A share that may be something quite different is not told as a number: of 4 households rounding made 100 % of 75 %. */
class UncertainSharesTest {
    private static final Value UNCERTAIN = Value.missing(Value.Reason.UNCERTAIN);

    @ParameterizedTest
    @ValueSource(ints = {60, 120, 400})
    void noShareIsTold_thatIsKnownToMoreThan25Points(int people) {
        JoinedRegion region = RandomJoined.of(people, people);
        int uncertain = 0;
        int pressures = 0;
        for (Indeling indeling : region.indelingen())
            for (Level level : Level.values()) {
                FigureTable table = region.figures(indeling, level);
                for (Indicator indicator : table.indicators())
                    for (int area = 0; area < table.areas().size(); area++) {
                        Value value = table.value(indicator.id(), area);
                        if (value.equals(UNCERTAIN)) {
                            assertThat(indicator.perHundred())
                                    .as(indicator.id())
                                    .isTrue();
                            uncertain++;
                            if (indicator.soort() != Soort.SHARE) pressures++;
                        }
                        if (indicator.perHundred() && value instanceof Value.Number number)
                            assertThat(number.high() - number.low())
                                    .as("%s of %s", indicator.id(), number)
                                    .isLessThanOrEqualTo(25);
                    }
            }
        if (people < 400) {
            assertThat(uncertain).isPositive();
            assertThat(pressures).as("green and grey pressure").isPositive();
        }
    }

    /** At the threshold, below and above: 25 points wide is told, more is not. CBS rounds both counts, by 4 either way. */
    @ParameterizedTest
    @CsvSource({"100,95,true", "50,25,true", "50,30,false", "50,40,false", "60,55,true"})
    void aShareOfCbs_isToldWhereItsBoundsAreNearEnough(int whole, int part, boolean told) {
        Kerncijfers kerncijfers = Kerncijfers.none();
        double low = (part - 4.0) / (whole + 4);
        double high = Math.min(1, (part + 4.0) / (whole - 4));
        assertThat((high - low) * 100 <= 25).isEqualTo(told);
        AreaCode code = AreaCode.of("BU99010101");
        Area area = new Area(
                2023,
                code,
                "B",
                AreaCode.of("WK990101"),
                false,
                new org.locationtech.jts.geom.GeometryFactory().createMultiPolygon());
        RandomRegisters registers = new RandomRegisters(1, 1);
        registers.kerncijfers.add(new Kerncijfer(2023, 1, code, "aantal_65_jaar_en_ouder", Value.of(part)));
        registers.kerncijfers.add(new Kerncijfer(2023, 1, code, "aantal_inwoners", Value.of(whole)));
        kerncijfers = new Kerncijfers(IndicatorCatalogue.load().cbsRounding());
        registers.kerncijfers(kerncijfers::add);
        Value value = kerncijfers
                .values(
                        new CbsFormula("aantal_65_jaar_en_ouder", "aantal_inwoners", 100),
                        2023,
                        java.util.List.of(area))
                .get(0);
        assertThat(value.equals(UNCERTAIN)).isNotEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "veel", "NaN"})
    void points_thatAreNone_areRefused(String points) {
        String text = "regels: []\noptellingen: []\nonzeker:\n  - bron: x\n    punten: " + points + "\n";
        assertThatExceptionOfType(CatalogueProblem.class)
                .isThrownBy(() -> DisclosureReader.parse("d.yaml", text).rules())
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("punten"));
    }

    @Test
    void theFileThatIsServed_says25() {
        assertThat(DisclosureReader.bundled().cbsRounding().points()).isEqualTo(25);
    }
}
