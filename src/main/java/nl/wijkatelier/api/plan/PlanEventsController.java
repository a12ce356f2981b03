package nl.wijkatelier.api.plan;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import nl.wijkatelier.api.access.Admission;
import nl.wijkatelier.domain.access.Networks;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.work.Gate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a plan, as it happens. */
@RestController
public class PlanEventsController {
    /** More than this is not told again to who comes back; the first {@code change} after it tells that there is more. */
    private static final int MOST_MISSED = 100;

    private static final String GUEST = "meelezer";
    /** Streams of events that may be open, of one network and in all: an office, and more than there are planners. */
    static final int OF_ONE = 200;

    private static final int IN_ALL = 2000;

    private final PlanDesk desk;
    private final PlanEvents events;
    private final Admission admission;
    private final Gate streams = new Gate(OF_ONE, IN_ALL);

    public PlanEventsController(PlanDesk desk, PlanEvents events, Admission admission) {
        this.desk = desk;
        this.events = events;
        this.admission = admission;
    }

    /**
     * Events {@code change}, {@code presence}, {@code status} and {@code comment}, without end, to who may read the plan as long as they may.
     *
     * @param last the revision that the reader knows, from {@code id} of the last event
     */
    @GetMapping("/api/v1/plans/{id}/events")
    void events(
            @PathVariable long id,
            @RequestHeader(name = "Last-Event-ID", required = false) String last,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Plan plan = desk.get(id);
        String client = Networks.of(request.getRemoteAddr());
        streams.enter(client);
        try {
            follow(plan, id, client, last, who, request, response);
        } catch (IOException | RuntimeException failure) {
            streams.leave(client);
            throw failure;
        }
    }

    private void follow(
            Plan plan,
            long id,
            String client,
            String last,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        // proxies that gather an answer first would hold events back
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        EventReader reader =
                EventReader.on(who == null ? GUEST : who.getName(), admission.of(request), context, one -> {
                    streams.leave(client);
                    events.leave(id, one);
                });
        for (int revision = missed(last, plan); revision <= plan.revision(); revision++)
            reader.send(PlanEvents.change(plan, revision));
        events.join(id, reader);
        reader.start();
    }

    /** The first revision that the reader has not seen. */
    private static int missed(String last, Plan plan) {
        if (last == null || !last.matches("\\d{1,9}")) return plan.revision() + 1;
        return Math.max(Integer.parseInt(last) + 1, plan.revision() + 1 - MOST_MISSED);
    }
}
