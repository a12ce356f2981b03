package nl.wijkatelier.app.http;

/**
 * A request whose answer has ended, without anything by which its sender, or what it was about, could be known: no address, no name, no id, no
 * question, no token.
 *
 * @param endpoint its pattern, such as {@code /api/v1/plans/{id}}, never its path; one of a closed set
 * @param bytes of the answer's body, as they went out
 * @param nanos from its first byte to its end
 * @param lane in lower case; "geen" for one that was refused before it had one
 * @param who {@link #ANYBODY}, account, token, beheertoken or deellink
 * @param network of the client (see {@link ClientNetwork})
 */
public record Ending(
        String method, String endpoint, int status, long bytes, long nanos, String lane, String who, String network) {
    /** Attribute of a request: of which kind its sender is. */
    public static final String WHO = Ending.class.getName() + ".who";

    public static final String ANYBODY = "niemand";

    /** Hears of every request that ended, on the thread that ended it. */
    @FunctionalInterface
    public interface Listener {
        void ended(Ending ending);
    }
}
