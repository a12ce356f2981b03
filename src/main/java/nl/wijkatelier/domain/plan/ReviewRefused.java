package nl.wijkatelier.domain.plan;

import java.util.Objects;

/** A step that a plan cannot take, or a command while it is not a draft; nothing changed. The message names the value. */
public final class ReviewRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    ReviewRefused(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }

    /** Why: a closed list, with one Dutch sentence for people. */
    public enum Reason {
        NOT_EDITABLE("Het plan is ingediend of klaar; alleen een concept kan worden bewerkt."),
        NOT_SUBMITTED("Alleen een ingediend plan kan worden beoordeeld."),
        NOT_APPROVED("Alleen een goedgekeurd plan kan worden gepubliceerd."),
        OWN_WORK("Wie aan het plan tekende of het indiende, kan het niet beoordelen; vraag een ander."),
        BESLUIT_MISSING("Vul eerst de ingangsdatum van het besluit in; een indeling gaat in op 1 januari."),
        NAAM_MISSING("Geef eerst elke buurt en wijk een naam."),
        LAND_MISSING("Een buurt heeft geen land; hef haar op of wijs er grond aan toe."),
        REASON_MISSING("Zeg waarom het plan teruggaat.");

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
