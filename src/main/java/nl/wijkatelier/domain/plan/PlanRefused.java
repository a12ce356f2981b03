package nl.wijkatelier.domain.plan;

import java.util.Objects;

/** A command that a plan cannot take; the plan is as it was. The message names the bad value. */
public final class PlanRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PlanRefused(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** For a field of a request that is missing or cannot be read; {@code value} is what was given, or null. */
    public static PlanRefused field(String name, Object value) {
        return new PlanRefused(Reason.FIELD_MISSING, "field " + name + " is " + value);
    }

    public Reason reason() {
        return reason;
    }

    /** Why: a closed list, with one Dutch sentence for people. */
    public enum Reason {
        BUURT_UNKNOWN("Deze buurt bestaat niet in het plan."),
        WIJK_UNKNOWN("Deze wijk bestaat niet in het plan."),
        CODE_IN_USE("Deze code is al in gebruik; kies een andere."),
        CODE_OF_OTHER_GEMEENTE("Code en wijk horen bij een andere gemeente; de gemeentegrenzen liggen vast."),
        CODE_OF_OTHER_LEVEL("Deze code is niet van het juiste niveau; een buurt begint met BU, een wijk met WK."),
        GEMEENTE_BORDER("De bewerking verlegt een gemeentegrens; die ligt vast."),
        BUURT_LOCKED("De bewerking verandert een buurt die op slot is."),
        BUURT_WOULD_VANISH("Er zou niets van een buurt overblijven; voeg hem samen of hef hem op."),
        WIJK_NOT_EMPTY("De wijk heeft nog buurten; verplaats die eerst."),
        NO_NEIGHBOUR("Geen buurt van dezelfde gemeente grenst aan deze buurt."),
        NOTHING_CHANGES("Deze bewerking verandert niets."),
        NOTHING_TO_UNDO("Er is niets om ongedaan te maken."),
        NOTHING_TO_REDO("Er is niets om opnieuw te doen."),
        FIELD_MISSING("Een gegeven van de opdracht ontbreekt of klopt niet.");

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
