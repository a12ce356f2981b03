package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanStarts;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.style.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is made of a served version comes of one reading of each register. */
class PreparationTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final PeopleRecords NOBODY = consumer -> {};

    private final Map<String, Integer> scans = new TreeMap<>();
    private final Registers registers = counted(SampleRegisters.with(new SampleRegion().indelingen()));
    private final DatasetStore store = mock(DatasetStore.class);
    private final Supplier<CellKeys> keys = () -> CellKeys.of(new byte[0]);
    private final PlanBasis basis = new PlanBasis(registers, () -> store.servedVersion());
    private final PlanStarts starts =
            indeling -> PlanStart.of(basis.indeling(indeling), basis.addresses(), Tolerances.CBS)
                    .state();
    private final DrawingGround drawing = new DrawingGround(registers, starts, basis, () -> store.servedVersion());
    private final PlanGround ground = new PlanGround(registers, DrawingRules.load(), () -> store.servedVersion());
    private final Drafts drafts = new Drafts(registers, NOBODY, new MemoryBlocks(), CATALOGUE, store, keys);

    @TempDir
    static Path folder;

    private final Preparation preparation = new Preparation(
            store,
            registers,
            NOBODY,
            CATALOGUE,
            Styles.bundled(),
            Clock.systemUTC(),
            keys,
            basis,
            List.of(basis, drawing, ground, drafts),
            kept("niet-bewaard"));

    private static KeptSnapshot kept(String name) {
        return new KeptSnapshot(folder.resolve(name), new byte[32], "", CATALOGUE, Styles.bundled());
    }

    /** Counts readings. */
    private Registers counted(Registers all) {
        return (Registers) Proxy.newProxyInstance(
                Registers.class.getClassLoader(), new Class<?>[] {Registers.class}, (proxy, method, arguments) -> {
                    scans.merge(method.getName(), 1, Integer::sum);
                    try {
                        return method.invoke(all, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Test
    void aServedVersion_isReadOnce_forTheMapTheFiguresTheSearchAndPlans() {
        serve("1");
        assertThat(scans)
                .isEqualTo(Map.of(
                        "adressen",
                        1,
                        "panden",
                        1,
                        "bgt",
                        1,
                        "percelen",
                        1,
                        "indelingen",
                        1,
                        "woonplaatsen",
                        1,
                        "kerncijfers",
                        1,
                        "bounds",
                        1));
        scans.clear();
        everything();
        assertThat(scans).isEmpty();
        serve("2");
        assertThat(scans).allSatisfy((register, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void theSameDataOnAnotherDay_isNotReadForPlansAgain() {
        serve("1");
        Object units = drawing.units("2024");
        preparation.make("1-1", Progress.NONE);
        everything();
        assertThat(scans.get("adressen")).isEqualTo(2);
        assertThat(scans).doesNotContainEntry("woonplaatsen", 2);
        assertThat(drawing.units("2024")).isSameAs(units);
    }

    @Test
    void aKeptSnapshot_isServedWithoutAnyReading_andPlansTakeOfOneLater() {
        serve("1");
        kept("bewaard").keep(preparation.make("1", Progress.NONE));
        scans.clear();
        PlanBasis again = new PlanBasis(registers, () -> store.servedVersion());
        PlanGround around = new PlanGround(registers, DrawingRules.load(), () -> store.servedVersion());
        Drafts counted = new Drafts(registers, NOBODY, new MemoryBlocks(), CATALOGUE, store, keys);
        Preparation restarted = new Preparation(
                store,
                registers,
                NOBODY,
                CATALOGUE,
                Styles.bundled(),
                Clock.systemUTC(),
                keys,
                again,
                List.of(again, around, counted),
                kept("bewaard"));
        Served.Snapshot found = restarted.make("1", Progress.NONE);
        assertThat(found.topography().size()).isPositive();
        assertThat(again.indelingen()).isEqualTo(found.region().indelingen());
        assertThat(again.addresses().size()).isPositive();
        assertThat(scans).isEmpty();
        restarted.complete(Progress.NONE);
        restarted.complete(Progress.NONE);
        around.get();
        counted.get();
        assertThat(scans)
                .containsEntry("panden", 1)
                .allSatisfy((register, times) -> assertThat(times).isEqualTo(1));
    }

    private void serve(String version) {
        when(store.servedVersion()).thenReturn(version);
        when(store.list()).thenReturn(List.of());
        Served.Snapshot made = preparation.make(version, Progress.NONE);
        assertThat(made.region().indelingen()).isNotEmpty();
        assertThat(made.topography().size()).isPositive();
        assertThat(made.places().get().size()).isPositive();
        drawing.prepare(Progress.NONE);
        everything();
    }

    private void everything() {
        assertThat(drawing.lines().lines()).isPositive();
        assertThat(drawing.units("2024")).isNotNull();
        assertThat(ground.get().topografie()).isNotNull();
        assertThat(drafts.get().indicators()).isNotEmpty();
        assertThat(starts.of("2024").addresses().size()).isPositive();
    }
}
