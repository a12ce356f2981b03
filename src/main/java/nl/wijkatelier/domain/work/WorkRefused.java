package nl.wijkatelier.domain.work;

import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Work that is not done, or not to its end; nothing was changed. The message names the value and the bound. */
public final class WorkRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Envelope place;
    private final int seconds;

    public WorkRefused(Reason reason, String message) {
        this(reason, message, null, 0);
    }

    /**
     * @param place where most of the work lies, RD metres; null where it has no place
     * @param seconds after which it may be tried again, 0 where trying again does not help
     */
    public WorkRefused(Reason reason, String message, Envelope place, int seconds) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.place = place == null ? null : place.copy();
        this.seconds = seconds;
    }

    public Reason reason() {
        return reason;
    }

    public Optional<Envelope> place() {
        return Optional.ofNullable(place);
    }

    /** After which it may be tried again, 0 where trying again does not help. */
    public int seconds() {
        return seconds;
    }

    /** Why: a closed list, with one Dutch sentence for people. */
    public enum Reason {
        TOO_DEAR(
                "Deze vorm is te ingewikkeld: er ontstaan te veel snijpunten of te lange grenzen. Teken hem eenvoudiger of in delen."),
        TOO_LONG("Dit duurde te lang en is afgebroken; er is niets veranderd. Doe het in kleinere stappen."),
        TOO_OFTEN("U vroeg in korte tijd heel veel; wacht even en probeer het opnieuw."),
        BUSY("Het is nu te druk; probeer het zo weer."),
        LEFT("De vraag is ingetrokken.");

        private final String uitleg;

        Reason(String uitleg) {
            this.uitleg = uitleg;
        }

        /** What is wrong and what to do, in Dutch. */
        public String uitleg() {
            return uitleg;
        }
    }
}
