package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.domain.coverage.AreaNeighbours;
import nl.wijkatelier.domain.coverage.Coverage;

class MapColoursTest {
    private static final double SIZE = 1000;

    private final Attempts attempts = new Attempts();

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(Attempts.commands());
    }

    @Tag("law")
    @Property(tries = 8, seed = "7252712327846926772", shrinking = ShrinkingMode.OFF)
    void neighboursDiffer_andOthersKeepTheirColour(@ForAll long seed) {
        Random random = new Random(seed);
        PlanState state = Plans.random(seed, 40, SIZE, 0);
        MapColours colours = MapColours.of(state.coverage());
        differ(state.coverage(), colours);
        for (int i = 0; i < 30; i++) {
            Optional<PlanState> made = attempts.step(state, Plans.command(state, random, SIZE), seed);
            if (made.isEmpty()) continue;
            PlanState next = made.get();
            MapColours after = colours.after(next.coverage());
            differ(next.coverage(), after);
            int changed = 0;
            for (int area : next.coverage().areas())
                if (state.coverage().areas().contains(area) && colours.of(area) != after.of(area)) changed++;
            assertThat(changed).isLessThanOrEqualTo(6);
            state = next;
            colours = after;
        }
    }

    private static void differ(Coverage coverage, MapColours colours) {
        SortedMap<Integer, SortedSet<Integer>> neighbours = AreaNeighbours.of(coverage);
        neighbours.forEach((area, around) -> {
            assertThat(colours.of(area)).isBetween(0, MapColours.COUNT - 1);
            for (int other : around) assertThat(colours.of(area)).isNotEqualTo(colours.of(other));
        });
    }
}
