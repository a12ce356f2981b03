package nl.wijkatelier.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import nl.wijkatelier.domain.port.Replacement;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ImportsControllerTest {
    private final AtomicReference<Importing> importing = new AtomicReference<>();
    private final ImportJobs jobs =
            new ImportJobs((request, before, progress) -> importing.get().run(request, before, progress));
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new ImportsController(jobs)).build();

    @AfterEach
    void stop() {
        jobs.close();
    }

    @Test
    void post_aDelivery_runsAsAJobAndRemovesTheUpload() throws Exception {
        AtomicReference<Path> upload = new AtomicReference<>();
        importing.set((request, before, progress) -> {
            progress.begin(request.bron() + " lezen", 10);
            progress.advance(5);
            if (request.files().size() == 1 && Files.exists(request.files().get(0)))
                upload.set(request.files().get(0));
            return List.<ImportResult>of();
        });
        post("bag").andExpect(status().isAccepted()).andExpect(jsonPath("$.id").value(1));
        await().untilAsserted(() -> mvc.perform(get("/api/v1/jobs/1"))
                .andExpect(jsonPath("$.status").value("klaar"))
                .andExpect(jsonPath("$.stage").value("bag lezen"))
                .andExpect(jsonPath("$.percentage").value(50)));
        assertThat(upload.get()).isNotNull();
        await().until(() -> !Files.exists(upload.get()));
    }

    @Test
    void delete_aRunningJob_cancelsIt() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        importing.set((request, before, progress) -> {
            running.countDown();
            while (true) progress.check();
        });
        post("bgt").andExpect(status().isAccepted());
        running.await();
        mvc.perform(delete("/api/v1/jobs/1")).andExpect(status().isOk());
        awaitStatus("geannuleerd");
    }

    @Test
    void post_aRefusedFile_failsWithTheReason() throws Exception {
        importing.set((request, before, progress) -> {
            throw new RefusedFile(FileProblem.FILE_DAMAGED, "a.zip!b.xml:7", "the XML ends early");
        });
        post("bag").andExpect(status().isAccepted());
        awaitStatus("mislukt");
        assertThat(jobs.find(1).orElseThrow().view().fout())
                .isEqualTo("FILE_DAMAGED: a.zip!b.xml:7: the XML ends early");
    }

    @Test
    void post_anUnexpectedFailure_doesNotLeakItsMessage() throws Exception {
        importing.set((request, before, progress) -> {
            throw new IllegalStateException("jdbc:secret");
        });
        post("people").andExpect(status().isAccepted());
        awaitStatus("mislukt");
        assertThat(jobs.find(1).orElseThrow().view().fout()).isNotEmpty().doesNotContain("secret");
    }

    @Test
    void post_takesAllOptionsOfTheCommandLine_andTellsWhatIsReplaced() throws Exception {
        AtomicReference<ImportRequest> asked = new AtomicReference<>();
        importing.set((request, before, progress) -> {
            asked.set(request);
            before.accept(
                    List.of(new Replacement(3, "0301", null, List.of(new Replacement.Count("Pand", 20, 10, 3, 7)))));
            return List.of();
        });
        MockMultipartFile delivery = new MockMultipartFile("bestand", "a.zip", "application/zip", new byte[] {1});
        mvc.perform(multipart("/api/v1/imports")
                        .file(delivery)
                        .param("soort", "cbs")
                        .param("gebied", "dorp")
                        .param("peildatum", "2024-01-31")
                        .param("jaar", "2024")
                        .param("release", "2")
                        .param("historie", "")
                        .param("fictief", "true")
                        .param("ouder", "ja")
                        .param("dry-run", "true"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.proef").value(true));
        await().untilAsserted(() -> mvc.perform(get("/api/v1/jobs/1"))
                .andExpect(jsonPath("$.status").value("klaar"))
                .andExpect(jsonPath("$.vervangt[0].dataset").value(3))
                .andExpect(jsonPath("$.vervangt[0].blijft").value(10))
                .andExpect(jsonPath("$.vervangt[0].soorten[0].veelMinder").value(true)));
        assertThat(asked.get())
                .usingRecursiveComparison()
                .ignoringFields("files")
                .isEqualTo(new ImportRequest(
                        "cbs", List.of(), "dorp", LocalDate.of(2024, 1, 31), true, 2024, 2, true, true, true));
    }

    @ParameterizedTest
    @CsvSource({"release,4", "release,x", "jaar,24", "peildatum,31-01-2024", "historie,misschien", "gebeid,dorp"})
    void post_aFieldThatCannotBeRead_isABadRequest(String field, String value) throws Exception {
        MockMultipartFile delivery = new MockMultipartFile("bestand", "a.zip", "application/zip", new byte[] {1});
        mvc.perform(multipart("/api/v1/imports")
                        .file(delivery)
                        .param("bron", "bag")
                        .param(field, value))
                .andExpect(status().isBadRequest());
    }

    @Test
    void post_anUnknownSource_isABadRequest() throws Exception {
        post("kvk").andExpect(status().isBadRequest());
    }

    @Test
    void get_anUnknownJob_isNotFound() throws Exception {
        mvc.perform(get("/api/v1/jobs/99")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "bag.zip,bag.zip",
        "../../etc/passwd,passwd",
        "C:\\data\\bag.zip,bag.zip",
        "..,bestand",
        "a b?.zip,a_b_.zip"
    })
    void fileName_neverLeadsOutOfTheFolder(String original, String name) {
        assertThat(ImportsController.fileName(original)).isEqualTo(name);
    }

    private ResultActions post(String source) throws Exception {
        MockMultipartFile delivery = new MockMultipartFile("bestand", "bag.zip", "application/zip", new byte[] {1});
        return mvc.perform(multipart("/api/v1/imports").file(delivery).param("bron", source));
    }

    private void awaitStatus(String expected) {
        await().untilAsserted(() -> mvc.perform(get("/api/v1/jobs/1"))
                .andExpect(jsonPath("$.status").value(expected)));
    }
}
