package nl.wijkatelier.api.plan;

import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.wijkatelier.api.access.Visitors;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanPublication;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanReview;
import nl.wijkatelier.domain.plan.PlanReviews;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands plans in, has them judged by a second person, and makes divisions of them. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
public class PlanReviewController {
    private final PlanLog log;
    private final PlanDesk desk;
    private final PlanReviews reviews;
    private final PlanPublication publication;
    private final JoinedRegions regions;
    private final PlanGemeenten gemeenten;

    public PlanReviewController(
            PlanLog log, PlanDesk desk, PlanReviews reviews, PlanPublication publication, JoinedRegions regions) {
        this.log = log;
        this.desk = desk;
        this.reviews = reviews;
        this.publication = publication;
        this.regions = regions;
        this.gemeenten = new PlanGemeenten(log, desk, regions);
    }

    /** Hands in the plan as it is now; {@code reden} may say why. */
    @PostMapping("/submit")
    PlanJson.Whole submit(
            @PathVariable long id, @RequestBody(required = false) Map<String, String> body, Principal who) {
        return whole(id, reviews.submit(id, who.getName(), reason(body)), who);
    }

    /** Approves it ({@code oordeel} is akkoord) or makes it a draft again (terug, with a {@code reden}). */
    @PostMapping("/review")
    PlanJson.Whole review(@PathVariable long id, @RequestBody Map<String, String> body, Principal who) {
        String verdict = body.get("oordeel");
        return whole(
                id,
                switch (String.valueOf(verdict)) {
                    case "akkoord" -> reviews.approve(id, who.getName(), reason(body));
                    case "terug" -> reviews.giveBack(id, who.getName(), reason(body));
                    default -> throw PlanRefused.field("oordeel", verdict);
                },
                who);
    }

    /** Makes a division of an approved plan: 201 with its id and address; it is served as soon as its figures are computed. */
    @PostMapping("/publish")
    ResponseEntity<Map<String, String>> publish(@PathVariable long id, Principal who) {
        JoinedRegion region = regions.current();
        PlanLog.Head head = log.find(id).orElseThrow(() -> new NoSuchElementException("no plan " + id));
        Map<AreaCode, String> names = new HashMap<>();
        region.indeling(head.indeling())
                .ifPresent(from -> from.gemeenten().forEach(area -> names.put(area.code(), area.naam())));
        DivisionVersion made = publication.publish(id, who.getName(), names, region.fictief());
        String url = "/api/v1/indelingen/" + made.id();
        return ResponseEntity.created(URI.create(url)).body(Map.of("indeling", made.id(), "url", url));
    }

    private PlanJson.Whole whole(long id, PlanReview review, Principal who) {
        PlanLog.Head head = log.find(id).orElseThrow();
        return PlanJson.Whole.of(head, gemeenten.of(head), desk.get(id), desk.problems(id), review, Visitors.of(who));
    }

    private static String reason(Map<String, String> body) {
        return body == null ? "" : Texts.any(body.get("reden"), Texts.REASON);
    }
}
