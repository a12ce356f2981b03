package nl.wijkatelier.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.bag.BagReader;

/**
 * Measures how many voorkomens per second the reader alone reads: {@code BagReadBench THREADS ROUNDS FILE...}. Each round
 * reads the files ten times over; the first rounds warm up.
 */
public final class BagReadBench {
    private static final int TIMES = 10;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private BagReadBench() {}

    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        List<Path> paths = new ArrayList<>();
        for (int time = 0; time < TIMES; time++)
            for (int i = 2; i < arguments.length; i++) paths.add(Path.of(arguments[i]));
        for (int round = 1; round <= rounds; round++) {
            LongAdder objects = new LongAdder();
            long start = System.nanoTime();
            long cpu = PROCESS.getProcessCpuTime();
            BagReader.read(SourceFiles.of(paths), threads, counting(objects));
            double seconds = (System.nanoTime() - start) / 1e9;
            double busy = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
            System.out.printf(
                    "round %d, %d threads: %d objects in %.2f s = %.0f objects/s; %.2f s of processor = %.0f objects/s per core%n",
                    round, threads, objects.sum(), seconds, objects.sum() / seconds, busy, objects.sum() / busy);
        }
    }

    private static Reading counting(LongAdder objects) {
        return new Reading() {
            @Override
            public DatasetLoad.Inlet inlet() {
                return new DatasetLoad.Inlet() {
                    @Override
                    public void accept(RegisterObject object) {
                        objects.increment();
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public void problem(Problem problem) {}

            @Override
            public void read(String objectType, long count) {}

            @Override
            public Progress progress() {
                return Progress.NONE;
            }
        };
    }
}
