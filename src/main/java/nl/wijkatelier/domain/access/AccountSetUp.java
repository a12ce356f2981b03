package nl.wijkatelier.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.wijkatelier.domain.access.AccessRefused.Reason;

/** Lets people choose their password by a link that works once. Thread-safe. */
public final class AccountSetUp {
    /** How long a link is good. */
    public static final Duration GOOD = Duration.ofHours(24);

    private final Accounts accounts;
    private final SetUpLinks links;
    private final UnaryOperator<String> encoder;
    private final Clock clock;

    /** @param encoder makes of a password what is kept */
    public AccountSetUp(Accounts accounts, SetUpLinks links, UnaryOperator<String> encoder, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The code of a new link, which ends others for the same account; null asks for the first administrator. */
    public String link(String account) {
        String code = Secret.make();
        links.add(Secret.digest(code), new SetUpLink(account, now().plus(GOOD)));
        return code;
    }

    /** Whom the link is for; throws AccessRefused for one that is not good. */
    public SetUpLink look(String code) {
        return links.find(Secret.digest(code), now()).orElseThrow(AccountSetUp::spent);
    }

    /**
     * Keeps the password and ends the link; throws AccessRefused.
     *
     * @param naam looked at where the link asks for a name
     */
    public Account choose(String code, String naam, String password) {
        SetUpLink link = look(code);
        String name = link.account() == null ? naam.strip() : link.account();
        if (!Account.isName(name)) throw new AccessRefused(Reason.NAME_BAD, "naam '" + name + "'");
        Passwords.check(name, password);
        boolean made = link.account() == null;
        if (made && accounts.find(name).isPresent()) throw taken(name);
        String encoded = encoder.apply(password);
        links.spend(Secret.digest(code), now()).orElseThrow(AccountSetUp::spent);
        if (made) {
            Account first = new Account(name, encoded, Set.of(Grant.everywhere(Rol.BEHEERDER)), false, now());
            if (!accounts.add(first)) throw taken(name);
            return first;
        }
        if (!accounts.password(name, encoded, now())) throw spent();
        return accounts.find(name).orElseThrow(AccountSetUp::spent);
    }

    private Instant now() {
        // databases keep microseconds
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static AccessRefused spent() {
        return new AccessRefused(Reason.LINK_SPENT, "link");
    }

    private static AccessRefused taken(String naam) {
        return new AccessRefused(Reason.NAME_TAKEN, "naam '" + naam + "'");
    }
}
