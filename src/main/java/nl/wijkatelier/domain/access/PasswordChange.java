package nl.wijkatelier.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import nl.wijkatelier.domain.access.AccessRefused.Reason;

/** Lets somebody who is logged in choose another password, who knows the one they have. Thread-safe. */
public final class PasswordChange {
    private static final int FREE = 6;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final UnaryOperator<String> encoder;
    private final BiPredicate<String, String> matches;
    private final Clock clock;
    /** Who found a session that was left open guesses no further than who logs in. */
    private final Backoff tries;

    /**
     * @param encoder makes of a password what is kept
     * @param matches whether a password is the one that is kept so
     */
    public PasswordChange(
            Accounts accounts, UnaryOperator<String> encoder, BiPredicate<String, String> matches, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.matches = matches;
        this.clock = clock;
        this.tries = new Backoff(FREE, FIRST, LONGEST, clock);
    }

    /** Keeps the new password, which ends every log-in by the one before. Throws AccessRefused, with nothing changed. */
    public Account change(String naam, String current, String next) {
        Account account = accounts.find(naam).orElseThrow(() -> absent(naam));
        long wait = tries.begin(Account.key(naam));
        if (wait > 0) throw new AccessRefused(Reason.TRIES_MANY, wait + " seconden", wait);
        if (account.wachtwoord() == null
                || current.length() > Passwords.LONGEST
                || !matches.test(current, account.wachtwoord()))
            throw new AccessRefused(Reason.PASSWORD_WRONG, "account '" + naam + "'");
        tries.forget(Account.key(naam));
        Passwords.check(naam, next);
        // databases keep microseconds
        if (!accounts.password(naam, encoder.apply(next), clock.instant().truncatedTo(ChronoUnit.MICROS)))
            throw absent(naam);
        return accounts.find(naam).orElseThrow(() -> absent(naam));
    }

    private static AccessRefused absent(String naam) {
        return new AccessRefused(Reason.ACCOUNT_ABSENT, "account '" + naam + "'");
    }
}
