package nl.wijkatelier.app.access;

import org.springframework.security.authentication.LockedException;

/** A try to log in that comes too early after others; it was not looked at. */
final class TooSoon extends LockedException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooSoon(long seconds) {
        super("te veel pogingen");
        this.seconds = seconds;
    }

    /** After how long it may be tried again. */
    long seconds() {
        return seconds;
    }
}
