package nl.wijkatelier.app.http;

import jakarta.servlet.AsyncContext;

/** A request on its way in: what has come of it, and what became of it. Set by one thread at a time, each after the other let go of it. */
final class Ticket {
    /** Its body, or null for one that has none or is read by its endpoint. */
    volatile byte[] body;

    volatile Lane lane;
    /** Set once the request waits without a thread; null before. */
    volatile AsyncContext waiting;
    /** Why it is not answered, or null. */
    volatile Problems.Problem refusal;

    volatile String detail = "";
    volatile long since;
    private boolean used;

    /** True for the first time only: what goes on later is no arrival. */
    boolean use() {
        boolean first = !used;
        used = true;
        return first;
    }

    void refuse(Problems.Problem problem) {
        refusal = problem;
        waiting.dispatch();
    }
}
