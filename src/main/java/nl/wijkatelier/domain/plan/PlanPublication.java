package nl.wijkatelier.domain.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;

/** Makes divisions of approved plans, as they were when they were handed in. Thread-safe. */
public final class PlanPublication {
    private final PlanDesk desk;
    private final PlanLog log;
    private final ReviewLog reviews;
    private final DivisionStore divisions;
    private final Clock clock;

    public PlanPublication(PlanDesk desk, PlanLog log, ReviewLog reviews, DivisionStore divisions, Clock clock) {
        this.desk = desk;
        this.log = log;
        this.reviews = reviews;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * Publishes a plan. Throws ReviewRefused for one that is not approved.
     *
     * @param gemeenten names of the gemeenten
     * @param fictief whether the data behind it describes the demo region
     */
    public DivisionVersion publish(long id, String who, Map<AreaCode, String> gemeenten, boolean fictief) {
        return desk.alone(id, plan -> {
            PlanReview review = PlanReview.of(reviews.steps(id));
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ReviewStep step = review.publish(who, now);
            DivisionVersion draft = draft(id, plan, review, step);
            Indeling division = PlanDivision.of(plan.stateAt(step.revision()), draft.jaar(), 0, gemeenten);
            List<Area> areas = Stream.of(division.gemeenten(), division.wijken(), division.buurten())
                    .flatMap(List::stream)
                    .toList();
            return divisions
                    .publish(draft, areas, step, fictief)
                    .orElseThrow(() -> new ReviewRefused(
                            ReviewRefused.Reason.NOT_APPROVED, "plan " + id + " was published by someone else"));
        });
    }

    private DivisionVersion draft(long id, Plan plan, PlanReview review, ReviewStep step) {
        PlanLog.Head head = log.find(id).orElseThrow();
        Besluit besluit = plan.stateAt(step.revision()).besluit();
        return new DivisionVersion(
                "",
                0,
                besluit.ingang(),
                besluit.nummer(),
                head.indeling(),
                id,
                step.revision(),
                head.naam(),
                PlanReview.authors(plan, step.revision()),
                review.last(ReviewStep.Kind.INDIENEN).orElseThrow().author(),
                review.last(ReviewStep.Kind.AKKOORD).orElseThrow().author(),
                step.author(),
                step.time());
    }
}
