package nl.wijkatelier.api.plan;

import java.security.Principal;
import java.util.Map;
import java.util.OptionalInt;
import nl.wijkatelier.api.access.Visitors;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanStep;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Changes plans. If-Match holds the ETag of the revision that the author saw. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
public class PlanEditsController {
    private final PlanDesk desk;
    private final DrawnCommands drawn;
    private final PlanBorders borders;
    private final PlanTelling telling;
    private final PlanQuestions questions;

    public PlanEditsController(
            PlanDesk desk, DrawnCommands drawn, PlanBorders borders, PlanTelling telling, PlanQuestions questions) {
        this.desk = desk;
        this.drawn = drawn;
        this.borders = borders;
        this.telling = telling;
        this.questions = questions;
    }

    /** Applies a command: its fields as {@link DrawnCommands} reads them, and {@code reden}. 409 for one that is stale. */
    @PostMapping("/commands")
    ResponseEntity<ChangedJson> command(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            @RequestBody Map<String, String> body,
            Principal who) {
        return questions.work(who, PlanQuestions.QUESTION, () -> {
            int basis = basis(id, seen);
            return changed(desk.apply(id, basis, drawn.read(id, body), Visitors.of(who), reason(body)), basis);
        });
    }

    /**
     * What a command would do to the plan as it is now; nothing changes. The same question gets the same answer, to the bit; 429 for
     * who asks more than a hand can.
     */
    @PostMapping("/preview")
    ChangedJson preview(@PathVariable long id, @RequestBody Map<String, String> body, Principal who) {
        return questions.work(who, PlanQuestions.QUESTION, () -> {
            Plan plan = desk.get(id);
            PlanStep step = desk.preview(id, plan, drawn.read(id, body), Visitors.of(who));
            return telling.changed(plan, plan.revision(), step.before(), step.after(), borders.preview(plan, step));
        });
    }

    @PostMapping("/undo")
    ResponseEntity<ChangedJson> undo(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            @RequestBody(required = false) Map<String, String> body,
            Principal who) {
        return questions.work(who, PlanQuestions.STEP, () -> {
            int basis = basis(id, seen);
            return changed(desk.undo(id, basis, Visitors.of(who), reason(body)), basis);
        });
    }

    @PostMapping("/redo")
    ResponseEntity<ChangedJson> redo(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            @RequestBody(required = false) Map<String, String> body,
            Principal who) {
        return questions.work(who, PlanQuestions.STEP, () -> {
            int basis = basis(id, seen);
            return changed(desk.redo(id, basis, Visitors.of(who), reason(body)), basis);
        });
    }

    private ResponseEntity<ChangedJson> changed(Plan plan, int basis) {
        int now = plan.revision();
        return ResponseEntity.ok()
                .eTag(PlanTag.of(now))
                .body(telling.changed(plan, now, plan.stateAt(now - 1), plan.state(), borders.since(plan, basis, now)));
    }

    private int basis(long id, String seen) {
        if (seen == null)
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED, "If-Match ontbreekt; geef de ETag van het plan dat u zag.");
        int now = desk.get(id).revision();
        OptionalInt basis = PlanTag.revision(seen);
        if (basis.isEmpty() || basis.getAsInt() > now) throw PlanRefused.field(HttpHeaders.IF_MATCH, seen);
        return basis.getAsInt();
    }

    private static String reason(Map<String, String> body) {
        return body == null ? "" : Texts.any(body.get("reden"), Texts.REASON);
    }
}
