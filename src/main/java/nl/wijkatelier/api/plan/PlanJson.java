package nl.wijkatelier.api.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.access.Right;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.plan.Besluit;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanReach;
import nl.wijkatelier.domain.plan.PlanReview;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStatus;
import nl.wijkatelier.domain.plan.ReviewStep;

/** The forms in which plans are told. */
final class PlanJson {
    /** Who judges plans. */
    static final Set<Rol> REVIEWERS = Set.of(Rol.BEOORDELAAR);

    /** Who makes divisions of approved plans. */
    static final Set<Rol> PUBLISHERS = Set.of(Rol.BEOORDELAAR, Rol.BEHEERDER);

    private PlanJson() {}

    record Head(long id, String naam, String indeling, String versie, String auteur, Instant gemaakt) {
        static Head of(PlanLog.Head head) {
            return new Head(head.id(), head.naam(), head.indeling(), head.version(), head.author(), head.made());
        }
    }

    /** What who asks may do with the plan now. */
    record Mag(boolean bewerken, boolean indienen, boolean beoordelen, boolean publiceren) {
        static Mag of(Plan plan, PlanReview review, Visitor who) {
            boolean draft = review.status() == PlanStatus.CONCEPT
                    && Right.EDIT_PLAN.allows(who, PlanReach.gemeenten(plan.state()));
            return new Mag(
                    draft,
                    draft,
                    review.status() == PlanStatus.INGEDIEND
                            && !review.ownWork(plan, who.naam())
                            && PlanReach.within(who, plan, REVIEWERS),
                    review.status() == PlanStatus.GOEDGEKEURD && PlanReach.within(who, plan, PUBLISHERS));
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
            List<Step> beoordeling,
            Mag mag) {
        static Whole of(PlanLog.Head head, Plan plan, PlanReview review, Visitor who) {
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
                    review.steps().stream().map(Step::of).toList(),
                    Mag.of(plan, review, who));
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
