package nl.wijkatelier.app.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.domain.access.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets requests in, so that no client keeps a thread that does not work: a body is gathered without one, within the bound of its endpoint and
 * at a least speed; then the request waits, without one, for a place in its {@link Lane}; and a whole answer leaves without one. Who finds the
 * queue full, or waits too long, is refused with 503 and {@code Retry-After}.
 */
final class Reception extends HttpFilter implements AutoCloseable {
    private static final long serialVersionUID = 1L;

    static final Problems.Problem BUSY = new Problems.Problem(
            HttpStatus.SERVICE_UNAVAILABLE, "Het is nu te druk; probeer het over enkele seconden weer.", "BUSY");
    private static final Problems.Problem UNTOLD = new Problems.Problem(
            HttpStatus.LENGTH_REQUIRED, "Stuur de lengte van de bestanden mee (Content-Length).", "LENGTH_MISSING");

    private static final Problems.Problem NOBODY =
            new Problems.Problem(HttpStatus.UNAUTHORIZED, "Log in, of stuur een geldig token mee.", "LOGIN_NEEDED");

    private static final Problems.Problem FORM_BAD =
            new Problems.Problem(HttpStatus.BAD_REQUEST, "Het formulier is niet te lezen.", "FORM_BAD");

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final String TICKET = Reception.class.getName();
    private static final String RETRY_SECONDS = "5";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);
    private static final int MOST_ARRIVING = 4096;
    /** Bytes of bodies on their way: of who may be anybody, and of who has a session or a token. */
    private static final long BOUND = 32L << 20;

    private static final long BOUND_KNOWN = 128L << 20;
    /** Bytes of one body of who may be anybody. */
    private static final long MOST_OF_ANYBODY = 1L << 20;
    /** What is not more is taken over by the container and the network at once. */
    private static final int SMALL = 16_384;

    private final transient Endpoints endpoints;
    private final transient Credentials credentials;
    private final transient Places places;
    private final transient Set<Arriving> arriving = ConcurrentHashMap.newKeySet();
    private final transient Set<Leaving> leaving = ConcurrentHashMap.newKeySet();
    private final transient Held bodies = new Held(MOST_ARRIVING, MOST_ARRIVING / 4);
    private final transient Held bytes = new Held(BOUND, BOUND / 2);
    private final transient Held bytesOfKnown = new Held(BOUND_KNOWN, BOUND_KNOWN / 2);
    private final transient Held answers;
    private final transient ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "reception");
        thread.setDaemon(true);
        return thread;
    });

    /** @param memory bytes of answers on their way to clients that read slowly, at most */
    Reception(Endpoints endpoints, Credentials credentials, int cores, long memory) {
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.places = new Places(cores);
        this.answers = new Held(memory, memory / 2);
        clock.scheduleWithFixedDelay(this::hurry, 500, 500, TimeUnit.MILLISECONDS);
    }

    Places places() {
        return places;
    }

    int arriving() {
        return arriving.size();
    }

    int leaving() {
        return leaving.size();
    }

    /** Bytes of bodies on their way. */
    long held() {
        return bytes.all() + bytesOfKnown.all();
    }

    private void hurry() {
        try {
            arriving.forEach(Arriving::hurry);
            leaving.forEach(Leaving::hurry);
            places.late(PATIENCE).forEach(late -> late.refuse(BUSY));
        } catch (RuntimeException failure) {
            LOG.warn("Een wachtende vraag kon niet worden beëindigd", failure);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // what failed on its way in has no place, and still needs words and a status
            chain.doFilter(request, response);
            return;
        }
        if (request.getAttribute(TICKET) instanceof Ticket ticket) {
            if (ticket.use())
                try {
                    answer(ticket, request, response, chain);
                } finally {
                    ticket.letGo();
                }
            else chain.doFilter(request, response);
            return;
        }
        Ticket ticket = new Ticket(Networks.of(request.getRemoteAddr()));
        request.setAttribute(TICKET, ticket);
        long length = request.getContentLengthLong();
        if (length == 0 || length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)
            admit(ticket, request, response, chain);
        else gather(ticket, length, request, response, chain);
    }

    private void gather(
            Ticket ticket, long length, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long most = endpoints.find(request).map(Endpoints.Asked::body).orElse(Endpoints.BODY);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean files = type.startsWith("multipart/");
        if (length > most) {
            ticket.detail = ": hoogstens " + most + " bytes";
            ticket.refusal = Arriving.LARGE;
        } else if (files && length < 0) ticket.refusal = UNTOLD;
        else if (files && !type.contains("boundary=")) ticket.refusal = FORM_BAD;
        if (ticket.refusal != null || files && Lane.of(request) == Lane.UPLOAD) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            if (ticket.refusal == null) {
                admit(ticket, request, response, chain);
                if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) FrontValve.leaveUnread(request);
            } else {
                ticket.use();
                refuse(ticket, request, response);
            }
            return;
        }
        boolean known = credentials.good(request);
        long allowed = known ? most : Math.min(most, MOST_OF_ANYBODY);
        if (length > allowed) {
            ticket.use();
            ticket.refusal = NOBODY;
            refuse(ticket, request, response);
            return;
        }
        if (!bodies.take(ticket.client, 1)) {
            ticket.use();
            ticket.refusal = BUSY;
            refuse(ticket, request, response);
            return;
        }
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(0);
        ticket.waiting = waiting;
        Arriving body = new Arriving(
                ticket,
                request.getInputStream(),
                allowed,
                allowed < most ? NOBODY : Arriving.LARGE,
                known ? bytesOfKnown : bytes,
                over -> arrived(over, request));
        arriving.add(body);
        request.getInputStream().setReadListener(body);
    }

    private void arrived(Arriving body, HttpServletRequest request) {
        arriving.remove(body);
        Ticket ticket = body.ticket();
        bodies.give(ticket.client, 1);
        if (ticket.refusal == null && ticket.body == null) return;
        if (ticket.refusal == null) {
            ticket.lane = Lane.of(new Arrived(request, ticket.body));
            Places.Outcome outcome = places.enter(ticket);
            if (outcome == Places.Outcome.WAIT) return;
            if (outcome == Places.Outcome.FULL) ticket.refusal = BUSY;
        }
        ticket.goOn();
    }

    private void admit(Ticket ticket, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ticket.lane = Lane.of(request);
        if (places.take(ticket)) {
            ticket.use();
            answer(ticket, request, response, chain);
            return;
        }
        if (ticket.lane.queue() == 0) {
            places.sendAway(ticket.lane);
            ticket.use();
            ticket.refusal = BUSY;
            refuse(ticket, request, response);
            return;
        }
        ticket.waiting = request.startAsync();
        ticket.waiting.setTimeout(0);
        Places.Outcome outcome = places.enter(ticket);
        if (outcome == Places.Outcome.WAIT) return;
        if (outcome == Places.Outcome.FULL) ticket.refusal = BUSY;
        ticket.goOn();
    }

    /** Works, in the place that the ticket has. */
    private void answer(Ticket ticket, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ticket.refusal != null) {
            refuse(ticket, request, response);
            return;
        }
        boolean came = ticket.waiting != null;
        HttpServletRequest asked =
                came ? new Arrived(request, ticket.body == null ? new byte[0] : ticket.body) : request;
        ticket.body = null;
        if (came && ClientWatch.left(request)) {
            // its turn is the next one's; nobody reads what is said here
            places.leave(ticket);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        boolean broken = asked instanceof Arrived arrived && ticket.lane != Lane.TILE && !arrived.readable();
        if (broken) {
            places.leave(ticket);
            Problems.write(request, response, FORM_BAD);
            return;
        }
        if (!ticket.lane.held()) {
            try {
                chain.doFilter(asked, response);
            } finally {
                places.leave(ticket);
            }
            return;
        }
        ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(asked, whole);
        } finally {
            places.leave(ticket);
        }
        send(ticket, whole, request, response);
    }

    private void send(
            Ticket ticket,
            ContentCachingResponseWrapper whole,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (request.isAsyncStarted()) return;
        boolean silent = whole.getStatus() >= HttpStatus.BAD_REQUEST.value() && whole.getContentSize() == 0;
        if (silent && !response.isCommitted()) Problems.write(request, whole, KnownProblems.of(whole.getStatus()));
        if (whole.getContentSize() <= SMALL
                || response.isCommitted()
                || request.getMethod().equals("HEAD")) {
            whole.copyBodyToResponse();
            return;
        }
        byte[] answer = whole.getContentAsByteArray();
        if (!answers.take(ticket.client, answer.length)) {
            response.reset();
            ticket.refusal = BUSY;
            refuse(ticket, request, response);
            return;
        }
        response.setContentLength(answer.length);
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Leaving way = new Leaving(context, response.getOutputStream(), answer, over -> {
            leaving.remove(over);
            answers.give(ticket.client, answer.length);
        });
        leaving.add(way);
        response.getOutputStream().setWriteListener(way);
    }

    private static void refuse(Ticket ticket, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ticket.refusal.equals(BUSY)) response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CONNECTION, "close");
        Problems.write(request, response, ticket.refusal, ticket.detail);
        FrontValve.leaveUnread(request);
    }
}
