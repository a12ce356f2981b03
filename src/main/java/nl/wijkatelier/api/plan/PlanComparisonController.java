package nl.wijkatelier.api.plan;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import nl.wijkatelier.api.access.Visitors;
import nl.wijkatelier.domain.access.Right;
import nl.wijkatelier.domain.compare.Comparison;
import nl.wijkatelier.domain.compare.ComparisonCsv;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanStarts;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.engine.join.DraftFlows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares a plan with what it started from ({@code start}), another plan ({@code plan:7}) or a division ({@code indeling:2024}). */
@RestController
@RequestMapping("/api/v1/plans/{id}")
public class PlanComparisonController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String PLAN = "plan:";
    private static final String INDELING = "indeling:";

    private final PlanDesk desk;
    private final PlanStarts starts;
    private final PlanGemeenten gemeenten;
    private final PlanComparisons comparisons;
    private final PlanQuestions questions;

    public PlanComparisonController(
            PlanDesk desk,
            PlanStarts starts,
            PlanGemeenten gemeenten,
            PlanComparisons comparisons,
            PlanQuestions questions) {
        this.desk = desk;
        this.starts = starts;
        this.gemeenten = gemeenten;
        this.comparisons = comparisons;
        this.questions = questions;
    }

    /** The other is the old one ("van"), the plan the new one ("naar"). */
    @GetMapping("/comparison")
    ComparisonJson comparison(@PathVariable long id, @RequestParam(defaultValue = "start") String with, Principal who) {
        questions.ask(who, PlanQuestions.QUESTION);
        Plan plan = desk.get(id);
        PlanComparisons.Compared compared = comparisons.of(other(plan, with, who), plan.state());
        return ComparisonJson.of(compared.comparison(), compared.flows());
    }

    @GetMapping("/comparison.csv")
    ResponseEntity<String> csv(
            @PathVariable long id,
            @RequestParam(defaultValue = "buurten") String tabel,
            @RequestParam(defaultValue = "start") String with,
            Principal who) {
        if (!List.of("buurten", "wijken", "adressen", "grenzen").contains(tabel))
            throw PlanRefused.field("tabel", tabel);
        questions.ask(who, PlanQuestions.QUESTION);
        Plan plan = desk.get(id);
        PlanComparisons.Compared compared = comparisons.of(other(plan, with, who), plan.state());
        Comparison comparison = compared.comparison();
        DraftFlows flows = compared.flows();
        String csv = switch (tabel) {
            case "wijken" -> ComparisonCsv.wasWordt(comparison.wijken(), flows::wijken);
            case "adressen" -> ComparisonCsv.adressen(comparison.adressen());
            case "grenzen" -> ComparisonCsv.grenzen(comparison.grenzen());
            default -> ComparisonCsv.wasWordt(comparison.buurten(), flows::buurten);
        };
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"plan-" + id + "-was-wordt-" + tabel + ".csv\"")
                .body(csv);
    }

    private PlanState other(Plan plan, String with, Principal who) {
        if (with.equals("start")) return plan.first();
        if (with.matches(PLAN + "\\d{1,18}")) return readable(Long.parseLong(with.substring(PLAN.length())), who);
        if (with.startsWith(INDELING)) return starts.of(with.substring(INDELING.length()));
        throw PlanRefused.field("with", with);
    }

    /** A link to one plan is none to another. */
    private PlanState readable(long other, Principal who) {
        if (!Right.READ_PLAN.allows(Visitors.of(who), gemeenten.of(other)))
            throw new AccessDeniedException("plan " + other);
        return desk.get(other).state();
    }
}
