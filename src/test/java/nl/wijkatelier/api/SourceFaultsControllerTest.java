package nl.wijkatelier.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.coverage.HltDivisions;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SourceFaultsControllerTest {
    @Test
    void faultsOfHltsRealDivision_areToldWithWhatWasMended() throws Exception {
        MockMvc mvc = MockMvcBuilders.standaloneSetup(
                        new SourceFaultsController(() -> new Served(HltDivisions.indeling(2024))))
                .build();
        String path = "/api/v1/indelingen/2024/bronfouten";
        mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.oppervlakte").value(100))
                .andExpect(jsonPath("$.bevindingen.length()").value(5))
                .andExpect(jsonPath("$.bevindingen[?(@.soort=='OVERLAP_CLEANED')].naar")
                        .isNotEmpty())
                .andExpect(jsonPath("$.bevindingen[?(@.soort=='EMPTY_AREA')].codes[0]")
                        .isArray())
                .andExpect(jsonPath("$.verschoven.BU15250405").exists());
        mvc.perform(get("/api/v1/indelingen/1999/bronfouten")).andExpect(status().isNotFound());
    }

    @Test
    void soundDivision_hasNone() throws Exception {
        MockMvc mvc = MockMvcBuilders.standaloneSetup(new SourceFaultsController(SampleRegion::new))
                .build();
        String answer = mvc.perform(get("/api/v1/indelingen/2024/bronfouten"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("\"bevindingen\":[]");
    }

    /** A region with one division and no figures. */
    private record Served(Indeling indeling) implements JoinedRegion {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public boolean fictief() {
            return false;
        }

        @Override
        public List<Indeling> indelingen() {
            return List.of(indeling);
        }

        @Override
        public List<Indicator> indicators() {
            return List.of();
        }

        @Override
        public FigureTable figures(Indeling of, Level level) {
            throw new IllegalArgumentException(of.id());
        }
    }
}
