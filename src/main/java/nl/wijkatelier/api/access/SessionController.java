package nl.wijkatelier.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.wijkatelier.domain.access.AccessRefused;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.AccountSetUp;
import nl.wijkatelier.domain.access.PasswordChange;
import nl.wijkatelier.domain.access.SetUpLink;
import nl.wijkatelier.domain.access.Visitor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells pages who is logged in, and lets people choose their password; never cached. */
@RestController
public class SessionController {
    private static final String CSRF = "org.springframework.security.web.csrf.CsrfToken";

    /** An account that the log-in page may show with its password: of the demo region. */
    public record DemoAccount(String naam, String wachtwoord, String uitleg) {}

    record Csrf(String header, String token) {}

    /** @param naam null for somebody who has not logged in */
    record Session(String naam, List<GrantView> rollen, Csrf csrf) {}

    /** @param naam null where a name is to be chosen too */
    record Link(String naam, java.time.Instant tot) {}

    private final AccountSetUp setUp;
    private final PasswordChange passwords;
    private final OwnSession sessions;
    private final OpenReaders readers;
    private final Supplier<List<DemoAccount>> demo;

    /** @param demo empty unless the store holds nothing but the demo region */
    public SessionController(
            AccountSetUp setUp,
            PasswordChange passwords,
            OwnSession sessions,
            OpenReaders readers,
            Supplier<List<DemoAccount>> demo) {
        this.setUp = setUp;
        this.passwords = passwords;
        this.sessions = sessions;
        this.readers = readers;
        this.demo = demo;
    }

    /** The token is what requests of the session that change something send in that header, or a form as {@code _csrf}. */
    @GetMapping("/api/v1/session")
    ResponseEntity<Session> session(Principal who, @RequestAttribute(name = CSRF, required = false) CsrfToken token) {
        Visitor visitor = Visitors.of(who);
        return fresh(new Session(
                visitor.known() ? visitor.naam() : null,
                GrantView.of(visitor.rollen()),
                token == null ? null : new Csrf(token.getHeaderName(), token.getToken())));
    }

    @GetMapping("/api/v1/session/demo")
    ResponseEntity<List<DemoAccount>> demo() {
        return fresh(demo.get());
    }

    /** Whom a set-up link is for; 410 for one that is not good. */
    @GetMapping("/api/v1/setup")
    ResponseEntity<Link> link(@RequestParam String code) {
        SetUpLink link = setUp.look(code);
        return fresh(new Link(link.account(), link.tot()));
    }

    /** Chooses a password: {@code {"code","naam","wachtwoord"}}. */
    @PostMapping("/api/v1/setup")
    ResponseEntity<Void> choose(@RequestBody Map<String, String> body) {
        setUp.choose(text(body, "code"), text(body, "naam"), text(body, "wachtwoord"));
        readers.review();
        return ResponseEntity.noContent().build();
    }

    /** Chooses another password: {@code {"huidig","nieuw"}}. Other log-ins of the account end; tokens stay. */
    @PostMapping("/api/v1/session/wachtwoord")
    ResponseEntity<Void> change(
            @RequestBody Map<String, String> body,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response) {
        // who found a token must not be able to keep its owner out
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null)
            throw new AccessRefused(AccessRefused.Reason.PASSWORD_BY_TOKEN, "account '" + who.getName() + "'");
        Account account = passwords.change(who.getName(), text(body, "huidig"), text(body, "nieuw"));
        sessions.renew(request, response, account);
        readers.review();
        return ResponseEntity.noContent().build();
    }

    private static String text(Map<String, String> body, String name) {
        String value = body.get(name);
        return value == null ? "" : value;
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
