package nl.wijkatelier.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.Attempts;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.locationtech.jts.geom.MultiPolygon;

/** What follows from a state nearby is what is found from scratch. */
class JudgementTest {
    private static final double SIZE = 1000;
    private static final int STEPS = 10;
    private static final DrawingRules RULES = DrawingRules.load();

    private final Attempts attempts = new Attempts();

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(Attempts.commands());
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void judgement_afterAnyCommands_isThatFromScratch(@ForAll long seed) {
        Random random = new Random(seed);
        PlanState first = Plans.random(seed, 10, SIZE, 200);
        Surroundings around = surroundings(random);
        Judgement judgement = Judgement.of(first, around, RULES);
        PlanState state = first;
        for (int i = 0; i < STEPS; i++) {
            Optional<PlanState> made = attempts.step(state, Plans.command(state, random, SIZE), seed);
            if (made.isEmpty()) continue;
            state = made.get();
            judgement = judgement.on(state);
        }
        check(first, state, around, judgement);
        check(first, first, around, judgement.on(first));
    }

    private static void check(PlanState first, PlanState state, Surroundings around, Judgement judgement) {
        List<Finding> scratch = Findings.of(first, state, around, RULES);
        assertThat(judgement.findings()).extracting(JudgementTest::text).isEqualTo(texts(scratch));
        OptionalInt aim = OptionalInt.of(20);
        Set<Integer> areas = state.buurten().keySet();
        assertThat(judgement.metrics(areas, aim)).isEqualTo(Metrics.of(state, areas, aim, around.topografie(), RULES));
        Set<Integer> one = Set.of(areas.iterator().next());
        assertThat(judgement.metrics(one, aim)).isEqualTo(Metrics.of(state, one, aim, around.topografie(), RULES));
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(JudgementTest::text).toList();
    }

    private static String text(Finding finding) {
        return finding.soort() + " " + finding.codes() + " " + finding.maat() + " " + finding.toelichting() + " "
                + finding.waar();
    }

    private static Surroundings surroundings(Random random) {
        Topography.Builder topography = Topography.builder(RULES);
        for (int i = 0; i < 30; i++) {
            double x = 100_000 + random.nextDouble() * SIZE;
            double y = 450_000 + random.nextDouble() * SIZE;
            topography.add(Things.pand("P" + i, Things.box(x, y, x + 12, y + 9)));
            topography.add(Things.bgt(BgtType.WEGDEEL, "W" + i, "rijbaan", Things.box(x, y, x + 150, y + 6)));
        }
        SortedMap<String, MultiPolygon> places = Surroundings.woonplaatsen(List.of(
                Things.woonplaats("West", Things.box(99_000, 449_000, 100_550, 452_000)),
                Things.woonplaats("Oost", Things.box(100_550, 449_000, 102_000, 452_000))));
        return new Surroundings(Set.of(AreaCode.of("BU00010107")), places, topography.build());
    }
}
