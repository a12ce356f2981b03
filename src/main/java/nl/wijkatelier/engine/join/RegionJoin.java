package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;

/**
 * Joins the served registers to every served division and makes the snapshot of figures: reads each register once, streaming,
 * several at a time. Takes memory for the addresses (about 30 bytes each), never for the surfaces.
 */
public final class RegionJoin {
    private static final int PASSES = 4;

    private RegionJoin() {}

    /**
     * The joined region of data that is not about real people, see {@link JoinSettings#fictional}.
     *
     * @param version {@code DatasetStore.servedVersion} of what is read
     * @param fictief whether any of it describes the demo region
     * @throws Progress.Cancelled when the progress says so
     */
    public static JoinedRegion join(
            Registers registers,
            PeopleRecords people,
            IndicatorCatalogue catalogue,
            String version,
            boolean fictief,
            Progress progress) {
        return join(registers, people, catalogue, JoinSettings.fictional(), version, fictief, progress);
    }

    /** The same, with the keys of the personal records and the dataset versions that figures are made of. */
    public static JoinedRegion join(
            Registers registers,
            PeopleRecords people,
            IndicatorCatalogue catalogue,
            JoinSettings settings,
            String version,
            boolean fictief,
            Progress progress) {
        progress.begin("Cijfers berekenen", PASSES + 1L);
        List<Division> divisions =
                registers.indelingen().stream().map(Division::of).toList();
        List<Integer> released =
                settings.released(divisions.stream().map(Division::indeling).toList());
        PeopleOverlay overlay = new PeopleOverlay(released);
        List<Tally> tallies = divisions.isEmpty()
                ? List.of()
                : tallies(registers, people, settings.keys(), divisions, overlay, progress);
        Kerncijfers kerncijfers = Kerncijfers.read(registers, catalogue.cbsRounding());
        PackedDivisions packed = new PackedDivisions(catalogue, kerncijfers, settings);
        JoinedRegion region = PackedRegion.of(
                version, fictief, catalogue, packed.release(divisions, tallies, released, overlay), settings);
        progress.advance(1);
        return region;
    }

    /** The region before anything is served: its indicators, and no division. */
    public static JoinedRegion nothing(IndicatorCatalogue catalogue) {
        return PackedRegion.of("", false, catalogue, PackedDivisions.none(), JoinSettings.fictional());
    }

    /** The sums per division, surfaces of the buurten included; the overlay gets the people too. */
    static List<Tally> tallies(
            Registers registers,
            PeopleRecords people,
            CellKeys keys,
            List<Division> divisions,
            PeopleOverlay overlay,
            Progress progress) {
        AtomicBoolean stopped = new AtomicBoolean();
        List<Callable<List<Tally>>> passes = List.of(
                () -> SurfacePass.bgt(registers, divisions, new Watch(progress, stopped)),
                () -> AddressPass.run(registers, people, keys, divisions, overlay, new Watch(progress, stopped)),
                () -> SurfacePass.panden(registers, divisions, new Watch(progress, stopped)),
                () -> SurfacePass.percelen(registers, divisions, new Watch(progress, stopped)));
        List<Tally> sums = divisions.stream().map(Division::surfaces).toList();
        for (List<Tally> pass : run(passes, stopped))
            for (int i = 0; i < sums.size(); i++) sums.get(i).addAll(pass.get(i));
        return sums;
    }

    private static List<List<Tally>> run(List<Callable<List<Tally>>> passes, AtomicBoolean stopped) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<Tally>>> futures = new ArrayList<>();
            for (Callable<List<Tally>> pass : passes)
                futures.add(threads.submit(() -> {
                    try {
                        return pass.call();
                    } catch (RuntimeException | Error e) {
                        stopped.set(true);
                        throw e;
                    }
                }));
            return results(futures);
        } finally {
            stopped.set(true);
            threads.shutdown();
        }
    }

    private static List<List<Tally>> results(List<Future<List<Tally>>> futures) {
        List<List<Tally>> results = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<List<Tally>> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) throw error;
                RuntimeException cause = (RuntimeException) e.getCause();
                // the passes that were stopped because of it only say that they were cancelled
                if (failure == null || failure instanceof Progress.Cancelled) failure = cause;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Progress.Cancelled();
            }
        }
        if (failure != null) throw failure;
        return results;
    }
}
