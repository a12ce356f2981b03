package nl.wijkatelier.api.plan;

import java.util.NoSuchElementException;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanRefused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the borders of a plan to pages that draw them. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
public class PlanBordersController {
    private final PlanDesk desk;
    private final PlanBorders borders;

    public PlanBordersController(PlanDesk desk, PlanBorders borders) {
        this.desk = desk;
        this.borders = borders;
    }

    /**
     * The borders, or what changed of them.
     *
     * @param revision number of entries; all where it is not given
     * @param since the revision that the reader has; everything is told where it is not given
     */
    @GetMapping("/borders")
    ResponseEntity<PackedBorders> borders(
            @PathVariable long id,
            @RequestParam(required = false) String revision,
            @RequestParam(required = false) String since) {
        Plan plan = desk.get(id);
        int at = revision == null ? plan.revision() : revision("revision", revision, plan);
        PackedBorders packed =
                since == null ? borders.whole(plan, at) : borders.since(plan, revision("since", since, plan), at);
        return ResponseEntity.ok().eTag(PlanTag.weak(PlanTag.of(at))).body(packed);
    }

    private static int revision(String name, String text, Plan plan) {
        if (!text.matches("\\d{1,9}")) throw PlanRefused.field(name, text);
        int revision = Integer.parseInt(text);
        if (revision > plan.revision()) throw new NoSuchElementException("revision " + text + " of " + plan.revision());
        return revision;
    }
}
