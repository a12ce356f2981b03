package nl.wijkatelier.api.access;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.access.AccessRefused;
import nl.wijkatelier.domain.access.AccessRefused.Reason;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.AccountOrigins;
import nl.wijkatelier.domain.access.AccountSetUp;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Kinship;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts, for the administrator. Who administers the demo region deals with its accounts only, so that nobody whom the log-in
 * page let in stays when real data come.
 */
@RestController
@RequestMapping("/api/v1/accounts")
public class AccountsController {
    private static final int LONGEST_PERSON = 200;
    private static final Logger LOG = LoggerFactory.getLogger(AccountsController.class);

    /** @param persoon what its person is known by, such as a staff number; null where that is not said */
    record Given(String naam, List<GrantView> rollen, String persoon) {}

    /** @param ingesteld whether a password has been chosen */
    record View(String naam, List<GrantView> rollen, boolean demo, boolean ingesteld) {
        static View of(Account account) {
            return new View(
                    account.naam(), GrantView.of(account.rollen()), account.demo(), account.wachtwoord() != null);
        }
    }

    /** @param link address with which the password is chosen; told once */
    record Made(String naam, List<GrantView> rollen, String link) {}

    private final Accounts accounts;
    private final AccountSetUp setUp;
    private final AccountOrigins origins;
    private final OpenReaders readers;
    private final Clock clock;

    public AccountsController(
            Accounts accounts, AccountSetUp setUp, AccountOrigins origins, OpenReaders readers, Clock clock) {
        this.accounts = accounts;
        this.setUp = setUp;
        this.origins = origins;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping
    List<View> list(Principal who) {
        return accounts.list().stream()
                .filter(account -> mayDealWith(who, account))
                .map(View::of)
                .toList();
    }

    /** Makes an account without a password, and the link to choose one. */
    @PostMapping
    ResponseEntity<Made> add(@RequestBody Given given, Principal who) {
        String naam = given.naam() == null ? "" : given.naam().strip();
        if (!Account.isName(naam)) throw new AccessRefused(Reason.NAME_BAD, "naam '" + naam + "'");
        Account account = new Account(
                naam,
                null,
                GrantView.read(given.rollen()),
                Visitors.of(who).demo(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        String person = person(given);
        if (!accounts.add(account)) throw new AccessRefused(Reason.NAME_TAKEN, "naam '" + naam + "'");
        if (person != null) origins.belongs(naam, person);
        LOG.info("Account {} gemaakt door {}: {}", naam, who.getName(), account.rollen());
        URI place = URI.create("/api/v1/accounts/"
                + URLEncoder.encode(naam, StandardCharsets.UTF_8).replace("+", "%20"));
        return ResponseEntity.created(place).body(made(account, who));
    }

    @PutMapping("/{naam}")
    View update(@PathVariable String naam, @RequestBody Given given, Principal who) {
        Account account = get(naam, who);
        Set<Grant> rollen = GrantView.read(given.rollen());
        String person = person(given);
        if (!accounts.roles(naam, rollen)) throw absent(naam);
        if (person != null) origins.belongs(naam, person);
        readers.review();
        LOG.info("Rollen van {} veranderd door {}: {}", account.naam(), who.getName(), rollen);
        return View.of(get(naam, who));
    }

    /** A new link to choose a password, in place of the one before; what was chosen stays good until then. */
    @PostMapping("/{naam}/link")
    Made link(@PathVariable String naam, Principal who) {
        return made(get(naam, who), who);
    }

    @DeleteMapping("/{naam}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String naam, Principal who) {
        Account account = get(naam, who);
        if (!accounts.remove(naam)) throw absent(naam);
        readers.review();
        LOG.info("Account {} verwijderd door {}", account.naam(), who.getName());
    }

    /** Who has the link could use the account; that is kept. */
    private Made made(Account account, Principal who) {
        origins.made(account.naam(), who.getName());
        return new Made(
                account.naam(), GrantView.of(account.rollen()), "/instellen?code=" + setUp.link(account.naam()));
    }

    private Account get(String naam, Principal who) {
        return accounts.find(naam).filter(account -> mayDealWith(who, account)).orElseThrow(() -> absent(naam));
    }

    /** What is kept of whose an account is; null where that is not said. */
    private static String person(Given given) {
        String person = given.persoon() == null ? "" : given.persoon().strip();
        if (person.length() > LONGEST_PERSON) throw new AccessRefused(Reason.PERSON_BAD, person.length() + " tekens");
        return person.isEmpty() ? null : Kinship.person(person);
    }

    private static boolean mayDealWith(Principal who, Account account) {
        return account.demo() || !Visitors.of(who).demo();
    }

    private static AccessRefused absent(String naam) {
        return new AccessRefused(Reason.ACCOUNT_ABSENT, "account '" + naam + "'");
    }
}
