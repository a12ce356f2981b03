package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Difference;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of which day figures are, and what they may be compared with: the registers tell of now, whatever the year of the borders. */
class OwnYearTest {
    private static final LocalDate NOW = LocalDate.of(2024, 5, 1);
    private static final LocalDate READ = LocalDate.of(2024, 6, 3);
    private static final Value NOT_APPLICABLE = Value.missing(Value.Reason.NOT_APPLICABLE);
    private static final JoinedRegion REGION = region();

    private static JoinedRegion region() {
        RandomRegisters registers = new RandomRegisters(5, 400);
        // the same borders in both years, of which CBS published the inhabitants of the first
        Indeling last = registers.indelingen.get(1);
        registers.indelingen.set(
                0, new Indeling(2023, 1, old(last.gemeenten()), old(last.wijken()), old(last.buurten())));
        for (Area area : last.buurten())
            registers.kerncijfers.add(new Kerncijfer(2023, 1, area.code(), "aantal_inwoners", Value.of(50)));
        List<Dataset> datasets = List.of(
                dataset(1, DatasetKind.GEBIEDEN, "2023", LocalDate.of(2023, 1, 1)),
                dataset(2, DatasetKind.GEBIEDEN, "2024", LocalDate.of(2024, 1, 1)),
                dataset(3, DatasetKind.BAG, "", NOW),
                dataset(4, DatasetKind.BGT, "", null),
                dataset(5, DatasetKind.BRK, "", null),
                dataset(6, DatasetKind.PERSONEN, "", null),
                dataset(7, DatasetKind.KERNCIJFERS, "2023", LocalDate.of(2023, 1, 1)));
        JoinSettings settings = new JoinSettings(JoinSettings.fictional().keys(), datasets);
        return RegionJoin.join(
                registers, registers, IndicatorCatalogue.load(), settings, "versie 1", true, Progress.NONE);
    }

    private static List<Area> old(List<Area> areas) {
        return areas.stream()
                .map(one -> new Area(2023, one.code(), one.naam(), one.parent(), one.water(), one.geometrie()))
                .toList();
    }

    private static Dataset dataset(long id, DatasetKind kind, String periode, LocalDate peildatum) {
        return new Dataset(
                id,
                new DatasetDraft(kind, "9901", periode, peildatum, "Bron " + id, "CC0", true, "proef", List.of()),
                Dataset.Status.ZICHTBAAR,
                READ.atTime(0, 30)
                        .atZone(java.time.ZoneId.of("Europe/Amsterdam"))
                        .toInstant(),
                Duration.ZERO,
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static FigureTable table(int jaar, Level level) {
        return REGION.figures(REGION.indeling(Integer.toString(jaar)).orElseThrow(), level);
    }

    /** 42 figures said that they grew by "0 (0 to 0), measured": today's registers less themselves. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void aYearBefore_ofFiguresOfTodaysRegisters_isNotApplicable(Level level) {
        FigureTable now = table(2024, level);
        FigureTable then = table(2023, level);
        Difference difference = new Difference(now, then);
        int registers = 0;
        for (Indicator indicator : now.indicators()) {
            boolean own = indicator.id().equals("oppervlakte")
                    || then.herkomst(indicator.id()).status() == Herkomst.Status.PUBLISHED;
            Value[] values = difference.values(indicator.id());
            if (own || now.herkomst(indicator.id()).status() == Herkomst.Status.UNKNOWN) continue;
            if (then.herkomst(indicator.id()).status() == Herkomst.Status.UNKNOWN) continue;
            assertThat(values).as(indicator.id()).containsOnly(NOT_APPLICABLE);
            registers++;
        }
        assertThat(registers).isGreaterThan(30);
    }

    @Test
    void aYearBefore_ofWhatIsOfThatYear_isSubtracted() {
        Difference difference = new Difference(table(2024, Level.BUURT), table(2023, Level.BUURT));
        assertThat(difference.values("oppervlakte"))
                .allSatisfy(value -> assertThat(value).isInstanceOf(Value.Number.class));
        assertThat(difference.values("inwoners"))
                .anySatisfy(value -> assertThat(value).isInstanceOf(Value.Number.class));
    }

    /** Cells of BGT and BRK carried the day of the borders of 2023, though they are of today. */
    @Test
    void theDay_isThatOfWhatIsCounted_notThatOfTheBorders() {
        FigureTable then = table(2023, Level.BUURT);
        assertThat(then.herkomst("groen").peildatum()).isEqualTo(READ.toString());
        assertThat(then.herkomst("percelen").peildatum()).isEqualTo(READ.toString());
        assertThat(then.herkomst("woningen").peildatum()).isEqualTo(NOW.toString());
        assertThat(then.herkomst("woningdichtheid").peildatum()).isEqualTo(NOW + "/" + READ);
        assertThat(then.herkomst("oppervlakte").peildatum()).isEqualTo("2023-01-01");
        assertThat(then.herkomst("inwoners").peildatum()).isEqualTo("2023-01-01");
        assertThat(then.herkomst("groen").registers()).isTrue();
        assertThat(then.herkomst("inwoners").registers()).isFalse();
    }
}
