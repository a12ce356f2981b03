package nl.wijkatelier.api.access;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.wijkatelier.domain.access.AccessRefused;
import nl.wijkatelier.domain.access.AccessRefused.Reason;
import nl.wijkatelier.domain.access.AccessToken;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for scripts, of the account that asks. A token acts with all roles of its account. */
@RestController
@RequestMapping("/api/v1/tokens")
public class TokensController {
    /** What tokens begin with, so that scanners for leaked secrets can tell them. */
    public static final String PREFIX = "wijk_";

    private static final int MOST = 50;
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_NAME = 64;

    record Given(String naam, Integer dagen) {}

    record View(long id, String naam, Instant gemaakt, Instant tot) {
        static View of(AccessToken token) {
            return new View(token.id(), token.naam(), token.gemaakt(), token.tot());
        }
    }

    /** @param token told once */
    record Made(long id, String naam, Instant tot, String token) {}

    private final AccessTokens tokens;
    private final Accounts accounts;
    private final OpenReaders readers;
    private final Clock clock;

    public TokensController(AccessTokens tokens, Accounts accounts, OpenReaders readers, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping
    List<View> list(Principal who) {
        return tokens.list(who.getName()).stream().map(View::of).toList();
    }

    /** Makes a token; not for who comes with a token, since a leaked one would never end. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made add(
            @RequestBody Given given,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            Principal who) {
        if (authorization != null) throw new AccessRefused(Reason.TOKEN_BY_TOKEN, "account '" + who.getName() + "'");
        String naam = given.naam() == null ? "" : given.naam().strip();
        int days = given.dagen() == null ? 0 : given.dagen();
        if (naam.isEmpty() || naam.length() > LONGEST_NAME || days < 1 || days > MOST_DAYS)
            throw new AccessRefused(Reason.TOKEN_BAD, "naam '" + naam + "', dagen " + given.dagen());
        if (accounts.find(who.getName()).isEmpty())
            throw new AccessRefused(Reason.ACCOUNT_ABSENT, "account '" + who.getName() + "'");
        if (tokens.list(who.getName()).size() >= MOST) throw new AccessRefused(Reason.TOKENS_MANY, MOST + " tokens");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String secret = PREFIX + Secret.make();
        AccessToken token = tokens.add(
                Secret.digest(secret), new AccessToken(0, who.getName(), naam, now, now.plus(days, ChronoUnit.DAYS)));
        return new Made(token.id(), token.naam(), token.tot(), secret);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Principal who) {
        if (!tokens.remove(who.getName(), id)) throw new AccessRefused(Reason.ABSENT, "token " + id);
        readers.review();
    }
}
