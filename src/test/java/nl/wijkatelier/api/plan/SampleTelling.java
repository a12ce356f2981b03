package nl.wijkatelier.api.plan;

import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.domain.finding.Surroundings;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import nl.wijkatelier.engine.join.JoinSettings;

/** What is told of plans on the sample region, counting the sample village, without people. */
final class SampleTelling {
    private SampleTelling() {}

    static PlanTelling of() {
        return with(new PlanJudgements(() -> Surroundings.NONE, DrawingRules.load()));
    }

    static PlanTelling with(PlanJudgements judgements) {
        DraftFigures figures = figures();
        return new PlanTelling(judgements, () -> figures, SampleRegion::new);
    }

    static DraftFigures figures() {
        return DraftFigures.read(
                new SampleRegisters(),
                consumer -> {},
                new MemoryBlocks(),
                IndicatorCatalogue.load(),
                JoinSettings.fictional(),
                Progress.NONE);
    }
}
