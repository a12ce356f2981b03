package nl.wijkatelier.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinSettings;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.RegionJoin;
import nl.wijkatelier.engine.pass.RegisterPass;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.render.TopographyReader;
import nl.wijkatelier.engine.style.Styles;

/** Makes what is served of one reading of the registers: the snapshot, and besides it what plans need. */
final class Preparation implements Served.Maker {
    private final DatasetStore store;
    private final Registers registers;
    private final PeopleRecords people;
    private final IndicatorCatalogue catalogue;
    private final Styles styles;
    private final Clock clock;
    private final Supplier<CellKeys> keys;
    private final PlanBasis basis;
    private final List<PassTaker> others;
    private final KeptSnapshot kept;

    /**
     * @param basis one of the others, which the snapshot has all of
     * @param others what is not in the snapshot and takes of the same reading
     */
    Preparation(
            DatasetStore store,
            Registers registers,
            PeopleRecords people,
            IndicatorCatalogue catalogue,
            Styles styles,
            Clock clock,
            Supplier<CellKeys> keys,
            PlanBasis basis,
            List<PassTaker> others,
            KeptSnapshot kept) {
        this.store = store;
        this.registers = registers;
        this.people = people;
        this.catalogue = catalogue;
        this.styles = styles;
        this.clock = clock;
        this.keys = keys;
        this.basis = basis;
        this.others = List.copyOf(others);
        this.kept = kept;
    }

    @Override
    public Served.Snapshot make(String version, Progress progress) {
        String data = store.servedVersion();
        List<Dataset> datasets = store.list();
        JoinSettings settings = new JoinSettings(keys.get(), datasets, LocalDate.now(clock));
        Optional<Served.Snapshot> former = kept.find(version, settings);
        if (former.isPresent()) {
            basis.keep(data, former.get().region().indelingen(), former.get().adressen());
            return former.get();
        }
        RegisterPass pass = RegisterPass.over(registers);
        RegionJoin join = RegionJoin.on(pass, catalogue, settings);
        TopographyReader map = Topography.on(pass, styles);
        pass.packAdressen();
        List<Runnable> taken = taking(pass, data);
        pass.run(progress);
        taken.forEach(Runnable::run);
        FutureTask<Topography> drawn = new FutureTask<>(() -> map.finish(version, progress));
        new Thread(drawn, "map").start();
        boolean fictief = datasets.stream()
                .anyMatch(dataset -> dataset.status() == Dataset.Status.ZICHTBAAR
                        && dataset.draft().fictief());
        try {
            JoinedRegion region = join.finish(people, version, fictief, progress);
            return Served.Snapshot.of(region, drawn.get(), pass.packed());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) throw error;
            throw (RuntimeException) failure.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        }
    }

    private List<Runnable> taking(RegisterPass pass, String data) {
        return others.stream()
                .filter(taker -> taker.lacks(data))
                .map(taker -> taker.on(pass, data))
                .toList();
    }

    /** Reads once more for what lacks something of the stored version: after a start that found the former snapshot. */
    void complete(Progress progress) {
        String data = store.servedVersion();
        RegisterPass pass = RegisterPass.over(registers);
        List<Runnable> taken = taking(pass, data);
        if (taken.isEmpty()) return;
        pass.run(progress);
        taken.forEach(Runnable::run);
    }

    /** Keeps a snapshot for the next start, unless it is the one that is kept. */
    void keep(Served.Snapshot snapshot) {
        kept.keep(snapshot);
    }
}
