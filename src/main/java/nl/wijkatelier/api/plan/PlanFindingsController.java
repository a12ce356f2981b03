package nl.wijkatelier.api.plan;

import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.finding.Finding;
import nl.wijkatelier.domain.finding.Overrule;
import nl.wijkatelier.domain.finding.Overrules;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What planners should look at, and their reasons to accept it. */
@RestController
@RequestMapping("/api/v1/plans/{id}/findings")
public class PlanFindingsController {
    private static final int MOST_CODES = 20;
    private static final int LONGEST_REASON = 2000;
    /** Findings in one answer. */
    static final int MOST = 1000;

    private final PlanDesk desk;
    private final PlanJudgements judgements;
    private final Overrules overrules;
    private final PlanQuestions questions;

    public PlanFindingsController(
            PlanDesk desk, PlanJudgements judgements, Overrules overrules, PlanQuestions questions) {
        this.questions = questions;
        this.desk = desk;
        this.judgements = judgements;
        this.overrules = overrules;
    }

    /** @param aantal of all there are; those that are told begin at the offset that was asked */
    record Found(int revision, int aantal, List<FindingJson> bevindingen) {}

    record Acceptance(String soort, List<String> codes, String reden) {}

    /**
     * The findings about the plan as it is, faults first, a thousand at most.
     *
     * @param offset findings that are passed over; none where it is not given
     */
    @GetMapping
    Found list(@PathVariable long id, @RequestParam(required = false) String offset, Principal who) {
        if (offset != null && !offset.matches("\\d{1,9}")) throw PlanRefused.field("offset", offset);
        questions.ask(who, PlanQuestions.READING);
        Plan plan = desk.get(id);
        return page(
                plan.revision(),
                judgements.of(plan, plan.state(), plan.state()).findings(),
                overrules.list(id),
                offset == null ? 0 : Integer.parseInt(offset));
    }

    static Found page(int revision, List<Finding> all, List<Overrule> accepted, int offset) {
        return new Found(
                revision,
                all.size(),
                all.stream()
                        .skip(offset)
                        .limit(MOST)
                        .map(finding -> FindingJson.of(finding, accepted))
                        .toList());
    }

    /** Keeps a reason to accept a warning: {@code {"soort","codes","reden"}}; also for what is no finding (any more). */
    @PostMapping("/overrule")
    ResponseEntity<FindingJson.Aanvaard> overrule(@PathVariable long id, @RequestBody Acceptance body, Principal who) {
        desk.get(id);
        Overrule overrule = new Overrule(
                kind(body.soort),
                codes(body.codes),
                who.getName(),
                // databases keep microseconds
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                reason(body.reden));
        overrules.keep(id, overrule);
        return ResponseEntity.status(HttpStatus.CREATED).body(FindingJson.Aanvaard.of(overrule));
    }

    private static Finding.Soort kind(String text) {
        return Arrays.stream(Finding.Soort.values())
                .filter(soort -> soort.name().equals(text) && soort.ernst() == Finding.Ernst.WAARSCHUWING)
                .findFirst()
                .orElseThrow(() -> PlanRefused.field("soort", text));
    }

    private static List<AreaCode> codes(List<String> texts) {
        if (texts == null || texts.isEmpty() || texts.size() > MOST_CODES) throw PlanRefused.field("codes", texts);
        return texts.stream()
                .map(text -> AreaCode.find(text).orElseThrow(() -> PlanRefused.field("codes", text)))
                .toList();
    }

    private static String reason(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_REASON) throw PlanRefused.field("reden", text);
        return text;
    }
}
