package nl.wijkatelier.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.wijkatelier.domain.access.Kinship;
import nl.wijkatelier.domain.plan.ReviewRefused.Reason;
import nl.wijkatelier.domain.plan.ReviewStep.Kind;

/**
 * The way of a plan from draft to division: handed in, then approved by a second person or given back, then published. Says
 * which step may follow; throws ReviewRefused for one that may not. Immutable.
 */
public final class PlanReview {
    private final List<ReviewStep> steps;
    private final Kinship kinship;

    private PlanReview(List<ReviewStep> steps, Kinship kinship) {
        this.steps = List.copyOf(steps);
        this.kinship = kinship;
    }

    /** Throws IllegalArgumentException for steps with a gap. */
    public static PlanReview of(List<ReviewStep> steps) {
        return of(steps, Kinship.NAMES);
    }

    /**
     * The same.
     *
     * @param kinship tells which accounts are of one person, or may be
     */
    static PlanReview of(List<ReviewStep> steps, Kinship kinship) {
        for (int i = 0; i < steps.size(); i++)
            if (steps.get(i).number() != i + 1)
                throw new IllegalArgumentException("step " + steps.get(i).number() + " in place of " + (i + 1));
        return new PlanReview(steps, kinship);
    }

    public PlanStatus status() {
        return steps.isEmpty()
                ? PlanStatus.CONCEPT
                : steps.get(steps.size() - 1).kind().after();
    }

    public List<ReviewStep> steps() {
        return steps;
    }

    /** The last step of a kind; empty where there is none, or where the plan is a draft again since. */
    public Optional<ReviewStep> last(Kind kind) {
        if (status() == PlanStatus.CONCEPT && kind != Kind.TERUG) return Optional.empty();
        return steps.stream().filter(step -> step.kind() == kind).reduce((older, newer) -> newer);
    }

    /** Whether commands are taken. */
    public void requireEditable() {
        if (status() != PlanStatus.CONCEPT) throw new ReviewRefused(Reason.NOT_EDITABLE, "the plan is " + status());
    }

    /** The step that hands the plan in as it is now. */
    public ReviewStep submit(Plan plan, String who, Instant time, String reason) {
        requireEditable();
        PlanState state = plan.state();
        LocalDate ingang = state.besluit().ingang();
        if (ingang == null || ingang.getDayOfYear() != 1)
            throw new ReviewRefused(Reason.BESLUIT_MISSING, "besluit.ingang is " + ingang);
        state.buurten().forEach((area, buurt) -> {
            if (buurt.naam().isBlank()) throw new ReviewRefused(Reason.NAAM_MISSING, "no name: " + buurt.code());
            if (state.wijken().get(buurt.wijk()).isBlank())
                throw new ReviewRefused(Reason.NAAM_MISSING, "no name: " + buurt.wijk());
            if (state.coverage().facesOf(area).isEmpty())
                throw new ReviewRefused(Reason.LAND_MISSING, "no land: " + buurt.code());
        });
        return next(Kind.INDIENEN, plan.revision(), who, time, reason);
    }

    /** The step that approves what was handed in; by someone who made none of its entries and did not hand it in. */
    public ReviewStep approve(Plan plan, String who, Instant time, String reason) {
        return reviewed(Kind.AKKOORD, plan, who, time, reason);
    }

    /** The step that makes it a draft again; by the same, with a reason. */
    public ReviewStep giveBack(Plan plan, String who, Instant time, String reason) {
        if (reason.isBlank()) throw new ReviewRefused(Reason.REASON_MISSING, "field reden is '" + reason + "'");
        return reviewed(Kind.TERUG, plan, who, time, reason);
    }

    /** The step that makes it a division. */
    public ReviewStep publish(String who, Instant time) {
        if (status() != PlanStatus.GOEDGEKEURD) throw new ReviewRefused(Reason.NOT_APPROVED, "the plan is " + status());
        return next(Kind.PUBLICEREN, steps.get(steps.size() - 1).revision(), who, time, "");
    }

    /** Who made entries of a plan up to a revision, by name. */
    public static List<String> authors(Plan plan, int revision) {
        TreeSet<String> names = new TreeSet<>();
        plan.log().subList(0, revision).forEach(entry -> names.add(entry.author()));
        return List.copyOf(names);
    }

    /** Whether somebody, by this account or another one, made an entry of what was handed in last, or handed it in; of a plan that never was, nobody did. */
    public boolean ownWork(Plan plan, String who) {
        return hands(plan).stream().anyMatch(hand -> kinship.same(hand, who));
    }

    /** Which accounts that drew what was handed in last, or handed it in, somebody might use. */
    public List<String> suspects(Plan plan, String who) {
        return hands(plan).stream().filter(hand -> kinship.suspect(hand, who)).toList();
    }

    private TreeSet<String> hands(Plan plan) {
        TreeSet<String> hands = new TreeSet<>();
        last(Kind.INDIENEN).ifPresent(handed -> {
            hands.addAll(authors(plan, handed.revision()));
            hands.add(handed.author());
        });
        return hands;
    }

    private ReviewStep reviewed(Kind kind, Plan plan, String who, Instant time, String reason) {
        if (status() != PlanStatus.INGEDIEND) throw new ReviewRefused(Reason.NOT_SUBMITTED, "the plan is " + status());
        if (ownWork(plan, who)) throw new ReviewRefused(Reason.OWN_WORK, who + " drew or handed in the plan");
        int revision = steps.get(steps.size() - 1).revision();
        String warning = String.join(",", suspects(plan, who));
        return new ReviewStep(steps.size() + 1, kind, revision, who, time, reason, warning);
    }

    private ReviewStep next(Kind kind, int revision, String who, Instant time, String reason) {
        return new ReviewStep(steps.size() + 1, kind, revision, who, time, reason);
    }
}
