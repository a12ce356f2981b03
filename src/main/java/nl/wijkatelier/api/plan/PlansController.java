package nl.wijkatelier.api.plan;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.api.access.Visitors;
import nl.wijkatelier.domain.access.Right;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanReach;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanReviews;
import nl.wijkatelier.domain.plan.PlanScope;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, opens, branches and reads plans. */
@RestController
@RequestMapping("/api/v1/plans")
public class PlansController {
    private static final int LONGEST = 200;

    private final PlanLog log;
    private final PlanDesk desk;
    private final PlanReviews reviews;
    private final JoinedRegions regions;
    private final PlanAreas areas;
    private final PlanGemeenten gemeenten;
    private final PlanQuestions questions;

    public PlansController(
            PlanLog log,
            PlanDesk desk,
            PlanReviews reviews,
            JoinedRegions regions,
            CoordinateSystems systems,
            PlanQuestions questions) {
        this.questions = questions;
        this.log = log;
        this.desk = desk;
        this.reviews = reviews;
        this.regions = regions;
        this.areas = new PlanAreas(log, regions, systems);
        this.gemeenten = new PlanGemeenten(log, desk, regions);
    }

    /** The plans that touch a gemeente for which the reader has a role. */
    @GetMapping
    List<PlanJson.Head> list(Principal who) {
        Visitor visitor = Visitors.of(who);
        List<PlanJson.Head> seen = new ArrayList<>();
        for (PlanLog.Head head : log.list()) {
            Set<AreaCode> touched = gemeenten.of(head);
            if (Right.READ_PLAN.allows(visitor, touched)) seen.add(PlanJson.Head.of(head, touched));
        }
        return seen;
    }

    /**
     * Opens a plan: {@code {"naam","indeling"}}, and perhaps {@code "gemeenten"} that it is for, with commas; 201 with its address. Where none
     * are named it is for those of which the maker is a planner, or, of a planner for all, for those that the plan will change.
     */
    @PostMapping
    ResponseEntity<PlanJson.Whole> open(@RequestBody Map<String, String> body, Principal who) {
        String indeling = text(body, "indeling");
        JoinedRegion region = regions.current();
        Set<AreaCode> division = gemeenten.served(indeling).orElseThrow(() -> PlanRefused.field("indeling", indeling));
        PlanScope scope = PlanScope.of(Visitors.of(who), division, chosen(body.get("gemeenten"), division));
        questions.ask(who, PlanQuestions.QUESTION);
        return made(desk.open(head(text(body, "naam"), indeling, region.version(), who, scope)), who);
    }

    /** Makes a plan of the first {@code revision} entries of another: {@code {"naam","revision"}}. */
    @PostMapping("/{id}/branches")
    ResponseEntity<PlanJson.Whole> branch(@PathVariable long id, @RequestBody Map<String, String> body, Principal who) {
        Plan plan = desk.get(id);
        int revision = revision(text(body, "revision"), plan);
        questions.ask(who, PlanQuestions.entries(revision));
        PlanLog.Head from = log.find(id).orElseThrow();
        Visitor maker = Visitors.of(who);
        PlanScope scope = maker.hasEverywhere(Rol.PLANNER)
                ? new PlanScope(from.scope().made(), Set.of(), true)
                : PlanScope.of(maker, PlanReach.gemeenten(plan.first()), Set.of());
        PlanLog.Head head = head(text(body, "naam"), from.indeling(), from.version(), who, scope);
        return made(desk.branch(id, revision, head), who);
    }

    /** The plan as it is; its ETag covers all that is told, and is what If-Match wants. */
    @GetMapping("/{id}")
    ResponseEntity<PlanJson.Whole> get(@PathVariable long id, Principal who) {
        Plan plan = desk.get(id);
        PlanLog.Head head = log.find(id).orElseThrow();
        PlanJson.Whole whole = whole(head, plan, who);
        return ResponseEntity.ok().eTag(PlanTag.of(plan.revision(), whole)).body(whole);
    }

    @GetMapping("/{id}/history")
    List<PlanJson.Entry> history(@PathVariable long id) {
        return desk.get(id).log().stream().map(PlanJson.Entry::of).toList();
    }

    /**
     * The areas as GeoJSON; buurten with figures of open registers.
     *
     * @param crs URI or EPSG code of CRS 84 (default) or RD
     * @param revision number of entries; all where it is not given
     */
    @GetMapping("/{id}/areas")
    ResponseEntity<byte[]> areas(
            @PathVariable long id,
            @RequestParam(defaultValue = "buurt") String level,
            @RequestParam(defaultValue = "CRS:84") String crs,
            @RequestParam(required = false) String revision) {
        Level wanted = Level.find(level).orElseThrow(() -> PlanRefused.field("level", level));
        Crs system = Crs.find(crs)
                .filter(one -> one == Crs.CRS84 || one == Crs.RD)
                .orElseThrow(() -> PlanRefused.field("crs", crs));
        Plan plan = desk.get(id);
        int at = revision == null ? plan.revision() : revision(revision, plan);
        return areas.answer(id, plan, at, wanted, system);
    }

    private static PlanLog.Head head(String naam, String indeling, String version, Principal who, PlanScope scope) {
        // databases keep microseconds
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new PlanLog.Head(0, naam, indeling, version, who.getName(), now, scope);
    }

    private ResponseEntity<PlanJson.Whole> made(PlanLog.Head head, Principal who) {
        Plan plan = desk.get(head.id());
        PlanJson.Whole whole = whole(head, plan, who);
        return ResponseEntity.created(URI.create("/api/v1/plans/" + head.id()))
                .eTag(PlanTag.of(plan.revision(), whole))
                .body(whole);
    }

    private PlanJson.Whole whole(PlanLog.Head head, Plan plan, Principal who) {
        return PlanJson.Whole.of(
                head, gemeenten.of(head), plan, desk.problems(head.id()), reviews.get(head.id()), Visitors.of(who));
    }

    private static Set<AreaCode> chosen(String text, Set<AreaCode> division) {
        Set<AreaCode> chosen = new TreeSet<>();
        for (String code : text == null ? new String[0] : text.split("\\s*,\\s*"))
            chosen.add(AreaCode.find(code.strip())
                    .filter(division::contains)
                    .orElseThrow(() -> PlanRefused.field("gemeenten", text)));
        return chosen;
    }

    private static String text(Map<String, String> body, String name) {
        String given = body.get(name);
        String value = given == null ? "" : Texts.line(given);
        if (value.isEmpty()) throw PlanRefused.field(name, given);
        if (value.length() > LONGEST) throw PlanRefused.field(name, value.length() + " characters");
        return value;
    }

    private static int revision(String text, Plan plan) {
        try {
            int revision = Integer.parseInt(text);
            if (revision >= 0 && revision <= plan.revision()) return revision;
        } catch (NumberFormatException e) {
            throw PlanRefused.field("revision", text);
        }
        throw new NoSuchElementException("revision " + text + " of " + plan.revision());
    }
}
