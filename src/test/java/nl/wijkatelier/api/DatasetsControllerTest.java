package nl.wijkatelier.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Standing;
import nl.wijkatelier.domain.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DatasetsControllerTest {
    private final DatasetStore store = Mockito.mock(DatasetStore.class);
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new DatasetsController(store)).build();

    @BeforeEach
    void oneDatasetWithTwoProblems() {
        Dataset dataset = new Dataset(
                7,
                new DatasetDraft(
                        DatasetKind.BAG,
                        "9901",
                        "",
                        LocalDate.of(2024, 1, 15),
                        "Demogenerator",
                        "CC0",
                        true,
                        "secret-account",
                        List.of(new DatasetDraft.SourceFile("bag.zip", "ab".repeat(32), 12))),
                Dataset.Status.ZICHTBAAR,
                Instant.parse("2024-02-01T10:00:00Z"),
                Duration.ofMillis(1500),
                Map.of("Pand", 3L),
                Map.of("Pand", 2L),
                Map.of("BAG_RING", 1L));
        Mockito.when(store.list()).thenReturn(List.of(dataset));
        Mockito.when(store.find(7)).thenReturn(Optional.of(dataset));
        Mockito.doAnswer(call -> {
                    Consumer<DatasetStore.StoredProblem> consumer = call.getArgument(1);
                    consumer.accept(new DatasetStore.StoredProblem(
                            "BAG_RING",
                            ProblemCode.Severity.REJECT,
                            "Pand",
                            "9901100000000001",
                            "bag.zip!a.xml:3",
                            "ring; \"open\"",
                            new GeometryFactory().createPoint(new Coordinate(60000.5, 480000))));
                    consumer.accept(new DatasetStore.StoredProblem(
                            "PERSONEN_GROOTTE", ProblemCode.Severity.REJECT, "regel", null, "p.csv:2", "kolom", null));
                    return null;
                })
                .when(store)
                .problems(ArgumentMatchers.eq(7L), ArgumentMatchers.any());
    }

    @Test
    void list_showsSourceLicenceAndCountsButNotWho() throws Exception {
        String body = mvc.perform(get("/api/v1/datasets"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].soort").value("bag"))
                .andExpect(jsonPath("$[0].peildatum").value("2024-01-15"))
                .andExpect(jsonPath("$[0].licentie").value("CC0"))
                .andExpect(jsonPath("$[0].fictief").value(true))
                .andExpect(jsonPath("$[0].seconden").value(1.5))
                .andExpect(jsonPath("$[0].bewaard.Pand").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain("secret-account");
    }

    @Test
    void personalRecords_areCountedForWhoAdministers_only() throws Exception {
        Dataset people = new Dataset(
                8,
                new DatasetDraft(
                        DatasetKind.PERSONEN,
                        "9901",
                        "",
                        null,
                        "Demogenerator",
                        "",
                        true,
                        "secret-account",
                        List.of(new DatasetDraft.SourceFile("personen.csv", "cd".repeat(32), 12))),
                Dataset.Status.ZICHTBAAR,
                Instant.parse("2024-02-01T10:00:00Z"),
                Duration.ofMillis(1500),
                Map.of("bewoning", 40_123L),
                Map.of("bewoning", 40_117L),
                Map.of("PERSONEN_GROOTTE", 40_006L));
        Standing standing = new Standing(
                Map.of("9901", 40_117L),
                List.of(),
                Map.of(9L, 40_003L),
                40_114,
                true,
                List.of(new Standing.Change(true, "secret-account", Instant.EPOCH, "van mevrouw Jansen")));
        Mockito.when(store.list()).thenReturn(List.of(people));
        Mockito.when(store.find(8)).thenReturn(Optional.of(people));
        Mockito.when(store.standings()).thenReturn(Map.of(8L, standing));
        Grant all = new Grant(Rol.BEHEERDER, null);
        Grant part = new Grant(Rol.BEHEERDER, AreaCode.of("GM9901"));
        for (String path : List.of("/api/v1/datasets", "/api/v1/datasets/8")) {
            for (Visitor stranger : List.of(Visitor.NOBODY, Visitor.of("piet", part))) {
                String told = body(get(path).principal(stranger));
                assertThat(told)
                        .contains("\"dekking\":{\"9901\":null}", "\"bewoning\":null", "\"objecten\":null")
                        .doesNotContain("40117", "40123", "40006", "40003", "40114", "Jansen", "secret-account");
            }
            assertThat(body(get(path).principal(Visitor.of("chef", all))))
                    .contains("\"dekking\":{\"9901\":40117}", "\"objecten\":40114", "40003", "40123", "Jansen")
                    .doesNotContain("secret-account");
        }
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void get_anUnknownId_isNotFound() throws Exception {
        mvc.perform(get("/api/v1/datasets/8")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/datasets/8/problems")).andExpect(status().isNotFound());
    }

    @Test
    void problems_asCsv_quotesWhatNeedsIt() throws Exception {
        mvc.perform(get("/api/v1/datasets/7/problems"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content()
                        .string(startsWith("code;ernst;objecttype;object;plaats;reden;geometrie\r\n"
                                + "BAG_RING;REJECT;Pand;9901100000000001;bag.zip!a.xml:3;\"ring; \"\"open\"\"\";POINT (60000.5 480000)\r\n"
                                + "PERSONEN_GROOTTE;REJECT;regel;;p.csv:2;kolom;\r\n")));
    }

    @Test
    void problems_asGeoJson_areFeaturesInRd() throws Exception {
        mvc.perform(get("/api/v1/datasets/7/problems?format=geojson"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.crs.properties.name").value("urn:ogc:def:crs:EPSG::28992"))
                .andExpect(jsonPath("$.features.length()").value(2))
                .andExpect(jsonPath("$.features[0].geometry.coordinates[0]").value(60000.5))
                .andExpect(jsonPath("$.features[0].properties.code").value("BAG_RING"))
                .andExpect(jsonPath("$.features[1].geometry").isEmpty())
                .andExpect(jsonPath("$.features[1].properties.object").isEmpty());
    }

    @Test
    void problems_inAnotherFormat_isABadRequest() throws Exception {
        mvc.perform(get("/api/v1/datasets/7/problems?format=xlsx")).andExpect(status().isBadRequest());
    }

    @Test
    void withdrawAndPutBack_askForAReason_andSayWhyNot() throws Exception {
        mvc.perform(change("intrekken", "verkeerd bestand"))
                .andExpect(status().isOk())
                .andExpect(header().string("Link", "</api/v1/status>; rel=\"monitor\""))
                .andExpect(jsonPath("$.id").value(7));
        Mockito.verify(store).withdraw(7, "beheerder", "verkeerd bestand");
        mvc.perform(change("terugzetten", "toch goed"))
                .andExpect(status().isOk())
                .andExpect(header().string("Link", "</api/v1/status>; rel=\"monitor\""));
        Mockito.verify(store).putBack(7, "beheerder", "toch goed");
        mvc.perform(change("intrekken", " ")).andExpect(status().isBadRequest());
        Mockito.when(store.withdraw(7, "beheerder", "nog eens"))
                .thenThrow(new IllegalStateException("Dataset 7 is al ingetrokken."));
        mvc.perform(change("intrekken", "nog eens")).andExpect(status().isConflict());
    }

    private static MockHttpServletRequestBuilder change(String what, String reason) {
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/api/v1/datasets/7/" + what)
                .contentType("application/json")
                .content("{\"reden\":\"" + reason + "\"}");
    }

    @Test
    void gone_isAListOfObjects() throws Exception {
        Mockito.doAnswer(call -> {
                    Consumer<DatasetStore.Gone> consumer = call.getArgument(1);
                    consumer.accept(new DatasetStore.Gone(3, "Pand", "9901100000000001"));
                    return null;
                })
                .when(store)
                .gone(ArgumentMatchers.eq(7L), ArgumentMatchers.any());
        mvc.perform(get("/api/v1/datasets/7/weg"))
                .andExpect(status().isOk())
                .andExpect(content().string("dataset;objecttype;object\r\n3;Pand;9901100000000001\r\n"));
        mvc.perform(get("/api/v1/datasets/8/weg")).andExpect(status().isNotFound());
    }
}
