package nl.wijkatelier.api.plan;

import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.Upheaval;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All figures of a plan. */
@RestController
public class PlanFiguresController {
    private final PlanDesk desk;
    private final PlanTelling telling;
    private final PlanQuestions questions;

    public PlanFiguresController(PlanDesk desk, PlanTelling telling, PlanQuestions questions) {
        this.questions = questions;
        this.desk = desk;
        this.telling = telling;
    }

    /**
     * Figures of a plan.
     *
     * @param indicators ids in the order in which they are shown
     */
    record Figures(
            int revision,
            List<String> indicators,
            List<BuurtJson> buurten,
            List<GroupJson> wijken,
            List<GroupJson> gemeenten,
            Change plan) {}

    /**
     * How much a plan changes.
     *
     * @param verplaatste_woningen dwellings that lie in another buurt than at the start
     * @param gewijzigde_grenzen borders between two buurten that are not what they were
     */
    record Change(int verplaatste_woningen, int gewijzigde_grenzen) {}

    /**
     * Figures of all areas.
     *
     * @param revision number of entries; all where it is not given
     * @param streef number of dwellings that a buurt should have, for {@code maten.afwijking}
     * @param cijfers ids of indicators with commas; all where it is not given
     */
    @GetMapping("/api/v1/plans/{id}/figures")
    ResponseEntity<Figures> figures(
            @PathVariable long id,
            @RequestParam(required = false) String revision,
            @RequestParam(required = false) String streef,
            @RequestParam(required = false) String cijfers,
            Principal who) {
        questions.ask(who, PlanQuestions.READING);
        Plan plan = desk.get(id);
        int at = revision == null ? plan.revision() : whole("revision", revision);
        if (at > plan.revision()) throw new NoSuchElementException("revision " + at + " of " + plan.revision());
        OptionalInt aim = streef == null ? OptionalInt.empty() : OptionalInt.of(whole("streef", streef));
        if (aim.isPresent() && aim.getAsInt() == 0) throw PlanRefused.field("streef", streef);
        List<String> ids = cijfers == null ? telling.indicators() : chosen(cijfers);
        PlanState state = plan.stateAt(at);
        PlanState near = plan.stateAt(Math.max(0, at - 1));
        Upheaval upheaval = Upheaval.between(plan.first(), state);
        Figures all = new Figures(
                at,
                ids,
                telling.buurten(plan, near, state, state.buurten().keySet(), aim).values().stream()
                        .map(buurt -> buurt.with(ids))
                        .toList(),
                telling.wijken(plan, near, state).stream()
                        .map(wijk -> wijk.with(ids))
                        .toList(),
                telling.gemeenten(plan, near, state).stream()
                        .map(gemeente -> gemeente.with(ids))
                        .toList(),
                new Change(upheaval.woningen(), upheaval.grenzen()));
        // other registers, or another aim, give other figures of the same revision
        return ResponseEntity.ok().eTag(PlanTag.weak(PlanTag.of(at, all))).body(all);
    }

    private List<String> chosen(String cijfers) {
        List<String> known = telling.indicators();
        List<String> ids = List.of(cijfers.split(",", -1));
        for (String id : ids) if (!known.contains(id)) throw PlanRefused.field("cijfers", id);
        return ids;
    }

    private static int whole(String name, String text) {
        if (!text.matches("\\d{1,9}")) throw PlanRefused.field(name, text);
        return Integer.parseInt(text);
    }
}
