package nl.wijkatelier.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class FiguresControllerTest {
    private final SampleRegion region = new SampleRegion();
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new FiguresController(() -> region)).build();

    @Test
    void figures_ofOneIndicator_haveTypedMissingAndWhereTheyComeFrom() throws Exception {
        mvc.perform(get("/api/v1/figures?level=buurt&indicator=inwoners"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.jaar").value(2024))
                .andExpect(jsonPath("$.indeling").value("2024"))
                .andExpect(jsonPath("$.version").value("versie 1"))
                .andExpect(jsonPath("$.datasets[0].id").value(7))
                .andExpect(jsonPath("$.datasets[0].peildatum").value("2024-01-01"))
                .andExpect(jsonPath("$.herkomst.inwoners.status").value("measured"))
                .andExpect(jsonPath("$.herkomst.inwoners.datasets[0]").value(7))
                .andExpect(jsonPath("$.areas.length()").value(12))
                .andExpect(jsonPath("$.areas[0].figures.inwoners.value").value(40))
                .andExpect(jsonPath("$.areas[0].figures.aandeel_groen").doesNotExist())
                .andExpect(jsonPath("$.areas[5].figures.inwoners.missing").value("secret"))
                .andExpect(jsonPath("$.areas[9].figures.inwoners.missing").value("unknown"))
                .andExpect(jsonPath("$.areas[11].figures.inwoners.missing").value("not_applicable"));
    }

    @Test
    void figures_asCsv_areAWholeLevelWithMissingSpelledOut() throws Exception {
        var answer = mvc.perform(get("/api/v1/figures?level=buurt&jaar=2023").header("Accept", "text/csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", containsString("cijfers_2023_buurt.csv")))
                .andReturn()
                .getResponse();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.getContentAsString(StandardCharsets.UTF_8)))
                .getRecords();
        assertThat(rows).hasSize(3 * 12);
        CSVRecord first = rows.get(0);
        assertThat(first.get("code")).isEqualTo("BU99010000");
        assertThat(first.get("indicator")).isEqualTo("bevolkingsdichtheid");
        assertThat(first.get("waarde")).isEqualTo("137");
        assertThat(first.get("ondergrens")).isEqualTo("137");
        assertThat(first.get("bron")).isEqualTo("Proefregister");
        assertThat(first.get("peildatum")).isEqualTo("2024-01-01");
        assertThat(first.get("datasets")).isEqualTo("7");
        assertThat(rows.get(5).get("waarde")).isEmpty();
        assertThat(rows.get(5).get("ontbreekt")).isEqualTo("secret");
    }

    @Test
    void figures_thatTheClientHas_are304() throws Exception {
        String etag = mvc.perform(get("/api/v1/figures?format=csv"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get("/api/v1/figures?format=csv").header("If-None-Match", etag))
                .andExpect(status().isNotModified());
        mvc.perform(get("/api/v1/figures?format=json").header("If-None-Match", etag))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level=straat                 | 400 | level     | straat
            jaar=24                      | 400 | jaar      | 24
            jaar=2023&indeling=2024      | 400 | jaar      | 2023
            jaar=1812                    | 404 | jaar      | 1812
            indeling=1812                | 404 | indeling  | 1812
            indicator=geluk              | 404 | indicator | geluk
            format=xml                   | 400 | format    | xml
            """)
    void figures_askedWrongly_nameParameterAndValue(String query, int code, String parameter, String value)
            throws Exception {
        mvc.perform(get("/api/v1/figures?" + query.strip()))
                .andExpect(status().is(code))
                .andExpect(status().reason(allOf(containsString(parameter.strip()), containsString(value.strip()))));
    }

    @ParameterizedTest
    @CsvSource({
        "16.6,16.42,16.91,0,17,16.4,17",
        "0,0,3.98,0,0,0,4",
        "100,91.3,100,0,100,91.3,100",
        "1230,1226,1234,0,1230,1226,1234",
        "385,384.5,385.5,0,385,384.5,385.5",
        "0.30000000000000004,0.2,0.4,1,0.3,0.2,0.4"
    })
    void shown_aRoundedNumber_liesWithinItsBounds(
            double value, double low, double high, int decimals, String shown, String from, String to) {
        Shown told = Shown.of(new Value.Number(value, low, high), decimals);
        assertThat(told.value().toPlainString()).isEqualTo(shown);
        assertThat(told.low().toPlainString()).isEqualTo(from);
        assertThat(told.high().toPlainString()).isEqualTo(to);
    }
}
