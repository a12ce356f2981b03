package nl.wijkatelier.domain.plan;

import java.time.Clock;
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
        Plan now = desk.logged(id);
        PlanReview before = PlanReview.of(reviews.steps(id));
        ReviewStep first = before.publish(who, clock.instant());
        int revision = first.revision();
        // an approved plan is what it is: its land is put together before others have to wait
        List<Area> areas =
                areas(now.stateAt(revision), draft(id, now, before, first).jaar(), gemeenten);
        // also where publication fails: what is approved does not change
        log.keepSnapshot(id, PlanSnapshot.of(revision, PlanSnapshot.Kind.PUBLICATIE, now.stateAt(revision)));
        return desk.alone(id, plan -> {
            PlanReview review = PlanReview.of(reviews.steps(id));
            ReviewStep step = review.publish(who, clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (step.revision() != revision)
                throw new ReviewRefused(
                        ReviewRefused.Reason.NOT_APPROVED, "plan " + id + " was approved anew at the same time");
            return divisions
                    .publish(draft(id, plan, review, step), areas, step, fictief)
                    .orElseThrow(() -> new ReviewRefused(
                            ReviewRefused.Reason.NOT_APPROVED, "plan " + id + " was published by someone else"));
        });
    }

    private static List<Area> areas(PlanState state, int jaar, Map<AreaCode, String> gemeenten) {
        Indeling division = PlanDivision.of(state, jaar, 0, gemeenten);
        return Stream.of(division.gemeenten(), division.wijken(), division.buurten())
                .flatMap(List::stream)
                .toList();
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
