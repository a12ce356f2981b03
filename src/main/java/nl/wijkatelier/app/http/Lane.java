package nl.wijkatelier.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A class of work with its own share of the machine, so that none waits for another's: what is dear has few places, what is cheap many.
 * Places are threads that work at one time; {@code queue} may wait for one, without a thread, and who comes after is refused.
 */
enum Lane {
    /** Pages, files, health, who is logged in: never behind work. */
    PAGE(64, 0, 2000, true),
    /** A password takes a core for a tenth of a second or more. */
    LOGIN(0, 0.5, 200, true),
    EDIT(0, 2, 500, true),
    READ(0, 1.5, 2000, true),
    /** What works over a whole plan or division for one question. */
    DEAR(0, 0.5, 200, true),
    TILE(0, 1.5, 2000, true),
    /** A map of more than a megapixel. */
    PICTURE(0, 0.5, 64, true),
    /** One package is made at a time; the other places are downloads. */
    DELIVERY(8, 0, 64, false),
    /** Read by its endpoint as it comes, for who may; nobody waits with a body unread. */
    UPLOAD(2, 0, 0, false),
    /** Answers without end: only their beginning takes a place. */
    EVENTS(16, 0, 500, false);

    private static final int MEGAPIXEL = 1 << 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final int fixed;
    private final double perCore;
    private final int queue;
    private final boolean held;

    Lane(int fixed, double perCore, int queue, boolean held) {
        this.fixed = fixed;
        this.perCore = perCore;
        this.queue = queue;
        this.held = held;
    }

    /** How many work at one time on a machine with so many cores. */
    int places(int cores) {
        return fixed > 0 ? fixed : (int) Math.max(1, cores * perCore);
    }

    /** Whether fewer work while somebody edits: who edits looks at the screen for the answer, a picture is one of many. */
    boolean yields() {
        return this == READ || this == TILE;
    }

    int queue() {
        return queue;
    }

    /** Whether an answer is held in memory until it is whole, so that a client that reads slowly keeps no place. */
    boolean held() {
        return held;
    }

    /** The lane of a request whose body, where it has one, has come. */
    static Lane of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean reads = request.getMethod().matches("GET|HEAD|OPTIONS");
        if (path.equals("/wms")) return map(request) > MEGAPIXEL ? PICTURE : TILE;
        if (!reads && path.matches("/inloggen|/api/v1/setup|/api/v1/session/wachtwoord")) return LOGIN;
        if (!path.startsWith("/api/")) return PAGE;
        if (!reads) return path.equals("/api/v1/imports") ? UPLOAD : EDIT;
        if (path.endsWith("/events")) return EVENTS;
        if (path.equals("/api/v1/backup") || path.endsWith("/levering.zip") || path.endsWith(".gpkg")) return DELIVERY;
        if (path.matches("/api/v1/(status|session|session/demo|setup|consultations|jobs/.*)")) return PAGE;
        if (path.matches(
                        "/api/v1/(units|units/problems|audit/controle|indelingen/[^/]+/bronfouten|datasets/[^/]+/problems)")
                || path.matches("/api/v1/plans/[^/]+/(comparison|comparison\\.csv|figures|findings|areas|history)")
                || path.matches("/api/v1/consultations/[^/]+/(areas|borders)")) return DEAR;
        return READ;
    }

    /** Pixels that a map has at most; all there may be for a request that comes as a document, which is read later; none for a form that is refused. */
    private static long map(HttpServletRequest request) {
        if (request instanceof Arrived arrived) {
            if (arrived.document()) return Long.MAX_VALUE;
            if (!arrived.readable()) return 0;
        }
        return largest(request, "width") * largest(request, "height");
    }

    private static long largest(HttpServletRequest request, String name) {
        long largest = 1;
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet())
            if (one.getKey().equalsIgnoreCase(name))
                for (String value : one.getValue())
                    if (NUMBER.matcher(value.strip()).matches())
                        largest = Math.max(largest, Long.parseLong(value.strip()));
        return largest;
    }
}
