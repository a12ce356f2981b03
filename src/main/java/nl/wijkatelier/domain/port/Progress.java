package nl.wijkatelier.domain.port;

/** Told how far long work has come, and asked whether to go on. Thread-safe. */
public interface Progress {
    /** Says what is being done, in Dutch, such as "BAG lezen", and how many steps it has (bytes, objects); -1 if unknown. */
    void begin(String stage, long steps);

    /** Counts steps done. */
    void advance(long steps);

    /** Counts objects read, for the rate that is shown. */
    default void objects(long count) {}

    /** Throws {@link Cancelled} when the work is to stop. */
    void check();

    /** Work that was cancelled by whoever asked for it. */
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("cancelled");
        }
    }

    /** Tells nobody and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String stage, long steps) {}

        @Override
        public void advance(long steps) {}

        @Override
        public void check() {}
    };
}
