package nl.wijkatelier.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.Caller;
import nl.wijkatelier.page.DemoService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many dear requests of one client at once: maps of 9 megapixels, packages, comparisons, figures and bouwstenen by one shared link. Others have their
 * answers while the crowd still waits for its own, and the crowd is answered or told to come back; nothing fails.
 */
class CrowdIT extends DemoService {
    /** A machine may be done with the crowd before the others have asked. */
    private static final int TRIES = 3;

    @Value("${wijkatelier.admin.token-file}")
    private Path tokenFile;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CompletableFuture<Integer> ask(String path) {
        return client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("X-Forwarded-For", "192.0.2.66")
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** How many of the crowd still wait once everybody else was answered. */
    private int waitingWhenOthersAreAnswered(List<String> paths, String tile) throws Exception {
        List<CompletableFuture<Integer>> crowd = paths.stream().map(this::ask).toList();
        Caller other = Caller.nobody(port).at("192.0.2.5");
        for (String path : List.of("/", "/actuator/health", "/api/v1/status", tile, "/api/v1/areas?limit=3"))
            assertThat(other.status("GET", path, null)).as(path).isEqualTo(200);
        int waiting = (int) crowd.stream().filter(one -> !one.isDone()).count();
        for (CompletableFuture<Integer> one : crowd)
            assertThat(one.get(5, TimeUnit.MINUTES)).isIn(200, 429, 503);
        return waiting;
    }

    @Test
    void dearRequestsOfOne_holdNobodyUp() throws Exception {
        try (FuzzTown town = new FuzzTown(port, Files.readString(tokenFile).strip(), 0)) {
            String box = town.place().values().get("box");
            String plan = "/api/v1/plans/" + town.plan();
            String link = JsonMapper.shared()
                    .readTree(town.administrator()
                            .send("POST", plan + "/shares", null)
                            .body())
                    .path("url")
                    .asString()
                    .replaceAll(".*deel=", "deel=");
            String map =
                    "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=EPSG:28992&FORMAT=image/png&LAYERS=";
            String tile = map + "buurten&WIDTH=256&HEIGHT=256&BBOX=" + box;
            int waiting = 0;
            for (int i = 0; i < TRIES && waiting == 0; i++) {
                List<String> paths = new ArrayList<>();
                for (int n = 0; n < 8; n++) {
                    paths.add(map + "topografie&WIDTH=3000&HEIGHT=3000&BBOX=" + box + (i * 8 + n));
                    paths.add(plan + "/levering.zip?" + link);
                    paths.add(plan + "/comparison?with=indeling:2023&" + link);
                    paths.add(plan + "/figures?streef=" + (500 + i * 8 + n) + "&" + link);
                    paths.add(plan + "/findings?" + link);
                    paths.add("/api/v1/units?indeling=2024&" + link);
                }
                waiting = waitingWhenOthersAreAnswered(paths, tile);
            }
            assertThat(waiting)
                    .as("of the crowd, when the others had their answers")
                    .isPositive();
        }
    }
}
