package nl.wijkatelier.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanStarts;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.style.Styles;
import nl.wijkatelier.store.PersonalKeys;
import nl.wijkatelier.store.Store;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * From visible to drawable: what a service makes of the data that an import made visible, up to the first map with its figures, and up to
 * all that a plan needs. {@code DrawableBench URL PASSWORD KEY-FILE}; nobody else may have the store. Digests of what
 * was made are printed behind it.
 */
public final class DrawableBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static long begun;
    private static long worked;

    private DrawableBench() {}

    public static void main(String[] arguments) throws Exception {
        JdbcConnectionPool source = JdbcConnectionPool.create(arguments[0], "sa", arguments[1]);
        PersonalKeys seal = PersonalKeys.keptIn(Path.of(arguments[2]));
        try (Store store = Store.open(source, Clock.systemDefaultZone(), seal)) {
            begin();
            Registers registers = store.registers();
            Supplier<String> version = store.datasets()::servedVersion;
            Supplier<CellKeys> keys = () -> CellKeys.of("bench".getBytes(StandardCharsets.US_ASCII));
            IndicatorCatalogue catalogue = IndicatorCatalogue.load();
            PlanBasis basis = new PlanBasis(registers, version);
            PlanStarts starts = id -> PlanStart.of(basis.indeling(id), basis.addresses(), Tolerances.CBS)
                    .state();
            DrawingGround drawing = new DrawingGround(registers, starts, basis, version);
            PlanGround ground = new PlanGround(registers, DrawingRules.load(), version);
            Drafts drafts = new Drafts(registers, store.people(), store.blocks(), catalogue, store.datasets(), keys);
            Preparation preparation = new Preparation(
                    store.datasets(),
                    registers,
                    store.people(),
                    catalogue,
                    Styles.bundled(),
                    Clock.systemDefaultZone(),
                    keys,
                    basis,
                    List.of(basis, drawing, ground, drafts),
                    new KeptSnapshot(
                            Path.of(arguments[2] + ".momentopname"), new byte[32], "", catalogue, Styles.bundled()));
            Served.Snapshot made = preparation.make(version.get(), Progress.NONE);
            say("first map with figures, " + made.topography().size() + " objects");
            drawing.prepare(Progress.NONE);
            say("units and lines");
            ground.get();
            drafts.get();
            say("all that plans need");
            System.gc();
            Runtime heap = Runtime.getRuntime();
            System.out.printf("heap in use %d MB%n", (heap.totalMemory() - heap.freeMemory()) >> 20);
            if (Files.exists(Path.of("/proc/self/status")))
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                        .forEach(System.out::println);
            String newest =
                    basis.indelingen().get(basis.indelingen().size() - 1).id();
            System.out.println("figures  " + MadeDigest.figures(made.region()));
            System.out.println("pictures " + MadeDigest.pictures(made.topography()));
            System.out.println("places   " + MadeDigest.places(made.places().get()));
            System.out.println("lines    " + MadeDigest.lines(drawing.lines()));
            System.out.println("units    " + MadeDigest.units(drawing.units(newest)));
            System.out.println("drafts   " + MadeDigest.drafts(drafts.get(), starts.of(newest)));
            System.out.println("ground   " + ground.get().eerdereCodes().size());
        }
    }

    private static void begin() {
        begun = System.nanoTime();
        worked = SYSTEM.getProcessCpuTime();
    }

    private static void say(String what) {
        System.out.printf(
                "%-50s %6.2f s on the clock, %6.2f s of processor%n",
                what, (System.nanoTime() - begun) / 1e9, (SYSTEM.getProcessCpuTime() - worked) / 1e9);
    }
}
