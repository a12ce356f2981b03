package nl.wijkatelier.api.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.plan.Besluit;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanReview;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStatus;
import nl.wijkatelier.domain.plan.ReviewStep;

/** The forms in which plans are told. */
final class PlanJson {
    private PlanJson() {}

    record Head(long id, String naam, String indeling, String versie, String auteur, Instant gemaakt) {
        static Head of(PlanLog.Head head) {
            return new Head(head.id(), head.naam(), head.indeling(), head.version(), head.author(), head.made());
        }
    }

    /** @param beoordeling the steps on the way to a division, oldest first */
    record Whole(
            Head plan,
            int revision,
            int buurten,
            int wijken,
            Besluit besluit,
            boolean undo,
            boolean redo,
            PlanStatus status,
            List<Step> beoordeling) {
        static Whole of(PlanLog.Head head, Plan plan, PlanReview review) {
            PlanState state = plan.state();
            return new Whole(
                    Head.of(head),
                    plan.revision(),
                    state.buurten().size(),
                    state.wijken().size(),
                    state.besluit(),
                    plan.canUndo(),
                    plan.canRedo(),
                    review.status(),
                    review.steps().stream().map(Step::of).toList());
        }
    }

    record Step(ReviewStep.Kind soort, int revision, String auteur, Instant tijd, String reden) {
        static Step of(ReviewStep step) {
            return new Step(step.kind(), step.revision(), step.author(), step.time(), step.reason());
        }
    }

    /** @param command fields of the command; null for an undo or redo */
    record Entry(
            int number, PlanEntry.Kind kind, Map<String, String> command, String auteur, Instant tijd, String reden) {
        static Entry of(PlanEntry entry) {
            return new Entry(
                    entry.number(),
                    entry.kind(),
                    entry.command() == null ? null : CommandFields.of(entry.command()),
                    entry.author(),
                    entry.time(),
                    entry.reason());
        }
    }
}
