package nl.wijkatelier.domain.consultation;

import java.util.Objects;

/** A comment, consultation or remark that cannot be taken; nothing is kept. The message names what is wrong, not the text itself. */
public final class RemarkRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long seconds;

    public RemarkRefused(Reason reason, String message) {
        this(reason, message, 0);
    }

    /** @param seconds after which it may be tried again; 0 where that does not help */
    public RemarkRefused(Reason reason, String message, long seconds) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.seconds = seconds;
    }

    public Reason reason() {
        return reason;
    }

    public long seconds() {
        return seconds;
    }

    /** Why: a closed list, with one Dutch sentence for people. */
    public enum Reason {
        TEXT_EMPTY("Schrijf een tekst."),
        TEXT_LONG("De tekst is te lang; maak hem korter."),
        NAMES_SOMEBODY(
                "Laat mailadressen, telefoonnummers en burgerservicenummers weg; uw reactie kan op de kaart komen."),
        PLACE_OUTSIDE("Kies een plek binnen het gebied van het plan."),
        DATE_PAST("Kies een einddatum die nog komt."),
        TOO_OFTEN("U hebt net een paar reacties gestuurd; wacht even en probeer het opnieuw."),
        FULL("Er wachten te veel reacties op beoordeling; probeer het later opnieuw.");

        private final String uitleg;

        Reason(String uitleg) {
            this.uitleg = uitleg;
        }

        /** What is wrong and what to do, one Dutch sentence. */
        public String uitleg() {
            return uitleg;
        }
    }
}
