package nl.wijkatelier.app;

import java.util.function.Supplier;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinSettings;
import nl.wijkatelier.engine.pass.RegisterPass;

/** The figures of drafts, made once per served version. Thread-safe. */
final class Drafts implements Supplier<DraftFigures>, PassTaker {
    private final Registers registers;
    private final PeopleRecords people;
    private final DraftBlocks blocks;
    private final IndicatorCatalogue catalogue;
    private final DatasetStore store;
    private final Supplier<CellKeys> keys;
    private final PerVersion<DraftFigures> memory;
    private final Gathered<DraftFigures.Reading> gathered = new Gathered<>();

    Drafts(
            Registers registers,
            PeopleRecords people,
            DraftBlocks blocks,
            IndicatorCatalogue catalogue,
            DatasetStore store,
            Supplier<CellKeys> keys) {
        this.registers = registers;
        this.people = people;
        this.blocks = blocks;
        this.catalogue = catalogue;
        this.store = store;
        this.keys = keys;
        this.memory = new PerVersion<>(store::servedVersion);
    }

    @Override
    public boolean lacks(String version) {
        return !memory.has(version) && !gathered.has(version);
    }

    @Override
    public Runnable on(RegisterPass pass, String version) {
        DraftFigures.Reading reading = DraftFigures.on(pass);
        return () -> gathered.keep(version, reading);
    }

    @Override
    public DraftFigures get() {
        return memory.get(() -> gathered.take(store.servedVersion())
                .orElseGet(this::read)
                .finish(people, blocks, catalogue, new JoinSettings(keys.get(), store.list()), Progress.NONE));
    }

    private DraftFigures.Reading read() {
        RegisterPass pass = RegisterPass.over(registers);
        DraftFigures.Reading reading = DraftFigures.on(pass);
        pass.run(Progress.NONE);
        return reading;
    }
}
