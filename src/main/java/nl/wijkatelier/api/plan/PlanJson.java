package nl.wijkatelier.api.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.access.Right;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.Besluit;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanReview;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStatus;
import nl.wijkatelier.domain.plan.PlanTrouble;
import nl.wijkatelier.domain.plan.ReviewStep;
import nl.wijkatelier.domain.problem.PlanProblem;

/** The forms in which plans are told. */
final class PlanJson {
    private PlanJson() {}

    /** @param gemeenten that it touches */
    record Head(
            long id,
            String naam,
            String indeling,
            String versie,
            String auteur,
            Instant gemaakt,
            List<String> gemeenten) {
        static Head of(PlanLog.Head head, Set<AreaCode> gemeenten) {
            List<String> codes = gemeenten.stream().sorted().map(AreaCode::text).toList();
            return new Head(head.id(), head.naam(), head.indeling(), head.version(), head.author(), head.made(), codes);
        }
    }

    /**
     * What who asks may do with the plan now.
     *
     * @param beheren share it, open it to residents, accept findings
     */
    record Mag(boolean bewerken, boolean beheren, boolean indienen, boolean beoordelen, boolean publiceren) {
        static Mag of(Set<AreaCode> gemeenten, Plan plan, PlanReview review, Visitor who) {
            boolean draft = review.status() == PlanStatus.CONCEPT;
            boolean manages = Right.MANAGE_PLAN.allows(who, gemeenten);
            return new Mag(
                    draft && Right.EDIT_PLAN.allows(who, gemeenten),
                    manages,
                    draft && manages,
                    review.status() == PlanStatus.INGEDIEND
                            && !review.ownWork(plan, who.naam())
                            && Right.REVIEW_PLAN.allows(who, gemeenten),
                    review.status() == PlanStatus.GOEDGEKEURD && Right.PUBLISH_PLAN.allows(who, gemeenten));
        }
    }

    /**
     * @param beoordeling the steps on the way to a division, oldest first
     * @param letOp accounts that worked on the plan and that who asks might use; told to who may judge it
     * @param problemen what of its log does not fit, and what is shown instead
     */
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
            Mag mag,
            List<String> letOp,
            List<Trouble> problemen) {
        static Whole of(
                PlanLog.Head head,
                Set<AreaCode> gemeenten,
                Plan plan,
                List<PlanTrouble> troubles,
                PlanReview review,
                Visitor who) {
            PlanState state = plan.state();
            Mag mag = Mag.of(gemeenten, plan, review, who);
            return new Whole(
                    Head.of(head, gemeenten),
                    plan.revision(),
                    state.buurten().size(),
                    state.wijken().size(),
                    state.besluit(),
                    plan.canUndo(),
                    plan.canRedo(),
                    review.status(),
                    review.steps().stream().map(Step::of).toList(),
                    mag,
                    mag.beoordelen() ? review.suspects(plan, who.naam()) : List.of(),
                    troubles.stream().map(Trouble::of).toList());
        }
    }

    /** @param getoond after which entry the plan was as it is shown after entry {@code tot} */
    record Trouble(PlanProblem code, String uitleg, int van, int tot, int getoond) {
        static Trouble of(PlanTrouble trouble) {
            PlanProblem code = trouble.code();
            return new Trouble(code, code.uitleg(), trouble.from(), trouble.to(), trouble.shown());
        }
    }

    /** @param letOp accounts that worked on the plan and that the author might use */
    record Step(ReviewStep.Kind soort, int revision, String auteur, Instant tijd, String reden, List<String> letOp) {
        static Step of(ReviewStep step) {
            List<String> names = step.warning().isEmpty()
                    ? List.of()
                    : List.of(step.warning().split(","));
            return new Step(step.kind(), step.revision(), step.author(), step.time(), step.reason(), names);
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
