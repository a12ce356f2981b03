package nl.wijkatelier.api.plan;

import java.security.Principal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import nl.wijkatelier.domain.consultation.Comment;
import nl.wijkatelier.domain.consultation.Comments;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments on plans by those who may read them; who has the plan open is told at once. */
@RestController
@RequestMapping("/api/v1/plans/{id}/comments")
public class CommentsController {
    /** RD coordinates are between 0 and this, in metres. */
    private static final double FAR = 700_000;

    record Given(String tekst, Double x, Double y) {}

    private final PlanLog log;
    private final Comments comments;
    private final PlanEvents events;
    private final Clock clock;

    public CommentsController(PlanLog log, Comments comments, PlanEvents events, Clock clock) {
        this.log = log;
        this.comments = comments;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    List<Comment> list(@PathVariable long id) {
        known(id);
        return comments.list(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Comment add(@PathVariable long id, @RequestBody Given given, Principal who) {
        known(id);
        String text = Texts.some(given.tekst(), Comment.LONGEST);
        if ((given.x() == null) != (given.y() == null) || far(given.x())) throw PlanRefused.field("x", given.x());
        if (far(given.y())) throw PlanRefused.field("y", given.y());
        Comment comment = comments.add(
                id,
                new Comment(
                        0, who.getName(), clock.instant().truncatedTo(ChronoUnit.MICROS), text, given.x(), given.y()));
        events.tell(id, "comment", comment);
        return comment;
    }

    private void known(long id) {
        if (log.find(id).isEmpty()) throw new NoSuchElementException("no plan " + id);
    }

    private static boolean far(Double metres) {
        return metres != null && !(metres >= 0 && metres <= FAR);
    }
}
