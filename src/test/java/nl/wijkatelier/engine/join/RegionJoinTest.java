package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class RegionJoinTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    @Property(tries = 15)
    void tallies_anyRegisters_buurtenPlusOutsideAreTheTotalOfEveryMeasure(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, 300);
        List<Division> divisions =
                registers.indelingen().stream().map(Division::of).toList();
        List<Tally> tallies = RegionJoin.tallies(
                registers,
                registers,
                JoinSettings.fictional().keys(),
                divisions,
                new PeopleOverlay(List.of(0, 1)),
                Progress.NONE);
        for (int i = 0; i < divisions.size(); i++) {
            Tally tally = tallies.get(i);
            totals(registers, tally);
            for (Level level : Level.values())
                for (Measure measure : Measure.values())
                    assertThat(divisions.get(i).at(level, tally).total(measure))
                            .as("%s per %s", measure, level)
                            .isEqualTo(tally.total(measure));
        }
        // the two divisions share the people, not the borders
        for (Measure measure : Measure.values())
            if (measure != Measure.OPPERVLAKTE)
                assertThat(tallies.get(0).total(measure))
                        .isEqualTo(tallies.get(1).total(measure));
    }

    private static void totals(RandomRegisters registers, Tally tally) {
        assertThat(tally.total(Measure.ADRESSEN) + tally.total(Measure.NEVENADRESSEN))
                .isEqualTo(registers.adressen.size());
        assertThat(tally.total(Measure.WONINGEN))
                .isEqualTo(registers.adressen.stream().filter(Adres::woning).count());
        assertThat(tally.total(Measure.HUISHOUDENS)).isEqualTo(registers.bewoningen.size());
        assertThat(tally.total(Measure.INWONERS))
                .isEqualTo(registers.bewoningen.stream()
                        .mapToLong(one -> one.leeftijd0tot15() + one.leeftijd25tot45())
                        .sum());
        assertThat(tally.total(Measure.PANDEN)).isEqualTo(registers.panden.size());
        assertThat(tally.total(Measure.PERCELEN)).isEqualTo(registers.percelen.size());
        assertThat(tally.total(Measure.PERCEELOPPERVLAKTE))
                .isEqualTo(registers.percelen.stream()
                        .mapToLong(one -> units(one.geometrie()))
                        .sum());
        assertThat(tally.total(Measure.OPPERVLAKTE_BGT))
                .isEqualTo(registers.bgt.stream()
                        .filter(one -> one.relatieveHoogteligging() == 0)
                        .mapToLong(one -> units(one.geometrie()))
                        .sum());
    }

    private static long units(Geometry geometry) {
        return Math.round(geometry.getArea() * SurfaceShares.UNITS);
    }

    @Test
    void join_sameRegistersTwice_givesTheSameFigures() {
        FigureTable one = join(new RandomRegisters(7, 500)).figures(Level.BUURT);
        FigureTable other = join(new RandomRegisters(7, 500)).figures(Level.BUURT);
        for (var indicator : CATALOGUE.indicators())
            for (int area = 0; area < one.areas().size(); area++)
                assertThat(one.value(indicator.id(), area)).isEqualTo(other.value(indicator.id(), area));
    }

    @Test
    void join_withoutPeopleOrBgt_saysUnknownInsteadOfZero() {
        RandomRegisters registers = new RandomRegisters(3, 200);
        registers.bewoningen.clear();
        registers.bgt.clear();
        FigureTable buurten = join(registers).figures(Level.BUURT);
        assertThat(buurten.value("inwoners", 0)).isEqualTo(Value.missing(Value.Reason.UNKNOWN));
        assertThat(buurten.value("water", 0)).isEqualTo(Value.missing(Value.Reason.UNKNOWN));
        assertThat(buurten.value("adressen", 0)).isInstanceOf(Value.Number.class);
    }

    @Test
    void join_withoutAnyShop_hasNoDistanceToOne() {
        RandomRegisters registers = new RandomRegisters(3, 200);
        registers.adressen.removeIf(adres -> !adres.woning());
        FigureTable buurten = join(registers).figures(Level.BUURT);
        assertThat(buurten.value("afstand_winkel", 0)).isEqualTo(Value.missing(Value.Reason.NOT_APPLICABLE));
    }

    @Test
    void join_addressDensity_countsAcrossBordersAndTheAddressItself() {
        RandomRegisters registers = new RandomRegisters(5, 400);
        FigureTable gemeente = join(registers).figures(Level.GEMEENTE);
        Indeling indeling = registers.indelingen.get(1);
        PointLocator locator = Division.of(indeling).locator();
        List<Adres> main = registers.adressen.stream().filter(Adres::hoofdadres).toList();
        double sum = 0;
        int inside = 0;
        for (Adres one : main) {
            if (locator.locate(one.x(), one.y()) == PointLocator.OUTSIDE) continue;
            inside++;
            sum += main.stream()
                    .filter(other -> Math.hypot(other.x() - one.x(), other.y() - one.y()) <= 1000)
                    .count();
        }
        Value.Number density = (Value.Number) gemeente.value("omgevingsadressendichtheid", 0);
        assertThat(density.value()).isCloseTo(sum / inside / Math.PI, within(1e-6));
    }

    @Test
    void join_cancelled_stops() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String stage, long steps) {}

            @Override
            public void advance(long steps) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        RandomRegisters registers = new RandomRegisters(1, 20);
        assertThatExceptionOfType(Progress.Cancelled.class)
                .isThrownBy(() -> RegionJoin.join(registers, registers, CATALOGUE, "v", true, cancelled));
    }

    @Test
    void join_aRegisterThatFails_saysWhy() {
        RandomRegisters registers = new RandomRegisters(1, 20);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> RegionJoin.join(
                        registers,
                        consumer -> {
                            throw new IllegalStateException("no disk");
                        },
                        CATALOGUE,
                        "v",
                        true,
                        Progress.NONE))
                .withMessage("no disk");
    }

    /** The figures of the newest division. */
    private interface Newest {
        FigureTable figures(Level level);
    }

    private static Newest join(RandomRegisters registers) {
        JoinedRegion region = RegionJoin.join(registers, registers, CATALOGUE, "v", true, Progress.NONE);
        return level -> region.figures(region.indelingen().get(1), level);
    }
}
