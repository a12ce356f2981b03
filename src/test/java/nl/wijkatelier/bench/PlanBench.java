package nl.wijkatelier.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import nl.wijkatelier.domain.coverage.CoverageRefused;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStep;
import nl.wijkatelier.domain.plan.Plans;

/** Median time of one command on a plan, addresses and all: {@code PlanBench addresses buurten}. */
public final class PlanBench {
    private static final int RUNS = 400;
    private static final double SIZE = 10_000;

    private PlanBench() {}

    public static void main(String[] arguments) {
        int addresses = Integer.parseInt(arguments[0]);
        int buurten = Integer.parseInt(arguments[1]);
        PlanState state = Plans.random(1, buurten, SIZE, addresses);
        System.out.printf(
                "%d addresses, %d buurten%n", addresses, state.buurten().size());
        report("assign of a piece of land", state, random -> Plans.assign(state, random, SIZE));
        report("border move", state, random -> Plans.move(state, random));
    }

    private static void report(String what, PlanState state, Function<Random, PlanCommand> commands) {
        Random random = new Random(7);
        double[] millis = new double[RUNS];
        int done = 0;
        for (int run = -RUNS; done < RUNS; run++) {
            PlanCommand command = commands.apply(random);
            long start = System.nanoTime();
            try {
                PlanStep step = PlanStep.of(state, command);
                step.changed().forEach(area -> step.after().figures(area));
            } catch (PlanRefused | CoverageRefused refused) {
                continue;
            }
            if (run >= 0) millis[done++] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.2f ms, 95th percentile %.2f ms%n", what, millis[RUNS / 2], millis[RUNS * 95 / 100]);
    }
}
