package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.ChildJvm;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.coverage.CoverageCheck;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanBytes;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.store.Store;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed while several people edit: what it acknowledged is there after a restart, and gives the same plan. */
class KilledServiceIT {
    private static final int EDITORS = 4;
    private static final int ENOUGH = 16;
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    /** The reasons that were acknowledged, by revision. */
    private final Map<Integer, String> kept = new ConcurrentSkipListMap<>();

    private final CountDownLatch enough = new CountDownLatch(ENOUGH);

    @Test
    void acknowledgedEdits_surviveAKill_andTheLogGivesThePlanAgain() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("store");
        Process service = ChildJvm.of(
                        Service.class,
                        url,
                        Files.createDirectory(folder.resolve("tomcat")).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("port ")) line = lines.readLine();
            assertThat(line).as("the service has started").isNotNull();
            int port = Integer.parseInt(line.substring(5));
            for (int editor = 0; editor < EDITORS; editor++) {
                int own = editor;
                editors.submit(() -> edit(port, own));
            }
            assertThat(enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            // in the middle of other commands
            service.destroyForcibly().waitFor();
            editors.shutdown();
            assertThat(editors.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try (Store store = Store.open(pool, Clock.systemUTC())) {
            List<PlanEntry> log = store.plans().entries(1);
            kept.forEach((revision, reason) ->
                    assertThat(log.get(revision - 1).reason()).isEqualTo(reason));
            assertThat(log).hasSizeGreaterThanOrEqualTo(ENOUGH).hasSizeLessThanOrEqualTo(kept.size() + EDITORS);
            Plan plan = Plan.from(first());
            for (PlanEntry entry : log) plan = plan.with(entry);
            PlanDesk desk = desk(store);
            assertThat(PlanBytes.of(desk.get(1).state())).isEqualTo(PlanBytes.of(plan.state()));
            assertThat(desk.problems(1)).isEmpty();
            assertThat(store.plans().withoutStates()).isEmpty();
            assertThat(CoverageCheck.violations(plan.state().coverage())).isEmpty();
        } finally {
            pool.dispose();
        }
    }

    /** Gives strips of land to the buurt beside them until the service is gone; each editor in a column of buurten. */
    private Void edit(int port, int editor) throws InterruptedException {
        int seen = 0;
        for (int i = 0; ; i++) {
            double x = SampleRegion.X + 300 * editor + 60 + i % 9 * 20;
            double y = SampleRegion.Y + 250 + i / 9 % 9 * 10;
            String reason = editor + "." + i;
            String body = "{\"type\":\"assign\",\"buurt\":\"BU99010%d0%d\",\"reden\":\"%s\",\"region\":\"%s\"}"
                    .formatted(editor, i / 81 % 2, reason, Things.box(x, y, x + 15, y + 80));
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/plans/1/commands"))
                                .header(PlanServer.WHO, "wie" + editor)
                                .header("If-Match", "\"" + seen + "\"")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) continue;
                seen = Integer.parseInt(
                        answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
                kept.put(seen, reason);
                enough.countDown();
            } catch (IOException gone) {
                return null;
            }
        }
    }

    private static PlanState first() {
        return PlanStart.of(
                        new SampleRegion().indelingen().get(1),
                        Addresses.woningen(new double[] {98_100, 98_100}, new double[] {470_100, 470_450}),
                        Tolerances.CBS)
                .state();
    }

    private static PlanDesk desk(Store store) {
        return new PlanDesk(store.plans(), store.reviews(), head -> first(), Clock.systemUTC());
    }

    /** Serves plan 1 until it is killed. */
    static final class Service {
        private Service() {}

        public static void main(String[] arguments) throws Exception {
            Store store = Store.open(JdbcConnectionPool.create(arguments[0], "sa", ""), Clock.systemUTC());
            store.plans()
                    .create(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Instant.EPOCH), Plans.ORIGIN, List.of());
            PlanServer server = new PlanServer(desk(store), Path.of(arguments[1]));
            System.out.println("port " + server.port());
        }
    }
}
