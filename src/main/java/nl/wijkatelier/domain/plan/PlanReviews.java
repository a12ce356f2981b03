package nl.wijkatelier.domain.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.wijkatelier.domain.access.Kinship;

/** Takes plans from draft to approval, one step at a time and never beside a command. Thread-safe. */
public final class PlanReviews {
    private interface Step {
        ReviewStep of(PlanReview review, Plan plan, Instant now);
    }

    private final PlanDesk desk;
    private final ReviewLog log;
    private final Kinship kinship;
    private final Clock clock;

    /** @param kinship tells which accounts are of one person, or may be */
    public PlanReviews(PlanDesk desk, ReviewLog log, Kinship kinship, Clock clock) {
        this.desk = desk;
        this.log = log;
        this.kinship = kinship;
        this.clock = clock;
    }

    /** How far a plan is; a draft where nothing is known of it. */
    public PlanReview get(long id) {
        return PlanReview.of(log.steps(id), kinship);
    }

    /** Hands in the plan as it is now. Throws ReviewRefused, as the others do. */
    public PlanReview submit(long id, String who, String reason) {
        return keep(id, (review, plan, now) -> review.submit(plan, who, now, reason));
    }

    public PlanReview approve(long id, String who, String reason) {
        return keep(id, (review, plan, now) -> review.approve(plan, who, now, reason));
    }

    public PlanReview giveBack(long id, String who, String reason) {
        return keep(id, (review, plan, now) -> review.giveBack(plan, who, now, reason));
    }

    private PlanReview keep(long id, Step step) {
        return desk.alone(id, plan -> {
            // a step that another process took in between is looked at anew
            while (!log.append(id, step.of(get(id), plan, clock.instant().truncatedTo(ChronoUnit.MICROS)))) {}
            return get(id);
        });
    }
}
