package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.app.Wijkatelier;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A service whose store fails while plans are edited: what is published goes on, edits are refused with words for it, nothing that was
 * acknowledged is lost, and all goes on by itself once the store is there again.
 */
@SpringBootTest(classes = Wijkatelier.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AccessApplication.Sample.class)
abstract class StoreTroubleContract {
    private static final int EDITORS = 3;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final String MAP =
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=buurten&STYLES=&CRS=EPSG:28992"
                    + "&BBOX=97000,469000,100000,472000&WIDTH=64&HEIGHT=64&FORMAT=image/png";
    /** What visitors ask for. */
    private static final List<String> PUBLISHED =
            List.of("/", MAP, "/api/v1/status", "/api/v1/figures", "/api/v1/areas?level=buurt", "/api/v1/indelingen");

    @Value("${local.server.port}")
    int port;

    @Value("${wijkatelier.admin.token-file}")
    Path tokenFile;

    @Autowired
    PlanLog plans;

    private final HttpClient client = HttpClient.newHttpClient();
    /** Reasons that were acknowledged. */
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private String token;
    private long plan;

    @BeforeEach
    void newPlan() throws IOException {
        token = Files.readString(tokenFile).strip();
        plan = plans.create(
                        new PlanLog.Head(0, "Proef", "2024", "1", "planner", Instant.parse("2026-01-02T03:04:05Z")),
                        Plans.ORIGIN,
                        List.of())
                .id();
    }

    /**
     * Edits while the store fails and after it.
     *
     * @param refusal status and reason of edits meanwhile
     */
    void holds(Trouble begin, Trouble end, String refusal) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        List<Future<?>> working = new ArrayList<>();
        try {
            for (int i = 0; i < EDITORS; i++) {
                int editor = i;
                working.add(editors.submit(() -> edit(editor)));
            }
            await("edits are kept", () -> kept.size() >= 5);
            begin.happens();
            await("an edit is refused with " + refusal, () -> refusals.contains(refusal));
            await("health is told", () -> status("/actuator/health") == 503);
            for (String path : PUBLISHED) assertThat(status(path)).as(path).isEqualTo(200);
            assertThat(text("/actuator/health")).contains("\"store\"");
            end.happens();
            int before = kept.size();
            await("edits are kept again", () -> kept.size() >= before + 5);
            // an editor goes on until it is stopped
            assertThat(working).noneMatch(Future::isDone);
            await("health is well", () -> status("/actuator/health") == 200);
        } finally {
            end.happens();
            editors.shutdownNow();
            assertThat(editors.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(refusals).as("nothing but words for it").allMatch(one -> one.matches("(503|507) STORE_\\w+"));
        assertThat(plans.entries(plan)).extracting(PlanEntry::reason).containsAll(kept);
    }

    /** Something that happens to the store. */
    interface Trouble {
        void happens() throws Exception;
    }

    private Void edit(int editor) throws Exception {
        AtomicInteger seen = new AtomicInteger();
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            String reason = editor + "." + i;
            String body = "{\"type\":\"rename\",\"code\":\"BU9901010%d\",\"naam\":\"Naam %s\",\"reden\":\"%s\"}"
                    .formatted(editor, reason, reason);
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri("/api/v1/plans/" + plan + "/commands"))
                            .timeout(Duration.ofMinutes(1))
                            .header("Authorization", "Bearer " + token)
                            .header("If-Match", "\"" + seen + "\"")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status == 200) {
                seen.set(Integer.parseInt(
                        answer.headers().firstValue("ETag").orElseThrow().replace("\"", "")));
                kept.add(reason);
            } else if (status == 409) {
                // an edit of which nobody learnt the outcome may have been kept: look, as people do
                HttpResponse<String> now = ask("/api/v1/plans/" + plan);
                if (now.statusCode() == 200)
                    seen.set(Integer.parseInt(
                            now.headers().firstValue("ETag").orElseThrow().replaceAll("^\\D*(\\d+).*", "$1")));
            } else {
                refusals.add(status + " " + answer.body().replaceAll("(?s).*\"reason\":\"(\\w+)\".*", "$1"));
                if (answer.headers().firstValue("Retry-After").isEmpty()) refusals.add("no Retry-After");
            }
        }
        return null;
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(50);
        }
    }

    int status(String path) {
        return ask(path).statusCode();
    }

    private String text(String path) {
        return ask(path).body();
    }

    private HttpResponse<String> ask(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(uri(path))
                            .timeout(Duration.ofMinutes(1))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
