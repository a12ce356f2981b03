package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkatelier.disk.TempFiles;
import nl.wijkatelier.domain.plan.PlanScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Many who want the same package before it is there: it is made once, and who finds no place in its lane waits without a thread. */
@Timeout(240)
class DeliveryCrowdTest extends AccessApplication {
    private static final int CROWD = 40;
    /** Places of the lane of deliveries. */
    private static final int PLACES = 8;

    @Autowired
    MeterRegistry registry;

    @Value("${wijkatelier.admin.token-file}")
    Path tokenFile;

    @Test
    void package_isMadeOnce_andTheCrowdHoldsNoMoreThreadsThanItsLane() throws Exception {
        String path = "/api/v1/plans/" + plan(new PlanScope(Set.of(HERE), Set.of(), true)) + "/levering.zip";
        String token = Files.readString(tokenFile).strip();
        Set<Path> before = packages();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<HttpResponse<byte[]>>> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++)
            crowd.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + token)
                            .header("X-Forwarded-For", "192.0.2." + i)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray()));
        double working = 0;
        while (!crowd.stream().allMatch(CompletableFuture::isDone)) {
            working = Math.max(working, value("working"));
            TimeUnit.MILLISECONDS.sleep(5);
        }
        Set<String> answers = new HashSet<>();
        for (CompletableFuture<HttpResponse<byte[]>> one : crowd) {
            // on a busy machine some wait for longer than one does, and are told to come back
            assertThat(one.get().statusCode()).isIn(200, 503);
            if (one.get().statusCode() == 503)
                assertThat(one.get().headers().firstValue("Retry-After")).isPresent();
            else
                answers.add(java.util.Arrays.hashCode(one.get().body()) + " "
                        + one.get().body().length);
        }
        assertThat(answers).hasSize(1);
        Set<Path> made = packages();
        made.removeAll(before);
        assertThat(made).hasSize(1);
        assertThat(working).isLessThanOrEqualTo(PLACES);
        assertThat(value("waiting")).isZero();
    }

    private double value(String which) {
        return registry.get("wijkatelier.lane." + which)
                .tag("baan", "delivery")
                .gauge()
                .value();
    }

    private static Set<Path> packages() throws IOException {
        try (Stream<Path> all = Files.list(TempFiles.place())) {
            return all.filter(file -> file.toString().endsWith(".zip")).collect(Collectors.toSet());
        }
    }
}
