package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.page.DemoService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same of the demo region: {@link AgreeingColours}. */
class AgreeingColoursIT extends DemoService {
    @Autowired
    private JoinedRegions regions;

    @Test
    void everyFigure_everyMethod_everyLevel() throws Exception {
        AgreeingColours colours = new AgreeingColours(regions.current(), new Service(regions.current()));
        colours.check();
        assertThat(colours.layers()).isGreaterThan(1_000);
        assertThat(colours.counted()).isGreaterThan(8_000);
        assertThat(colours.classes()).isEqualTo(colours.layers());
        assertThat(colours.pixels()).isGreaterThan(3_000);
    }
}
