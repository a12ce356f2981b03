package nl.wijkatelier.domain.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.HltDivisions;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.Attempts;
import nl.wijkatelier.domain.plan.MergeBuurten;
import nl.wijkatelier.domain.plan.MoveBorder;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.RecodeBuurt;
import nl.wijkatelier.domain.plan.Squares;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ComparisonTest {
    private static final DrawingRules RULES = DrawingRules.load();
    private static final AreaCode A = AreaCode.of("BU00010100");
    private static final AreaCode B = AreaCode.of("BU00010101");
    private static final AreaCode C = AreaCode.of("BU00020102");
    private final PlanState first = Squares.first();
    private final Attempts attempts = new Attempts();

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(List.of("AssignRegion", "MoveBorder"));
    }

    @Test
    void sameState_differsInNothing() {
        Comparison none = Comparison.of(first, first, RULES);
        assertThat(none.adressen()).isEmpty();
        assertThat(none.grenzen()).isEmpty();
        assertThat(none.vervallen()).isEmpty();
        assertThat(none.wijzigingen()).hasSize(5);
        assertThat(none.wijzigingen()).allMatch(change -> change.vlag() == Indelingswijziging.ONGEWIJZIGD);
        assertThat(none.buurten())
                .hasSize(3)
                .allMatch(row -> row.gewichtOppervlakte().compareTo(BigDecimal.ONE) == 0);
    }

    @Test
    void borderMovedTwentyMetres_handsOverAFifth() {
        Comparison moved = compare(new MoveBorder(line("100 0,80 0.5,80 99.5,100 100"), 1));
        assertThat(moved.buurten())
                .extracting(row -> row.was() + ">" + row.wordt() + " " + row.woningen() + " " + row.gewichtWoningen())
                .containsExactly(
                        A + ">" + A + " 80 0.800000000", A + ">" + B + " 20 0.200000000",
                        B + ">" + B + " 100 1.000000000", C + ">" + C + " 100 1.000000000");
        assertThat(moved.buurten().get(1).oppervlakte()).isCloseTo(1990, within(0.1));
        assertThat(moved.adressen())
                .hasSize(20)
                .allMatch(address -> address.van().equals(A) && address.naar().equals(B) && !address.hercodeerd());
        assertThat(moved.grenzen())
                .extracting(ChangedBorder::soort)
                .containsExactly(ChangedBorder.Soort.NIEUW, ChangedBorder.Soort.VERVALLEN);
        assertThat(moved.grenzen()).allMatch(border -> border.afstand() > 19.9 && border.afstand() <= 20.001);
        assertThat(moved.grenzen().get(0).lengte()).isCloseTo(138.2, within(0.1));
        assertThat(flags(moved)).containsEntry(A, 3).containsEntry(B, 3).containsEntry(C, 1);
    }

    @Test
    void fiveMetres_decideWhetherTheDelimitationChanged() {
        Comparison four = compare(new MoveBorder(line("100 0,96 0,96 100,100 100"), 0.5));
        assertThat(flags(four).values()).containsOnly(1);
        assertThat(four.grenzen()).hasSize(2);
        assertThat(change(four, A).afstand()).isCloseTo(4, within(0.011));
        Comparison five = compare(new MoveBorder(line("100 0,95 0,95 100,100 100"), 0.5));
        assertThat(flags(five)).containsEntry(A, 3).containsEntry(B, 3);
        assertThat(change(five, A).afstand()).isCloseTo(5, within(0.011));
    }

    @Test
    void recodedBuurt_keepsItsAddresses() {
        AreaCode fresh = AreaCode.of("BU0001019Z");
        Comparison recoded = compare(new RecodeBuurt(A, fresh));
        assertThat(flags(recoded)).containsEntry(fresh, 2).containsEntry(B, 1);
        assertThat(change(recoded, fresh).was()).isEqualTo(A);
        assertThat(recoded.vervallen()).containsExactly(A);
        assertThat(recoded.grenzen()).isEmpty();
        assertThat(recoded.adressen()).hasSize(100).allMatch(MovedAddress::hercodeerd);
    }

    @Test
    void swappedCodes_areRecodedBoth() {
        AreaCode aside = AreaCode.of("BU00010177");
        Comparison swapped = compare(new RecodeBuurt(A, aside), new RecodeBuurt(B, A), new RecodeBuurt(aside, B));
        assertThat(flags(swapped)).containsEntry(A, 2).containsEntry(B, 2);
        assertThat(change(swapped, A).was()).isEqualTo(B);
    }

    @Test
    void mergedBuurt_leavesABorderThatIsGone() {
        Comparison merged = compare(new MergeBuurten(B, A));
        assertThat(merged.vervallen()).containsExactly(B);
        assertThat(merged.grenzen()).singleElement().satisfies(border -> {
            assertThat(border.soort()).isEqualTo(ChangedBorder.Soort.VERVALLEN);
            assertThat(border.lengte()).isCloseTo(100, within(0.05));
            assertThat(border.afstand()).isCloseTo(50, within(0.02));
        });
        assertThat(flags(merged)).containsEntry(A, 3);
    }

    @Test
    void csv_hasAHeaderAndALinePerRow() {
        Comparison moved = compare(new MoveBorder(line("100 0,80 0,80 100,100 100"), 1));
        String csv = ComparisonCsv.wasWordt(
                moved.buurten(),
                (was, wordt) -> was.equals(A)
                        ? new Value.Number(wordt.equals(B) ? 45 : 135, 0, 200)
                        : Value.missing(Value.Reason.SECRET));
        assertThat(csv.split("\r\n"))
                .hasSize(5)
                .contains(A + "," + B + ",0.200000000,0.250000000,0.200000000,0.200000000,20,45,20,2000.000")
                .anyMatch(line -> line.startsWith(B + "," + B + ",1.000000000,,1.000000000"));
        assertThat(ComparisonCsv.adressen(moved.adressen()).split("\r\n"))
                .hasSize(21)
                .contains("8," + A + "," + B + ",false,true,85.000,5.000");
    }

    @Property(tries = 10)
    void anyRedraw_keepsMassPerSource(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        PlanState was = Plans.random(seed, 12, 1000, 400);
        PlanState wordt = was;
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            PlanCommand command = i % 3 == 0 ? Plans.assign(wordt, random) : Plans.move(wordt, random);
            wordt = attempts.step(wordt, command, seed).orElse(wordt);
        }
        Comparison comparison = Comparison.of(was, wordt, RULES);
        assertMassKept(comparison.buurten());
        assertMassKept(comparison.wijken());
        int moved = comparison.buurten().stream()
                .filter(row -> !row.was().equals(row.wordt()))
                .mapToInt(WasWordt::adressen)
                .sum();
        assertThat(comparison.adressen()).hasSize(moved);
        PlanState before = was;
        Map<AreaCode, Double> surfaces = comparison.buurten().stream()
                .collect(Collectors.groupingBy(WasWordt::was, Collectors.summingDouble(WasWordt::oppervlakte)));
        surfaces.forEach((code, surface) ->
                assertThat(surface).isCloseTo(before.figures(before.area(code)).oppervlakte(), within(10.0)));
    }

    @Test
    void realDivisionsOfTwoYears_keepMassPerSource() {
        Addresses none = Addresses.woningen(new double[0], new double[0]);
        PlanState was =
                PlanStart.of(HltDivisions.indeling(2018), none, Tolerances.CBS).state();
        PlanState wordt =
                PlanStart.of(HltDivisions.indeling(2024), none, Tolerances.CBS).state();
        Comparison comparison = Comparison.of(was, wordt, RULES);
        assertMassKept(comparison.buurten());
        assertMassKept(comparison.wijken());
        assertThat(comparison.wijzigingen()).hasSize(95 + 20);
        double land = comparison.buurten().stream()
                .filter(row -> row.was() != null)
                .mapToDouble(WasWordt::oppervlakte)
                .sum();
        assertThat(land)
                .isCloseTo(was.coverage().surface(), within(was.coverage().surface() * 1e-5));
    }

    private static void assertMassKept(List<WasWordt> table) {
        Map<AreaCode, List<WasWordt>> sources =
                table.stream().filter(row -> row.was() != null).collect(Collectors.groupingBy(WasWordt::was));
        sources.forEach((code, rows) -> {
            if (rows.stream().mapToInt(WasWordt::woningen).sum() > 0)
                assertThat(rows.stream().map(WasWordt::gewichtWoningen).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(BigDecimal.ONE);
            else assertThat(rows).extracting(WasWordt::gewichtWoningen).containsOnlyNulls();
            assertThat(rows.stream().map(WasWordt::gewichtOppervlakte).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.ONE);
        });
    }

    private Comparison compare(PlanCommand... commands) {
        return Comparison.of(first, Squares.after(first, List.of(commands)), RULES);
    }

    private static Map<AreaCode, Integer> flags(Comparison comparison) {
        return comparison.wijzigingen().stream()
                .collect(Collectors.toMap(
                        PredictedChange::code, change -> change.vlag().code()));
    }

    private static PredictedChange change(Comparison comparison, AreaCode code) {
        return comparison.wijzigingen().stream()
                .filter(change -> change.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LineString line(String positions) {
        try {
            return (LineString) new WKTReader().read("LINESTRING(" + positions + ")");
        } catch (ParseException e) {
            throw new IllegalArgumentException(positions, e);
        }
    }
}
