package nl.wijkatelier.engine.join;

import java.util.List;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.StateMemory;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.pass.RegisterPass;

/**
 * The figures of drafts, from what the registers held when it was made. Those of a state follow from those of a state nearby: only
 * objects where borders differ are counted anew, and only gemeenten where sums differ are released anew. Of people they tell what {@link
 * SwappedPeople} leaves of it. Thread-safe.
 */
public final class DraftFigures {
    private final DraftObjects objects;
    private final IndicatorCatalogue catalogue;
    private final StateMemory<DraftRelease> memory;

    private DraftFigures(DraftObjects objects, IndicatorCatalogue catalogue) {
        this.objects = objects;
        this.catalogue = catalogue;
        this.memory = new StateMemory<>(
                first -> DraftRelease.of(first, DraftTally.of(objects, first.coverage()), catalogue), DraftRelease::on);
    }

    /** What is gathered for them while the registers are read. */
    public static final class Reading {
        private final RegisterPass pass;
        private final DraftReading objects;

        private Reading(RegisterPass pass) {
            this.pass = pass;
            this.objects = DraftReading.on(pass);
        }

        /**
         * Reads the people; once, when the pass has run. Throws Progress.Cancelled when the progress says so.
         *
         * @param blocks what drafts counted of people before; gets what they count from now on
         */
        public DraftFigures finish(
                PeopleRecords people,
                DraftBlocks blocks,
                IndicatorCatalogue catalogue,
                JoinSettings settings,
                Progress progress) {
            SwappedPeople swapped = SwappedPeople.of(pass, people, blocks, settings);
            progress.check();
            return new DraftFigures(objects.finish(swapped, swapped.values(), settings.keys(), progress), catalogue);
        }
    }

    /** Takes what it needs of a pass. */
    public static Reading on(RegisterPass pass) {
        return new Reading(pass);
    }

    /** Reads the registers for them alone; seconds. */
    public static DraftFigures read(
            Registers registers,
            PeopleRecords people,
            DraftBlocks blocks,
            IndicatorCatalogue catalogue,
            JoinSettings settings,
            Progress progress) {
        RegisterPass pass = RegisterPass.over(registers);
        Reading reading = on(pass);
        pass.run(progress);
        return reading.finish(people, blocks, catalogue, settings, progress);
    }

    /** In the order in which they are shown. */
    public List<Indicator> indicators() {
        return catalogue.indicators();
    }

    /** How many people go from where to where between two states, of one plan or of several. */
    public DraftFlows flows(PlanState was, PlanState wordt) {
        return DraftFlows.between(objects, was, wordt, catalogue);
    }

    /**
     * The figures of a state of a plan.
     *
     * @param near a state that probably was asked before, such as the one before it
     */
    public DraftRelease of(Plan plan, PlanState near, PlanState state) {
        return memory.of(plan, near, state);
    }
}
