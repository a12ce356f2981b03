package nl.wijkatelier.domain.access;

import java.util.Objects;

/** A change of accounts that cannot be made; nothing was changed. The message names the bad value, never a secret. */
public final class AccessRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long seconds;

    public AccessRefused(Reason reason, String message) {
        this(reason, message, 0);
    }

    AccessRefused(Reason reason, String message, long seconds) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.seconds = seconds;
    }

    public Reason reason() {
        return reason;
    }

    /** Seconds after which it may be tried again; 0 where time changes nothing. */
    public long seconds() {
        return seconds;
    }

    /** Why: a closed list, with one Dutch sentence for people. */
    public enum Reason {
        LINK_SPENT("Deze link is verlopen of al gebruikt; vraag een nieuwe."),
        NAME_BAD("Kies een naam van 2 tot 64 letters en cijfers."),
        NAME_TAKEN("Deze naam is al in gebruik; kies een andere."),
        PASSWORD_SHORT("Kies een wachtwoord van minstens 12 tekens."),
        PASSWORD_LONG("Kies een wachtwoord van hoogstens 200 tekens."),
        PASSWORD_EASY("Kies een wachtwoord dat uw naam niet bevat en niet uit een paar tekens bestaat."),
        PASSWORD_COMMON("Dit wachtwoord is gemaakt van woorden die als eerste worden geraden; kies een ander."),
        PASSWORD_WRONG("Het huidige wachtwoord klopt niet."),
        TRIES_MANY("Te vaak geprobeerd; wacht even en probeer het opnieuw."),
        PERSON_BAD("Geef een personeelsnummer of mailadres van hoogstens 200 tekens."),
        SHARE_BAD("Een link om te delen werkt 1 tot 366 dagen."),
        PASSWORD_BY_TOKEN("Log in met naam en wachtwoord om het wachtwoord te veranderen."),
        ROLE_BAD("Deze rol of gemeente bestaat niet."),
        ACCOUNT_ABSENT("Dit account is er niet."),
        LAST_ADMINISTRATOR("Er moet een beheerder voor alle gemeenten overblijven."),
        TOKEN_BAD("Geef het token een naam van hoogstens 64 tekens en een duur van 1 tot 366 dagen."),
        TOKEN_BY_TOKEN("Log in met naam en wachtwoord om een token te maken."),
        TOKENS_MANY("Dit account heeft te veel tokens; verwijder er eerst een."),
        ABSENT("Dit is er niet.");

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
