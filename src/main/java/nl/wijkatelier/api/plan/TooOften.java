package nl.wijkatelier.api.plan;

/** More questions than anybody asks by hand; nothing was computed. */
final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param seconds after which it may be tried again */
    TooOften(String message, long seconds) {
        super(message);
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
