package nl.wijkatelier.api;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.engine.style.Ramps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Classes over the API: the same choices as the WMS has. */
class ClassesControllerTest {
    private final MockMvc mvc;

    ClassesControllerTest() {
        SampleRegion region = new SampleRegion();
        mvc = MockMvcBuilders.standaloneSetup(new ClassesController(() -> region, Ramps.bundled()))
                .build();
    }

    private ResultActions ask(String more) throws Exception {
        return mvc.perform(get("/api/v1/classes?level=buurt&indicator=aandeel_groen" + more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantile", "jenks", "equal", "geometric", "pretty"})
    void eachMethod_countsEachArea(String method) throws Exception {
        ask("&classes=4&method=" + method)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.method").value(method))
                .andExpect(jsonPath("$.breaks[*].count").isArray())
                .andExpect(jsonPath("$.missing", hasSize(2)));
    }

    @Test
    void breaks_areManual() throws Exception {
        ask("&breaks=0,20,50,100")
                .andExpect(jsonPath("$.method").value("manual"))
                .andExpect(jsonPath("$.breaks", hasSize(3)))
                .andExpect(jsonPath("$.breaks[1].from").value(20.0));
    }

    @Test
    void compare_isRoundZero() throws Exception {
        ask("&compare=2023&classes=3")
                .andExpect(jsonPath("$.compare").value("2023"))
                .andExpect(jsonPath("$.middle").value(0.0))
                .andExpect(jsonPath("$.ramp").value("puor"))
                .andExpect(jsonPath("$.breaks[0].from").value(closeTo(-2.5, 0.6), Double.class));
    }

    @Test
    void frozen_isTold() throws Exception {
        ask("&frozen=years,levels").andExpect(jsonPath("$.frozen").value("years,levels"));
        ask("").andExpect(jsonPath("$.frozen").value(""));
    }

    @Test
    void with_isBothFiguresAtOnce() throws Exception {
        ask("&with=bevolkingsdichtheid")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.x.indicator").value("aandeel_groen"))
                .andExpect(jsonPath("$.y.breaks", hasSize(4)))
                .andExpect(jsonPath("$.colors", hasSize(9)))
                .andExpect(jsonPath("$.counts", hasSize(9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&method=nothing",
                "&classes=9",
                "&classes=x",
                "&ramp=nothing",
                "&breaks=3,2,1,0",
                "&middle=x",
                "&frozen=x",
                "&with=inwoners",
                "&with=bevolkingsdichtheid&compare=2023",
                "&with=bevolkingsdichtheid&ramp=viridis"
            })
    void mistakes_areRefused(String more) throws Exception {
        ask(more).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&indeling=1999", "&compare=1999", "&with=nothing"})
    void whatIsNotThere_isNotFound(String more) throws Exception {
        ask(more).andExpect(status().isNotFound());
    }

    @Test
    void refusal_namesTheParameter() throws Exception {
        ask("&breaks=3,2,1,0").andExpect(MockMvcResultMatchers.status().reason(containsString("breaks: ")));
    }
}
