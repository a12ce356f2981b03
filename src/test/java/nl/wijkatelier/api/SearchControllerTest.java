package nl.wijkatelier.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.RdNapTrans;
import nl.wijkatelier.engine.search.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SearchControllerTest {
    private final SearchIndex index = SearchIndex.of(new SampleRegisters());
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new SearchController(() -> index, CoordinateSystems.with(RdNapTrans.withoutGrid())))
            .build();

    @Test
    void address_isAPlaceInDegrees() throws Exception {
        mvc.perform(get("/api/v1/search").param("q", "kerkstraat 12").param("limit", "3"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].soort").value("adres"))
                .andExpect(jsonPath("$[0].tekst").value("Kerkstraat 12"))
                .andExpect(jsonPath("$[0].toelichting").value("9901 AB Proefland"))
                .andExpect(jsonPath("$[0].lon").value(org.hamcrest.Matchers.closeTo(4.56, 0.05)))
                .andExpect(jsonPath("$[0].lat").value(org.hamcrest.Matchers.closeTo(52.21, 0.05)))
                .andExpect(jsonPath("$[0].bbox").doesNotExist())
                .andExpect(jsonPath("$[0].gebied.buurt").doesNotExist());
    }

    @Test
    void street_hasABox() throws Exception {
        mvc.perform(get("/api/v1/search").param("q", "kerk"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].soort").value("straat"))
                .andExpect(jsonPath("$[0].bbox.length()").value(4));
    }

    @Test
    void nothingTyped_findsNothing() throws Exception {
        mvc.perform(get("/api/v1/search").param("q", " . ")).andExpect(content().json("[]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0&q=a", "limit=51&q=a", "limit=x&q=a", "limit=3"})
    void whatCannotBeAnswered_isRefused(String query) throws Exception {
        mvc.perform(get("/api/v1/search?" + query)).andExpect(status().isBadRequest());
    }

    @Test
    void aBook_isNotRead() throws Exception {
        mvc.perform(get("/api/v1/search").param("q", "a".repeat(101))).andExpect(status().isBadRequest());
    }
}
