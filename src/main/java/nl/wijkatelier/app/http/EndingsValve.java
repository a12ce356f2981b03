package nl.wijkatelier.app.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of the container when an answer has ended, whichever way it went, and passes on what may be known of it. */
final class EndingsValve extends ValveBase implements AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(EndingsValve.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String NONE = "geen";

    private final Endpoints endpoints;
    private final List<Ending.Listener> listeners;

    EndingsValve(Endpoints endpoints, List<Ending.Listener> listeners) {
        super(true);
        this.endpoints = endpoints;
        this.listeners = listeners;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    /** @param time in nanoseconds */
    @Override
    public void log(Request request, Response response, long time) {
        if (listeners.isEmpty()) return;
        try {
            Ending ending = of(request, response, time);
            for (Ending.Listener listener : listeners) listener.ended(ending);
        } catch (RuntimeException failure) {
            LOG.warn("Een antwoord is niet geteld", failure);
        }
    }

    private Ending of(Request request, Response response, long time) {
        Lane lane = request.getAttribute(Reception.class.getName()) instanceof Ticket ticket ? ticket.lane : null;
        String method = String.valueOf(request.getMethod());
        return new Ending(
                METHODS.contains(method) ? method : "ANDERS",
                request.getRequestURI() == null || request.getAttribute(FrontValve.PREFIX) == null
                        ? Endpoints.UNREADABLE
                        : endpoints.pattern(request),
                response.getStatus(),
                Math.max(0, response.getBytesWritten(false)),
                time,
                lane == null ? NONE : lane.name().toLowerCase(Locale.ROOT),
                request.getAttribute(Ending.WHO) instanceof String who ? who : Ending.ANYBODY,
                ClientNetwork.of(request.getRemoteAddr()));
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // the client's address is what FrontValve made of it, always
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
