package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.RandomJoined;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of an area, its legend and its colour agree: every indicator, method and level of seeded regions. */
class AgreeingColoursTest {
    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void everyFigure_everyMethod_everyLevel(long seed) throws Exception {
        JoinedRegion region = RandomJoined.of(seed, 400);
        AgreeingColours colours = new AgreeingColours(region, new Service(region));
        colours.check();
        assertThat(colours.layers()).isGreaterThan(1_000);
        assertThat(colours.classes()).isEqualTo(colours.layers());
        assertThat(colours.pixels()).isGreaterThan(3_000);
    }
}
