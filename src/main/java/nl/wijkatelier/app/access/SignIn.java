package nl.wijkatelier.app.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Backoff;
import nl.wijkatelier.domain.access.Networks;
import nl.wijkatelier.domain.access.Passwords;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.work.Allowance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets people in by name and password. Takes as long for a name that nobody has as for a wrong password.
 *
 * <p>Who guesses waits ever longer, per account and whatever the network ({@link Backoff}). So that guesses of others do not keep the owner
 * out, a browser in which they logged in before ({@link KnownBrowsers}) has tries of its own; and another password, which the administrator's
 * link gives, begins anew. A network from which many tries fail still gets in by a right password; there, names that nobody has are refused
 * unseen, since each try takes a processor for a while.
 */
final class SignIn implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int FREE = 6;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Allowance.Rate PER_NETWORK = Allowance.Rate.per(60, Duration.ofMinutes(15));

    private final AccountBook accounts;
    private final KnownBrowsers browsers;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodys;
    private final Allowance perNetwork;
    private final Backoff perAccount;
    /** Apart, so that many made-up names do not push out what is remembered of accounts. */
    private final Backoff perUnknown;

    private final Backoff perBrowser;

    SignIn(AccountBook accounts, KnownBrowsers browsers, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.browsers = browsers;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodys = encoder.encode(Secret.make());
        this.perNetwork = new Allowance(PER_NETWORK, clock);
        this.perAccount = new Backoff(FREE, FIRST, LONGEST, clock);
        this.perUnknown = new Backoff(FREE, FIRST, LONGEST, clock);
        this.perBrowser = new Backoff(FREE, FIRST, LONGEST, clock);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String naam = given.getName();
        String password = String.valueOf(given.getCredentials());
        LogInDetails from = (LogInDetails) given.getDetails();
        Optional<Account> account = naam.length() > Passwords.LONGEST ? Optional.empty() : accounts.find(naam);
        String browser =
                account.flatMap(one -> browsers.find(from.browser(), one)).orElse(null);
        Backoff tries = browser != null ? perBrowser : account.isPresent() ? perAccount : perUnknown;
        // another password begins anew
        String key = Secret.digest(Account.key(naam))
                + ' '
                + account.map(one -> one.gewijzigd().toString()).orElse("")
                + ' '
                + browser;
        String network = Networks.of(from.address());
        boolean strained = browser == null && perNetwork.tryTake(network, 1) > 0;
        long wait = tries.begin(key);
        if (wait > 0 || strained && account.isEmpty()) {
            LOG.warn("Inloggen geweigerd vanaf {}: te veel pogingen", from.address());
            throw new TooSoon(Math.max(wait, FIRST.toSeconds()));
        }
        String kept = account.map(Account::wachtwoord).orElse(null);
        boolean right =
                password.length() <= Passwords.LONGEST && encoder.matches(password, kept == null ? nobodys : kept);
        if (!right || kept == null) {
            // a name that nobody has may be a password in the wrong field
            LOG.warn(
                    "Inloggen mislukt vanaf {}: {}",
                    from.address(),
                    account.map(Account::naam).orElse("onbekende naam"));
            // the same as for a name that nobody has
            if (strained) throw new TooSoon(FIRST.toSeconds());
            throw new BadCredentialsException("naam of wachtwoord klopt niet");
        }
        tries.forget(key);
        if (browser == null && !strained) perNetwork.giveBack(network, 1);
        LOG.info("Ingelogd vanaf {}: {}", from.address(), account.get().naam());
        return SignedIn.with(account.get(), clock.instant());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
