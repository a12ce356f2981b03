package nl.wijkatelier.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import nl.wijkatelier.domain.access.AccessTokens;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.access.Visitor;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request with {@code Authorization: Bearer <token>} act for the token's account, or as administrator with the token of the
 * administrator's file. A token that is not good is refused, also where no token is needed; a session is not looked at beside it.
 */
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    static final Visitor ADMINISTRATOR = Visitor.of("beheerder", Grant.everywhere(Rol.BEHEERDER));

    /** Reads what is measured, and nothing else. */
    static final Visitor SCRAPER = Visitor.of("(metingen)", Grant.everywhere(Rol.BEHEERDER));

    private final AdminToken administrator;
    private final ScrapeToken scraper;
    private final AccessTokens tokens;
    private final AccountBook accounts;
    private final Refusals refusals;
    private final Clock clock;

    TokenFilter(
            AdminToken administrator,
            ScrapeToken scraper,
            AccessTokens tokens,
            AccountBook accounts,
            Refusals refusals,
            Clock clock) {
        this.administrator = administrator;
        this.scraper = scraper;
        this.tokens = tokens;
        this.accounts = accounts;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> who = scraper.admits(request, header) ? Optional.of(SignedIn.as(SCRAPER)) : who(header);
        if (who.isEmpty()) {
            refusals.commence(request, response, new BadCredentialsException("token"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who.get());
        if (who.get().token() != 0)
            request.setAttribute(WhoActs.TOKEN, who.get().token());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** Whom the header lets act now; empty for one that is not good. */
    Optional<SignedIn> who(String header) {
        return header.startsWith(BEARER)
                ? find(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Optional<SignedIn> find(String token) {
        if (administrator.matches(token)) return Optional.of(SignedIn.as(ADMINISTRATOR));
        return tokens.find(Secret.digest(token), clock.instant())
                .flatMap(kept ->
                        accounts.find(kept.account()).map(account -> SignedIn.by(kept.id(), account.visitor())));
    }
}
