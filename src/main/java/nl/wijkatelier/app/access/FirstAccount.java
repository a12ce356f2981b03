package nl.wijkatelier.app.access;

import java.io.PrintStream;
import java.time.Clock;
import nl.wijkatelier.app.http.Site;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.AccountSetUp;
import nl.wijkatelier.domain.access.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * At the start, sees to it that somebody can log in: makes the accounts of the demo region where they are wanted; otherwise, where
 * no administrator has a password, writes a one-time link on the console (not in the log, where it would stay).
 */
@Component
@ConditionalOnWebApplication
class FirstAccount {
    private final Accounts accounts;
    private final AccountSetUp setUp;
    private final DemoAccounts demo;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Site site;

    FirstAccount(
            Accounts accounts, AccountSetUp setUp, DemoAccounts demo, PasswordEncoder encoder, Clock clock, Site site) {
        this.accounts = accounts;
        this.setUp = setUp;
        this.demo = demo;
        this.encoder = encoder;
        this.clock = clock;
        this.site = site;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        int port = ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                        && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
        prepare(site.text(port), System.err);
    }

    /** @param site address of the service, without a slash at its end */
    void prepare(String site, PrintStream console) {
        demo.refusal().ifPresent(why -> console.printf("%n%s%n", why));
        if (demo.getAsBoolean()) demo.make(encoder, clock);
        else if (accounts.list().stream().noneMatch(FirstAccount::administers))
            console.printf(
                    "%nEr is nog geen beheerder. Kies binnen %d uur een naam en wachtwoord op%n%n  %s/instellen?code=%s%n%n",
                    AccountSetUp.GOOD.toHours(), site, setUp.link(null));
    }

    private static boolean administers(Account account) {
        return !account.demo() && account.administers();
    }
}
