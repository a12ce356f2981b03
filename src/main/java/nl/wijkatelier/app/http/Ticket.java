package nl.wijkatelier.app.http;

import jakarta.servlet.AsyncContext;

/** A request on its way in: what has come of it, and what became of it. Set by one thread at a time, each after the other let go of it. */
final class Ticket {
    private static final Runnable NOTHING = () -> {};

    /** Its body, or null for one that has none or is read by its endpoint. */
    volatile byte[] body;

    /** The network that it comes from. */
    final String client;

    volatile Lane lane;
    /** Set once the request waits without a thread; null before. */
    volatile AsyncContext waiting;
    /** Why it is not answered, or null. */
    volatile Problems.Problem refusal;

    volatile String detail = "";
    volatile long since;
    private boolean used;
    private Runnable held = NOTHING;

    Ticket(String client) {
        this.client = client;
    }

    /** True for the first time only: what goes on later is no arrival. */
    boolean use() {
        boolean first = !used;
        used = true;
        return first;
    }

    /** Keeps what is to be given back once the request is over. */
    synchronized void hold(Runnable giveBack) {
        held = giveBack;
    }

    /** Gives back what it held, once. */
    synchronized void letGo() {
        held.run();
        held = NOTHING;
    }

    /** Lets the request that waits go on; false where its connection is gone. */
    boolean goOn() {
        try {
            waiting.dispatch();
            return true;
        } catch (IllegalStateException gone) {
            letGo();
            return false;
        }
    }

    void refuse(Problems.Problem problem) {
        refusal = problem;
        goOn();
    }
}
