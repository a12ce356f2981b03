package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wijkatelier.domain.coverage.CoverageCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Logs as installations hold them stay what they were, for ever: their files are never made anew. What today's commands make of them is written
 * beside, in {@code vandaag.properties}: a change of it is a change of how new plans are drawn, to be meant and then written by
 * {@code -Dgolden.renew=true}.
 */
class GoldenLogsTest {
    private static final Path TODAY = GoldenLog.FOLDER.resolve("vandaag.properties");

    static List<String> logs() throws IOException {
        try (Stream<Path> files = Files.list(GoldenLog.FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreTen_withAllCommands() throws IOException {
        assertThat(logs()).hasSizeGreaterThanOrEqualTo(10);
        Set<String> kinds = new TreeSet<>();
        for (String name : logs())
            for (PlanEntry entry : read(name).entries())
                kinds.add(
                        entry.command() == null
                                ? entry.kind().name()
                                : entry.command().getClass().getSimpleName());
        assertThat(kinds).containsAll(Attempts.commands()).contains("UNDO", "REDO");
    }

    @ParameterizedTest
    @MethodSource("logs")
    void log_isServedAsItWas(String name) throws IOException {
        GoldenLog golden = read(name);
        MemoryPlanLog log = new MemoryPlanLog();
        PlanReplay.Outcome opened = PlanReplay.of(golden.into(log), golden.first(), log);
        assertThat(digests(opened.plan())).isEqualTo(expected(golden));
        assertThat(opened.problems()).noneMatch(one -> one.code().name().equals("PLAN_REGEL_BESCHADIGD"));
        assertThat(CoverageCheck.violations(opened.plan().state().coverage())).isEmpty();
        assertThat(opened.missing()).isEmpty();
        assertThat(opened.snapshots()).isEmpty();
    }

    /** No geometry is worked out: what was changed then is changed again. */
    @ParameterizedTest
    @MethodSource("logs")
    void changes_leadToTheSameStates(String name) throws IOException {
        GoldenLog golden = read(name);
        Plan plan = Plan.from(golden.first());
        for (PlanEntry entry : golden.entries()) {
            byte[] change = golden.states().get(entry.number()).change();
            plan = plan.with(entry, change == null ? null : StateBytes.on(plan.state(), change));
        }
        assertThat(digests(plan)).isEqualTo(expected(golden));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void snapshots_areTheStates(String name) throws IOException {
        GoldenLog golden = read(name);
        for (PlanSnapshot snapshot : golden.snapshots())
            assertThat(snapshot.state(golden.first().addresses()).digest())
                    .isEqualTo(golden.states().get(snapshot.revision()).digest());
        assertThat(golden.snapshots()).hasSize(golden.entries().size() / PlanSnapshot.EVERY);
    }

    @Test
    void commandsOfToday_drawAsTheyDid() throws IOException {
        SortedMap<String, String> today = new TreeMap<>();
        for (String name : logs()) today.put(name, today(read(name)));
        List<String> lines = new ArrayList<>();
        today.forEach((name, what) -> lines.add(name + "=" + what));
        if (Boolean.getBoolean("golden.renew")) Files.write(TODAY, lines);
        assertThat(lines)
                .as(
                        "plans that exist stay what they are; new ones would be drawn otherwise. If that is meant: -Dgolden.renew=true")
                .isEqualTo(Files.readAllLines(TODAY));
    }

    /** The last digest, or the first entry that leads elsewhere. */
    private static String today(GoldenLog golden) {
        Plan plan = Plan.from(golden.first());
        for (PlanEntry entry : golden.entries()) {
            String kept = golden.states().get(entry.number()).digest();
            String found;
            try {
                plan = plan.with(entry);
                found = plan.state().digest();
            } catch (RuntimeException refused) {
                found = refused.getMessage();
            }
            if (!kept.equals(found)) return "anders vanaf regel " + entry.number() + ": " + found;
        }
        return plan.state().digest();
    }

    private static GoldenLog read(String name) throws IOException {
        return GoldenLog.read(GoldenLog.FOLDER.resolve(name));
    }

    private static List<String> expected(GoldenLog golden) {
        return golden.states().values().stream().map(KeptState::digest).toList();
    }

    private static List<String> digests(Plan plan) {
        List<String> digests = new ArrayList<>();
        for (int i = 1; i <= plan.revision(); i++) digests.add(plan.stateAt(i).digest());
        return digests;
    }
}
