package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.domain.coverage.AreaNeighbours;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageRefused;

class MapColoursTest {
    private static final double SIZE = 1000;

    @Property(tries = 12, seed = "7252712327846926772")
    void neighboursDiffer_andOthersKeepTheirColour(@ForAll Random random) {
        PlanState state = Plans.random(random.nextLong(), 40, SIZE, 0);
        MapColours colours = MapColours.of(state.coverage());
        differ(state.coverage(), colours);
        for (int i = 0; i < 30; i++) {
            PlanState next;
            try {
                next = PlanStep.of(state, Plans.command(state, random, SIZE)).after();
            } catch (PlanRefused | CoverageRefused e) {
                continue;
            }
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
