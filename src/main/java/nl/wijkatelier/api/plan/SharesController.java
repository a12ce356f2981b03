package nl.wijkatelier.api.plan;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import nl.wijkatelier.api.access.OpenReaders;
import nl.wijkatelier.domain.access.AccessRefused;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.access.Share;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.plan.PlanLog;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links with which anybody reads a plan: every GET of the plan takes {@code ?deel=TOKEN} in place of a log-in, until the link ends. */
@RestController
@RequestMapping("/api/v1/plans/{id}/shares")
public class SharesController {
    private static final int ID = 16;

    private static final int DAYS = 30;
    private static final int MOST_DAYS = 366;

    /** @param dagen how long the link works; a month where it is not said */
    record Given(Integer dagen) {}

    /** @param url of the page, with the token; told once */
    record Made(String url, Instant tot) {}

    /** @param id by which it can be ended by who has not kept the token */
    record View(String id, String wie, Instant gemaakt, Instant tot) {
        static View of(Share share) {
            return new View(share.digest().substring(0, ID), share.wie(), share.gemaakt(), share.tot());
        }
    }

    private final PlanLog log;
    private final Shares shares;
    private final OpenReaders readers;
    private final Clock clock;

    public SharesController(PlanLog log, Shares shares, OpenReaders readers, Clock clock) {
        this.log = log;
        this.shares = shares;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping
    List<View> list(@PathVariable long id) {
        return shares.list(id, clock.instant()).stream().map(View::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@PathVariable long id, @RequestBody(required = false) Given given, Principal who) {
        if (log.find(id).isEmpty()) throw new NoSuchElementException("no plan " + id);
        int days = given == null || given.dagen() == null ? DAYS : given.dagen();
        if (days < 1 || days > MOST_DAYS) throw new AccessRefused(AccessRefused.Reason.SHARE_BAD, "dagen " + days);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(days, ChronoUnit.DAYS);
        String token = Secret.make();
        shares.add(new Share(Secret.digest(token), id, who.getName(), now, until));
        return new Made("/atelier?plan=" + id + "&deel=" + token, until);
    }

    /** @param token of the link, or its id in the list */
    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable String token) {
        String digest = shares.list(id, clock.instant()).stream()
                .map(Share::digest)
                .filter(one -> one.substring(0, ID).equals(token))
                .findFirst()
                .orElseGet(() -> Secret.digest(token));
        if (!shares.remove(id, digest)) throw new NoSuchElementException("no such link of plan " + id);
        readers.review();
    }
}
