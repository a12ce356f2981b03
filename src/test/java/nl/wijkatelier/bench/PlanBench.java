package nl.wijkatelier.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.CoverageRefused;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.finding.Judgement;
import nl.wijkatelier.domain.finding.Surroundings;
import nl.wijkatelier.domain.finding.Topography;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.KeptState;
import nl.wijkatelier.domain.plan.MoveBorder;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStep;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.engine.join.DraftRelease;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinSettings;

/**
 * Median times of commands on a plan, of previews with all indicators and with findings, and of counting everything anew; with a third
 * argument also the same border moves in PostGIS, or counting alone with addresses and people only, or commands alone with what a log keeps of
 * them: {@code PlanBench addresses buurten [postgis|addresses|kept]}.
 */
public final class PlanBench {
    private static final int RUNS = 200;
    private static final int WARM = 200;
    private static final int WHOLE = 3;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final BenchTown town;
    private final List<Adres> addresses = new ArrayList<>();
    private final DraftFigures figures;
    private final PlanState state;
    private final Plan plan;

    private PlanBench(int size, int buurten, boolean surfaces) {
        town = new BenchTown(size, buurten, surfaces);
        town.adressen(addresses::add);
        state = start();
        plan = Plan.from(state);
        figures = DraftFigures.read(
                town, town, new MemoryBlocks(), IndicatorCatalogue.load(), JoinSettings.fictional(), Progress.NONE);
    }

    private PlanState start() {
        return PlanStart.of(town.indelingen().get(0), Addresses.of(addresses), new Tolerances(0.01, 0.01))
                .state();
    }

    public static void main(String[] arguments) throws SQLException {
        int size = Integer.parseInt(arguments[0]);
        String third = arguments.length > 2 ? arguments[2] : "";
        PlanBench bench =
                new PlanBench(size, Integer.parseInt(arguments[1]), third.isEmpty() || third.equals("postgis"));
        System.out.printf(
                "%d addresses, %d buurten, %d indicators%n",
                size, bench.state.buurten().size(), bench.figures.indicators().size());
        if (third.equals("kept")) {
            bench.report("assign of a unit", bench::assign, bench::step);
            bench.report("assign of a unit, and what is kept of it", bench::assign, bench::kept);
            bench.report("border move", bench::move, bench::step);
            bench.report("border move, and what is kept of it", bench::move, bench::kept);
            return;
        }
        bench.whole();
        if (third.equals("addresses")) return;
        bench.report("assign of a unit", bench::assign, bench::step);
        bench.report("border move", bench::move, bench::step);
        bench.report("preview of a border move with all indicators", bench::move, bench::preview);
        bench.findings();
        if (third.equals("postgis"))
            try (PlanBenchPeer peer = new PlanBenchPeer(bench.town, bench.addresses)) {
                bench.compare(peer);
            }
    }

    /** Every object counted, and every indicator of every area released; by as many threads as there are processors. */
    private void whole() {
        Times times = new Times(WHOLE, () -> PROCESS.getProcessCpuTime());
        for (int run = 0; run < WHOLE; run++) {
            Plan fresh = Plan.from(start());
            times.begin();
            figures.of(fresh, fresh.first(), fresh.first());
            times.end(run);
        }
        times.print("counting everything and releasing all indicators (processor time of all threads)");
    }

    private PlanCommand assign(Random random) {
        return Plans.assign(state, random);
    }

    private MoveBorder move(Random random) {
        return Plans.move(state, random);
    }

    private void step(PlanState before, PlanCommand command) {
        PlanStep step = PlanStep.of(before, command);
        step.changed().forEach(area -> step.after().figures(area));
    }

    private void kept(PlanState before, PlanCommand command) {
        PlanStep step = PlanStep.of(before, command);
        step.changed().forEach(area -> step.after().figures(area));
        PlanEntry entry = new PlanEntry(1, PlanEntry.Kind.COMMAND, command, "a", Plans.TIME, "");
        KeptState.of(before, entry, step.after());
    }

