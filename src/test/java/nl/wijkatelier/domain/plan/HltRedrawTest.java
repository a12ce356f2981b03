package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.compare.Comparison;
import nl.wijkatelier.domain.compare.WasWordt;
import nl.wijkatelier.domain.coverage.AreaPolygons;
import nl.wijkatelier.domain.coverage.CoverageCheck;
import nl.wijkatelier.domain.coverage.CoverageRefused;
import nl.wijkatelier.domain.coverage.HltDivisions;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** HLT's real redraw of 2019-2020, done again by commands: from the division of 2018 to that of 2024. */
class HltRedrawTest {
    private static final int DWELLINGS = 35_000;
    private static final double METRE = 1;

    private static PlanState first;
    private static PlanState aim;
    private static RedrawCommands commands;
    private static Plan plan;

    @BeforeAll
    static void redraw() {
        Addresses addresses = dwellings();
        first = PlanStart.of(HltDivisions.indeling(2018), addresses, Tolerances.CBS)
                .state();
        aim = PlanStart.of(HltDivisions.indeling(2024), addresses, Tolerances.CBS)
                .state();
        commands = RedrawCommands.between(first, aim);
        plan = Plan.from(first);
        all(commands.codesSetFree());
        all(commands.wijken());
        all(commands.merges());
        all(commands.land());
        all(commands.names());
        all(commands.oldWijken());
    }

    @Test
    void everyStateOnTheWay_isAValidDivision_andNoLandIsLost() {
        assertThat(plan.revision()).isGreaterThan(200);
        for (int revision = 0; revision <= plan.revision(); revision += 10) {
            PlanState state = plan.stateAt(revision);
            assertThat(CoverageCheck.violations(state.coverage())).isEmpty();
            assertThat(state.coverage().surface() / first.coverage().surface()).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void codesNamesAndWijken_areThoseOf2024() {
        SortedMap<AreaCode, List<String>> wanted = attributes(aim);
        wanted.keySet().retainAll(commands.aims().keySet());
        assertThat(attributes(plan.state())).isEqualTo(wanted);
        assertThat(plan.state().wijken()).isEqualTo(aim.wijken());
    }

    @Test
    void insideTheCommonLand_everyBorderLiesWithinAMetre() {
        Geometry common = common();
        Geometry inside = common.buffer(-2);
        Geometry made = borders(plan.state()).intersection(inside);
        Geometry wanted = borders(aim).intersection(inside);
        assertThat(wanted.getLength()).isGreaterThan(100_000);
        assertThat(made.difference(wanted.buffer(METRE)).getLength()).isZero();
        assertThat(wanted.difference(made.buffer(METRE)).getLength()).isZero();
        land(plan.state()).forEach((code, land) -> {
            Geometry differs = RedrawCommands.overlay(
                    RedrawCommands.overlay(land, common, OverlayNG.INTERSECTION),
                    commands.aims().get(code),
                    OverlayNG.SYMDIFFERENCE);
            assertThat(differs.buffer(-METRE / 2).intersection(inside).getArea())
                    .as(code.text())
                    .isZero();
        });
    }

    @Test
    void wasWordt_weightsAddUpToOnePerSource() {
        Comparison comparison = Comparison.of(first, plan.state(), DrawingRules.load());
        for (List<WasWordt> table : List.of(comparison.buurten(), comparison.wijken())) {
            Map<AreaCode, List<WasWordt>> bySource = table.stream()
                    .filter(row -> row.was() != null)
                    .collect(Collectors.groupingBy(WasWordt::was, TreeMap::new, Collectors.toList()));
            bySource.forEach((code, rows) -> {
                assertThat(sum(rows.stream().map(WasWordt::gewichtOppervlakte).toList()))
                        .as(code.text())
                        .isEqualByComparingTo(BigDecimal.ONE);
                if (rows.stream().anyMatch(row -> row.woningen() > 0))
                    assertThat(sum(rows.stream().map(WasWordt::gewichtWoningen).toList()))
                            .as(code.text())
                            .isEqualByComparingTo(BigDecimal.ONE);
            });
            assertThat(table.stream().mapToInt(WasWordt::woningen).sum()).isEqualTo(DWELLINGS - outside(first));
        }
        assertThat(comparison.buurten().stream()
                        .map(WasWordt::was)
                        .filter(code -> code != null)
                        .distinct())
                .hasSize(54);
    }

    @Test
    void undoOfAll_givesTheDivisionOf2018ToTheBit() {
        Plan back = plan;
        while (back.canUndo()) back = back.undo("a", Plans.TIME, "");
        assertThat(PlanBytes.of(back.state())).isEqualTo(PlanBytes.of(first));
    }

    /** Those that would leave nothing of a buurt wait until others have given it land. */
    private static void all(List<Map<String, String>> bodies) {
        List<Map<String, String>> open = new ArrayList<>(bodies);
        while (!open.isEmpty()) {
            List<Map<String, String>> waiting = new ArrayList<>();
            for (Map<String, String> body : open) if (!done(body)) waiting.add(body);
            assertThat(waiting).hasSizeLessThan(open.size());
            open = waiting;
        }
    }

    private static boolean done(Map<String, String> body) {
        try {
            plan = plan.apply(CommandFields.read(body), "planner", Plans.TIME, "HLT 2018 naar 2024");
        } catch (PlanRefused refused) {
            if (refused.reason() == PlanRefused.Reason.BUURT_WOULD_VANISH) return false;
            if (refused.reason() != PlanRefused.Reason.NOTHING_CHANGES) throw refused;
        } catch (CoverageRefused refused) {
            if (refused.reason() != CoverageRefused.Reason.NOTHING_CHANGES) throw refused;
        }
        return true;
    }

    private static Addresses dwellings() {
        Random random = new Random(2018);
        double[] x = new double[DWELLINGS];
        double[] y = new double[DWELLINGS];
        for (int i = 0; i < DWELLINGS; i++) {
            x[i] = 92_000 + random.nextInt(12_000_000) / 1000.0;
            y[i] = 465_000 + random.nextInt(16_000_000) / 1000.0;
        }
        return Addresses.woningen(x, y);
    }

    private static int outside(PlanState state) {
        return state.members().of(0).length;
    }

    private static BigDecimal sum(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SortedMap<AreaCode, List<String>> attributes(PlanState state) {
        SortedMap<AreaCode, List<String>> attributes = new TreeMap<>();
        for (PlanBuurt buurt : state.buurten().values())
            attributes.put(buurt.code(), List.of(buurt.naam(), buurt.wijk().text()));
        return attributes;
    }

    /** The land of each gemeente that both years give to it. */
    private static Geometry common() {
        return commands.aims().values().stream().reduce(RedrawCommands::union).orElseThrow();
    }

    private static Geometry borders(PlanState state) {
        return Plans.FACTORY
                .buildGeometry(state.coverage().edges().stream()
                        .filter(edge -> edge.left() != 0 && edge.right() != 0)
                        .map(edge -> edge.line(Plans.FACTORY))
                        .toList())
                .union();
    }

    private static SortedMap<AreaCode, Geometry> land(PlanState state) {
        SortedMap<Integer, MultiPolygon> byArea = AreaPolygons.of(state.coverage(), Plans.FACTORY);
        SortedMap<AreaCode, Geometry> land = new TreeMap<>();
        byArea.forEach((area, polygons) -> land.put(state.buurten().get(area).code(), polygons));
        return land;
    }
}
