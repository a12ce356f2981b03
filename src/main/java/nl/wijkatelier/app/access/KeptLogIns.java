package nl.wijkatelier.app.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.wijkatelier.app.http.ClientNetwork;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.work.Allowance;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps log-ins, good and failed ones, and log-outs. A name that nobody has is not kept: it may be a password in the wrong field. Where
 * attempts are refused unseen because there were too many, the first in a quarter of an hour is kept per network.
 */
final class KeptLogIns {
    private static final Duration QUIET = Duration.ofMinutes(15);

    private final Audit audit;
    private final AccountBook accounts;
    private final Allowance refusals;

    KeptLogIns(Audit audit, AccountBook accounts, Clock clock) {
        this.audit = audit;
        this.accounts = accounts;
        this.refusals = new Allowance(Allowance.Rate.per(1, QUIET), clock);
    }

    @EventListener
    void loggedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof SignedIn who)
            audit.record(
                    Act.of(Deed.INLOGGEN, "").with("netwerk " + network()),
                    Actor.account(who.getPrincipal().naam()));
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        boolean unseen = event.getException() instanceof LockedException;
        String network = network();
        if (unseen && refusals.tryTake(network, 1) > 0) return;
        String name = event.getAuthentication().getName();
        Optional<Account> known = Account.isName(name.strip()) ? accounts.find(name) : Optional.empty();
        Act act = known.map(account -> Act.onAccount(Deed.INLOGGEN, account.naam()))
                .orElse(Act.of(Deed.INLOGGEN, "onbekende naam"));
        audit.record(act.refused((unseen ? "te veel pogingen, netwerk " : "netwerk ") + network), Actor.NIEMAND);
    }

    @EventListener
    void loggedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication() instanceof SignedIn who)
            audit.record(
                    Act.of(Deed.UITLOGGEN, ""), Actor.account(who.getPrincipal().naam()));
    }

    private static String network() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? ClientNetwork.of(request.getRequest().getRemoteAddr())
                : "-";
    }
}
