package nl.wijkatelier.api.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import nl.wijkatelier.domain.consultation.Consultation;
import nl.wijkatelier.domain.consultation.Consultations;
import nl.wijkatelier.domain.consultation.Remark;
import nl.wijkatelier.domain.consultation.RemarkRefused;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens a plan for residents' remarks, and judges and answers them; for planners. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
public class ConsultationController {
    record Given(Boolean open, String titel, String toelichting, LocalDate tot) {}

    record Judgement(Remark.Status status, String antwoord) {}

    private final PlanDesk desk;
    private final Consultations consultations;
    private final Clock clock;

    public ConsultationController(PlanDesk desk, Consultations consultations, Clock clock) {
        this.desk = desk;
        this.consultations = consultations;
        this.clock = clock;
    }

    @GetMapping("/consultation")
    Consultation get(@PathVariable long id) {
        return consultations.find(id).orElseThrow(() -> new NoSuchElementException("no consultation of plan " + id));
    }

    /** Opens it at the revision of now, closes it, or changes its texts; while it is open the revision stays. */
    @PutMapping("/consultation")
    Consultation put(@PathVariable long id, @RequestBody Given given) {
        int now = desk.get(id).revision();
        if (given.open() == null) throw PlanRefused.field("open", null);
        if (given.tot() == null) throw PlanRefused.field("tot", null);
        LocalDate today = LocalDate.now(clock);
        if (given.open() && given.tot().isBefore(today))
            throw new RemarkRefused(RemarkRefused.Reason.DATE_PAST, "tot " + given.tot());
        int revision = consultations
                .find(id)
                .filter(before -> before.openOn(today) || !given.open())
                .map(Consultation::revision)
                .orElse(now);
        Consultation consultation = new Consultation(
                id,
                revision,
                given.open(),
                Texts.some(given.titel(), Consultation.LONGEST_TITLE),
                Texts.any(given.toelichting(), Consultation.LONGEST_TEXT),
                given.tot());
        consultations.put(consultation);
        return consultation;
    }

    /** All remarks, those that are not shown too, oldest first. */
    @GetMapping("/remarks")
    List<Remark> remarks(@PathVariable long id) {
        return consultations.remarks(id);
    }

    /** Shows or rejects a remark, with or without an answer: {@code {"status","antwoord"}}. */
    @PatchMapping("/remarks/{n}")
    Remark judge(@PathVariable long id, @PathVariable int n, @RequestBody Judgement given) {
        Remark before = find(id, n);
        Remark.Status status = given.status() == null ? before.status() : given.status();
        String answer =
                given.antwoord() == null ? before.antwoord() : Texts.any(given.antwoord(), Remark.LONGEST_ANSWER);
        consultations.judge(id, n, status, answer);
        return find(id, n);
    }

    private Remark find(long id, int n) {
        return consultations.remarks(id).stream()
                .filter(remark -> remark.id() == n)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no remark " + n + " on plan " + id));
    }
}
