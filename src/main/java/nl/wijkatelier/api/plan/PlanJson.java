package nl.wijkatelier.api.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.disclosure.Rule;
import nl.wijkatelier.domain.disclosure.Rules;
import nl.wijkatelier.domain.plan.AreaChange;
import nl.wijkatelier.domain.plan.Besluit;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanFigures;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanReview;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStatus;
import nl.wijkatelier.domain.plan.ReviewStep;
import nl.wijkatelier.domain.statistics.Measure;

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

    record Buurt(String code, String naam, String wijk, boolean slot, PlanFigures figures) {
        static Buurt of(PlanBuurt buurt, PlanFigures figures) {
            return buurt == null
                    ? null
                    : new Buurt(buurt.code().text(), buurt.naam(), buurt.wijk().text(), buurt.slot(), figures);
        }
    }

    /** @param withheld ids of the rules on dwellings by which figures of the buurt become withheld */
    record Change(Buurt before, Buurt after, List<String> withheld) {}

    /** @param borders what changed of them since the revision that the author saw */
    record Changed(int revision, List<Change> changed, PackedBorders borders) {
        static Changed of(int revision, PlanState before, PlanState after, Rules rules, PackedBorders borders) {
            return new Changed(
                    revision,
                    AreaChange.between(before, after).stream()
                            .map(change -> new Change(
                                    Buurt.of(change.before(), change.figuresBefore()),
                                    Buurt.of(change.after(), change.figuresAfter()),
                                    withheld(change, rules)))
                            .toList(),
                    borders);
        }

        private static List<String> withheld(AreaChange change, Rules rules) {
            if (change.after() == null) return List.of();
            return rules.list().stream()
                    .filter(rule -> rule.basis() == Measure.WONINGEN)
                    .filter(rule -> few(rule, change.figuresAfter())
                            && (change.before() == null || !few(rule, change.figuresBefore())))
                    .map(Rule::id)
                    .toList();
        }

        private static boolean few(Rule rule, PlanFigures figures) {
            return figures.woningen() > 0 && figures.woningen() < rule.minstens();
        }
    }
}
