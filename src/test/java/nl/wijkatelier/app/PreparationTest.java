package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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

/** All that is made of a served version comes of one reading of each register. */
class PreparationTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final PeopleRecords NOBODY = consumer -> {};

    private final Map<String, Integer> scans = new TreeMap<>();
    private final Registers registers = counted(new SampleRegisters());
    private final DatasetStore store = mock(DatasetStore.class);
    private final Supplier<CellKeys> keys = () -> CellKeys.of(new byte[0]);
    private final PlanBasis basis = new PlanBasis(registers, () -> store.servedVersion());
    private final PlanStarts starts =
            indeling -> PlanStart.of(basis.indeling(indeling), basis.addresses(), Tolerances.CBS)
                    .state();
    private final DrawingGround drawing = new DrawingGround(registers, starts, basis, () -> store.servedVersion());
    private final PlanGround ground = new PlanGround(registers, DrawingRules.load(), () -> store.servedVersion());
    private final Drafts drafts = new Drafts(registers, NOBODY, new MemoryBlocks(), CATALOGUE, store, keys);
    private final Preparation preparation = new Preparation(
            store,
            registers,
            NOBODY,
            CATALOGUE,
            Styles.bundled(),
            Clock.systemUTC(),
            keys,
            List.of(basis, drawing, ground, drafts));

    /** Counts readings; with the divisions of the sample region. */
    private Registers counted(Registers all) {
        return (Registers) Proxy.newProxyInstance(
                Registers.class.getClassLoader(), new Class<?>[] {Registers.class}, (proxy, method, arguments) -> {
                    scans.merge(method.getName(), 1, Integer::sum);
                    if (method.getName().equals("indelingen")) return new SampleRegion().indelingen();
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

    private void serve(String version) {
        when(store.servedVersion()).thenReturn(version);
        when(store.list()).thenReturn(List.of());
        Served.Snapshot made = preparation.make(version, Progress.NONE);
        assertThat(made.region().indelingen()).isNotEmpty();
        assertThat(made.topography().size()).isPositive();
        assertThat(made.places().size()).isPositive();
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
