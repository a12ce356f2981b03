package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.AreaPolygons;
import nl.wijkatelier.domain.coverage.CoverageCheck;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The laws of a plan, whatever is commanded. */
class PlanLawsTest {
    private static final double SIZE = 1000;
    private static final int STEPS = 14;

    private final Attempts attempts = new Attempts();

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(Attempts.commands());
    }

    @Tag("law")
    @Property(tries = 1300, shrinking = ShrinkingMode.OFF)
    void anyCommands_keepTheDivisionWhole(@ForAll long seed) {
        PlanState first = Plans.random(seed, 14, SIZE, 300);
        byte[] start = PlanBytes.of(first);
        Map<String, Geometry> gemeenten = gemeenten(first);
        Plan plan = played(seed, first);
        PlanState last = plan.state();
        assertThat(CoverageCheck.violations(last.coverage())).isEmpty();
        assertThat(last.coverage().surface() / first.coverage().surface()).isCloseTo(1, within(1e-6));
        assertThat(last.coverage().areas()).isSubsetOf(last.buurten().keySet());
        assertThat(last.buurten().values().stream().map(PlanBuurt::code)).doesNotHaveDuplicates();
        assertThat(last.wijken().keySet())
                .containsAll(
                        last.buurten().values().stream().map(PlanBuurt::wijk).toList());
        Map<String, Geometry> now = gemeenten(last);
        gemeenten.forEach((code, land) ->
                assertThat(land.symDifference(now.get(code)).getArea()).isLessThan(STEPS));
        assertThat(PlanBytes.of(first)).isEqualTo(start);
    }

    @Tag("law")
    @Property(tries = 1300, shrinking = ShrinkingMode.OFF)
    void figures_areThoseOfALookUpFromScratch(@ForAll long seed) {
        PlanState first = Plans.random(seed, 14, SIZE, 500);
        PlanState last = played(seed, first).state();
        Addresses addresses = first.members().addresses();
        assertThat(last.members().areas())
                .isEqualTo(Members.of(addresses, last.coverage()).areas());
        Map<Integer, Integer> inBuurten = new TreeMap<>();
        last.buurten()
                .keySet()
                .forEach(area -> inBuurten.put(area, last.figures(area).woningen()));
        int within = inBuurten.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(within + last.members().of(0).length).isEqualTo(500);
    }

    @Tag("law")
    @Property(tries = 650, shrinking = ShrinkingMode.OFF)
    void undoOfAll_andReplay_areTheSameToTheBit(@ForAll long seed) {
        PlanState first = Plans.random(seed, 10, SIZE, 100);
        Plan plan = played(seed, first);
        byte[] end = PlanBytes.of(plan.state());
        int steps = plan.revision();
        Plan back = plan;
        for (int i = 0; i < steps; i++) back = back.undo("a", Plans.TIME, "");
        assertThat(PlanBytes.of(back.state())).isEqualTo(PlanBytes.of(first));
        Plan forth = back;
        for (int i = 0; i < steps; i++) forth = forth.redo("a", Plans.TIME, "");
        assertThat(PlanBytes.of(forth.state())).isEqualTo(end);
        Plan again = Plan.replay(Plans.random(seed, 10, SIZE, 100), forth.log());
        assertThat(PlanBytes.of(again.state())).isEqualTo(end);
        assertThat(PlanBytes.of(again.at(steps).state())).isEqualTo(end);
    }

    private Plan played(long seed, PlanState first) {
        Random random = new Random(seed);
        Plan plan = Plan.from(first);
        for (int i = 0; i < STEPS; i++)
            plan = attempts.step(plan, Plans.command(plan.state(), random, SIZE), seed)
                    .orElse(plan);
        return plan;
    }

    /** The land of each gemeente. */
    private static Map<String, Geometry> gemeenten(PlanState state) {
        Map<String, Geometry> land = new TreeMap<>();
        AreaPolygons.of(state.coverage(), Plans.FACTORY).forEach((area, polygons) -> {
            AreaCode gemeente = state.buurten().get(area).code().gemeente();
            land.merge(gemeente.text(), polygons, (a, b) -> OverlayNGRobust.overlay(a, b, 2));
        });
        return land;
    }
}
