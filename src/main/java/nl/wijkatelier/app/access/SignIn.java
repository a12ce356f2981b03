package nl.wijkatelier.app.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.wijkatelier.api.access.RateLimit;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Lets people in by name and password. Takes as long for a name that nobody has as for a wrong password. Failures are limited per
 * name and network, and per network, so that nobody can lock another out from elsewhere.
 */
final class SignIn implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST = 200;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_NAME = 6;
    private static final int PER_NETWORK = 60;

    private final AccountBook accounts;
    private final PasswordEncoder encoder;
    private final String nobodys;
    private final RateLimit perName;
    private final RateLimit perNetwork;

    SignIn(AccountBook accounts, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.nobodys = encoder.encode(Secret.make());
        this.perName = new RateLimit(PER_NAME, WINDOW, clock);
        this.perNetwork = new RateLimit(PER_NETWORK, WINDOW, clock);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String naam = given.getName();
        String password = String.valueOf(given.getCredentials());
        String address = given.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        String network = RateLimit.network(address);
        String pair = network + ' ' + Secret.digest(Account.key(naam));
        if (!perNetwork.take(network) || !perName.take(pair)) {
            LOG.warn("Inloggen geweigerd vanaf {}: te veel pogingen", address);
            throw new LockedException("te veel pogingen");
        }
        Optional<Account> account = naam.length() > LONGEST ? Optional.empty() : accounts.find(naam);
        String kept = account.map(Account::wachtwoord).orElse(null);
        boolean right = password.length() <= LONGEST && encoder.matches(password, kept == null ? nobodys : kept);
        if (!right || kept == null) {
            // a name that nobody has may be a password in the wrong field
            LOG.warn(
                    "Inloggen mislukt vanaf {}: {}",
                    address,
                    account.map(Account::naam).orElse("onbekende naam"));
            throw new BadCredentialsException("naam of wachtwoord klopt niet");
        }
        perName.giveBack(pair);
        perNetwork.giveBack(network);
        LOG.info("Ingelogd vanaf {}: {}", address, account.get().naam());
        return SignedIn.with(account.get());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
