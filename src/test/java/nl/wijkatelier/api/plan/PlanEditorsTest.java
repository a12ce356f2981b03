package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import nl.wijkatelier.store.Store;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty people edit one plan at once, over HTTP and on a database file. */
class PlanEditorsTest {
    private static final int EDITORS = 20;
    private static final int COMMANDS = 4;

    @TempDir
    Path folder;

    /** What an editor was told was kept, by revision. */
    private record Kept(int revision, String author, String reason) {}

    @Test
    void twentyEditors_loseNoUpdate_andTheLogSaysWhatIsThere() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("plannen");
        List<Kept> kept = new ArrayList<>();
        byte[] end;
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(EDITORS);
        try (Store store = Store.open(pool, Clock.systemUTC())) {
            PlanDesk desk = new PlanDesk(store.plans(), store.reviews(), head -> first(), Clock.systemUTC());
            store.plans()
                    .create(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Instant.EPOCH), Plans.ORIGIN, List.of());
            try (PlanServer server = new PlanServer(desk, folder)) {
                ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
                List<Future<List<Kept>>> all = new ArrayList<>();
                for (int editor = 0; editor < EDITORS; editor++) {
                    int own = editor;
                    all.add(editors.submit(() -> edit(server, desk, own)));
                }
                for (Future<List<Kept>> one : all) kept.addAll(one.get());
                editors.shutdown();
            }
            end = PlanBytes.of(desk.get(1).state());
        } finally {
            pool.dispose();
        }
        assertThat(kept).hasSize(EDITORS * COMMANDS).extracting(Kept::revision).doesNotHaveDuplicates();
        JdbcConnectionPool again = JdbcConnectionPool.create(url, "sa", "");
        try (Store store = Store.open(again, Clock.systemUTC())) {
            List<PlanEntry> log = store.plans().entries(1);
            Map<Integer, Kept> told = new TreeMap<>();
            kept.forEach(one -> told.put(one.revision, one));
            assertThat(log.stream().map(entry -> new Kept(entry.number(), entry.author(), entry.reason())))
                    .containsExactlyElementsOf(told.values());
            Plan plan = Plan.replay(first(), log);
            assertThat(PlanBytes.of(plan.state())).isEqualTo(end);
            assertThat(CoverageCheck.violations(plan.state().coverage())).isEmpty();
        } finally {
            again.dispose();
        }
    }

    /** Draws, renames and moves on what was seen, and again on what is there when it was stale or could not be done. */
    private static List<Kept> edit(PlanServer server, PlanDesk desk, int editor) throws Exception {
        Random random = new Random(editor);
        List<Kept> kept = new ArrayList<>();
        int tries = 0;
        while (kept.size() < COMMANDS) {
            String reason = editor + "." + kept.size();
            String body = body(random, editor, ++tries).replace("}", ",'reden':'" + reason + "'}");
            HttpResponse<String> answer =
                    server.command("wie" + editor, desk.get(1).revision(), body);
            assertThat(answer.statusCode()).as("%s%n%s", body, answer.body()).isIn(200, 409, 422);
            if (answer.statusCode() != 200) continue;
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            kept.add(new Kept(Integer.parseInt(tag.replace("\"", "")), "wie" + editor, reason));
        }
        return kept;
    }

    private static String body(Random random, int editor, int tries) {
        String buurt = "BU99010%d%02d".formatted(random.nextInt(4), random.nextInt(3));
        double x = SampleRegion.X + random.nextInt(1100);
        double y = SampleRegion.Y + random.nextInt(800);
        if (random.nextInt(3) == 0)
            return "{'type':'rename','code':'%s','naam':'Naam %d %d'}".formatted(buurt, editor, tries);
        return "{'type':'assign','buurt':'%s','region':'POLYGON((%2$s %3$s,%4$s %3$s,%4$s %5$s,%2$s %5$s,%2$s %3$s))'}"
                .formatted(buurt, x, y, x + 30, y + 20);
    }

    private static PlanState first() {
        return PlanStart.of(
                        new SampleRegion().indelingen().get(1),
                        Addresses.woningen(new double[] {98_100, 98_100}, new double[] {470_100, 470_450}),
                        Tolerances.CBS)
                .state();
    }
}