    private void preview(PlanState before, PlanCommand command) {
        PlanStep step = PlanStep.of(before, command);
        DraftRelease was = figures.of(plan, before, before);
        DraftRelease is = figures.of(plan, before, step.after());
        for (int area : step.changed()) {
            AreaCode code = before.buurten().get(area).code();
            step.after().figures(area);
            for (Indicator indicator : figures.indicators()) {
                was.value(code, indicator.id());
                is.value(code, indicator.id());
            }
        }
    }

    private void findings() {
        DrawingRules rules = DrawingRules.load();
        Topography.Builder topography = Topography.builder(rules);
        town.bgt(Set.of(BgtType.WEGDEEL), topography::add);
        town.percelen(topography::add);
        town.panden(topography::add);
        Judgement judgement =
                Judgement.of(state, new Surroundings(Set.of(), new TreeMap<>(), topography.build()), rules);
        report("the same with findings and metrics", this::move, (before, command) -> {
            preview(before, command);
            PlanStep step = PlanStep.of(before, command);
            judgement.on(step.after()).metrics(step.changed(), OptionalInt.empty());
        });
    }

    private void report(String what, Function<Random, PlanCommand> commands, BiConsumer<PlanState, PlanCommand> work) {
        Random random = new Random(7);
        Times times = new Times(RUNS, THREAD::getCurrentThreadCpuTime);
        int done = 0;
        for (int run = -WARM; done < RUNS; run++) {
            PlanCommand command = commands.apply(random);
            times.begin();
            try {
                work.accept(state, command);
            } catch (PlanRefused | CoverageRefused refused) {
                continue;
            }
            if (run >= 0) times.end(done++);
        }
        times.print(what);
    }

    /** The same moves by both, one after the other; those that touch two buurten and no more. */
    private void compare(PlanBenchPeer peer) throws SQLException {
        int wanted = 40;
        Random random = new Random(11);
        Times ours = new Times(wanted, THREAD::getCurrentThreadCpuTime);
        Times theirs = new Times(wanted, THREAD::getCurrentThreadCpuTime);
        int same = 0;
        for (int done = 0; done < wanted; ) {
            MoveBorder move = move(random);
            ours.begin();
            PlanStep step;
            try {
                step = PlanStep.of(state, move);
            } catch (PlanRefused | CoverageRefused refused) {
                continue;
            }
            if (step.changed().size() != 2) continue;
            int first = step.after().figures(step.changed().first()).adressen();
            int last = step.after().figures(step.changed().last()).adressen();
            ours.end(done);
            theirs.begin();
            int[] counted = peer.move(step.changed().first(), step.changed().last(), move.line());
            theirs.end(done++);
            if (Math.abs(counted[0] - first) + Math.abs(counted[1] - last) <= 2) same++;
        }
        ours.print("border move, ours");
        theirs.print("border move, PostGIS (processor time is that of asking)");
        System.out.printf("the same addresses (2 more or less) in %d of %d moves%n", same, wanted);
    }

    /** Times on the clock, and of the processor alone, which other work on the machine does not change much. */
    private static final class Times {
        private final double[] clock;
        private final double[] processor;
        private final LongSupplier used;
        private long began;
        private long had;

        Times(int runs, LongSupplier used) {
            clock = new double[runs];
            processor = new double[runs];
            this.used = used;
        }

        void begin() {
            had = used.getAsLong();
            began = System.nanoTime();
        }

        void end(int run) {
            clock[run] = (System.nanoTime() - began) / 1e6;
            processor[run] = (used.getAsLong() - had) / 1e6;
        }

        void print(String what) {
            Arrays.sort(clock);
            Arrays.sort(processor);
            System.out.printf(
                    "%s: median %.2f ms, 95th percentile %.2f ms; processor time %.2f ms%n",
                    what, clock[clock.length / 2], clock[clock.length * 95 / 100], processor[clock.length / 2]);
        }
    }
}
