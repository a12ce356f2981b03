package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import nl.wijkatelier.SampleRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** TIME as clients with a clock send it: the division that then held, over the divisions of 2023 and 2024. */
class TimeTest {
    private final Service service = new Service(new SampleRegion("7-abc"));

    private String year(String version, String time) throws Exception {
        String told = service.get(Service.info(
                        version, "TIME", time, "QUERY_LAYERS", "buurten", "INFO_FORMAT", "application/json"))
                .getContentAsString();
        return told.replaceFirst("(?s).*\"jaar\":(\\d+).*", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2023-05-01T00:00:00Z;2023",
                "2023-05-01T00:00:00.000Z;2023",
                "2023-05-01T00:00:00;2023",
                "2023-05-01T00:00Z;2023",
                "2023-05-01T12Z;2023",
                "2023-05-01;2023",
                "2023-05;2023",
                "2023-12-31T23:59:59.999Z;2023",
                "2023-12-31T24:00:00Z;2024",
                "2023-12-30T24:00Z;2023",
                "2024-01-01T00:00:00Z;2024",
                "2024-01-01T00:00:00.000Z;2024",
                "2024-02-29T00:00:00Z;2024",
                "2031-07-01T00:00:00Z;2024",
                "2031;2024",
                // moments in another zone
                "2024-01-01T00:30:00+01:00;2023",
                "2024-01-01T00:30:00 01:00;2023",
                "2023-12-31T23:30:00-01:00;2024",
                "2023-12-31T23:30:00-0100;2024",
                // ranges: the last division that holds in them; an end with a time of day does not count itself
                "2023-01-01T00:00:00Z/2023-12-31T23:59:59Z;2023",
                "2023-01-01T00:00:00Z/2024-01-01T00:00:00Z;2023",
                "2023-01-01T00:00:00.000Z/2023-12-31T23:59:59.999Z;2023",
                "2023-06-01T00:00:00Z/2024-06-01T00:00:00Z;2024",
                "2023-01-01/2023-12-31;2023",
                "2023-01-01/2024-01-01;2024",
                "2023/2024;2024",
                "2023/2023;2023",
                "1990-01-01T00:00:00Z/2023-12-31T23:59:59Z;2023",
                "2024-01-01T00:00:00Z/2024-01-01T00:00:00Z;2024",
                "2023-01-01/2024-12-31/P1Y;2024",
                "2023-01-01T00:00:00Z/2023-12-31T23:59:59Z/P1M;2023",
                "2023-01-01T00:00:00Z/P1Y;2023",
                "2023-01-01T00:00:00Z/P1Y1D;2024",
                "2023-01-01T00:00:00Z/PT12H;2023",
                "P1Y/2023-12-31T00:00:00Z;2023",
                "2023-01-01/current;2024",
                // lists: the newest
                "2023-01-01,2024-01-01;2024",
                "2024-01-01,2023-01-01;2024",
                "2023-02-01T00:00:00Z, 2023-03-01T00:00:00Z;2023",
                "2023-01-01T00:00:00Z/2023-06-01T00:00:00Z/P1M,2023-09-01;2023",
                "current;2024"
            })
    void time_isTheDivisionThenInForce(String time, String year) throws Exception {
        for (String version : List.of("1.1.1", "1.3.0"))
            assertThat(year(version, time)).as(version).isEqualTo(year);
        assertThat(service.get(Service.map("1.3.0", "LAYERS", "buurt:bevolkingsdichtheid", "TIME", time))
                        .getContentAsByteArray())
                .isEqualTo(service.get(Service.map("1.3.0", "LAYERS", "buurt:bevolkingsdichtheid", "TIME", year))
                        .getContentAsByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gisteren",
                "1850",
                "2022-12-31T23:59:59Z",
                "1990/2000",
                "2023-13-01",
                "2023-02-30",
                "2023-01-01T25:00:00Z",
                "2024-01-01/2023-01-01",
                "2023-01-01/2024-01-01/elk jaar",
                "2023-01-01/2024-01-01/P",
                "2023-01-01/2024-01-01/P1Y/P1Y",
                "2023-01-01/P999999999Y",
                "P/2023",
                "PT/2023",
                "P1Y/P1Y",
                ",",
                "2023,,2024",
                "/",
                "23",
                "2023-1-1",
                "+2023"
            })
    void noTime_isRefused(String time) throws Exception {
        assertThat(service.get(Service.map("1.3.0", "TIME", time)).getContentAsString())
                .contains("code=\"InvalidDimensionValue\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2023,",
        "2023-01-01,",
        "2023-05-01T00:00:00Z,99 Nearest value used: time=2023-01-01 ISO8601",
        "2031,99 Nearest value used: time=2024-01-01 ISO8601"
    })
    void chosenValues_areTold(String time, String warning) throws Exception {
        MockHttpServletResponse response = service.get(Service.map("1.3.0", "TIME", time));
        assertThat(response.getHeader("Warning")).isEqualTo(warning);
        assertThat(service.get(Service.map("1.3.0", "LAYERS", "panden", "TIME", time))
                        .getHeader("Warning"))
                .isNull();
    }

    @Test
    void leftOut_defaultsAreTold() throws Exception {
        assertThat(service.get(Service.map("1.3.0")).getHeaders("Warning"))
                .containsExactly(
                        "99 Default value used: time=2024-01-01 ISO8601", "99 Default value used: indeling=2024");
        assertThat(service.get(Service.map("1.3.0", "INDELING", "2023")).getHeaders("Warning"))
                .isEmpty();
        assertThat(service.get(Service.info("1.1.1", "TIME", "current")).getHeaders("Warning"))
                .hasSize(2);
    }

    @Test
    void timeAndDivision_mustAgree() throws Exception {
        assertThat(year("1.3.0", "2023-05-01T00:00:00Z")).isEqualTo("2023");
        assertThat(service.get(Service.map("1.3.0", "TIME", "2023-05-01T00:00:00Z", "INDELING", "2024"))
                        .getContentAsString())
                .contains("InvalidDimensionValue");
        assertThat(service.get(Service.map("1.3.0", "TIME", "2023-05-01T00:00:00Z", "INDELING", "2023"))
                        .getContentType())
                .isEqualTo("image/png");
    }

    @Test
    void edges_toTheNanosecond() {
        assertThat(TimeAsked.of("2023").last()).isEqualTo(LocalDateTime.parse("2023-12-31T23:59:59.999999999"));
        assertThat(TimeAsked.of("2023-01-01T00:00:00Z/2024-01-01T00:00:00Z").last())
                .isEqualTo(LocalDateTime.parse("2023-12-31T23:59:59.999999999"));
        assertThat(TimeAsked.of("2024-01-01T00:00:00.000000001Z").last())
                .isEqualTo(LocalDateTime.parse("2024-01-01T00:00:00.000000001"));
        assertThat(TimeAsked.of("2024-01-01T00:00:00Z").year()).isEqualTo(2024);
        assertThat(TimeAsked.of("2024-01-01T00:00:01Z").year()).isNull();
    }
}
