package nl.wijkatelier.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.wijkatelier.app.http.Ending;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.audit.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds who makes a request to its thread, for the audit, and says to the access log of which kind they are. */
final class WhoActs extends OncePerRequestFilter {
    /** Attribute of a request: number of the token that let it in. */
    static final String TOKEN = WhoActs.class.getName() + ".token";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = of(request, SecurityContextHolder.getContext().getAuthentication());
        request.setAttribute(Ending.WHO, kind(actor));
        Actor before = Actor.bind(actor);
        try {
            chain.doFilter(request, response);
        } finally {
            Actor.bind(before);
        }
    }

    private static Actor of(HttpServletRequest request, Authentication who) {
        if (who instanceof SignedIn signedIn) {
            Visitor visitor = signedIn.getPrincipal();
            if (visitor == TokenFilter.ADMINISTRATOR) return Actor.BEHEERTOKEN;
            if (visitor == TokenFilter.SCRAPER) return Actor.NIEMAND;
            return request.getAttribute(TOKEN) instanceof Long token
                    ? Actor.token(visitor.naam(), token)
                    : Actor.account(visitor.naam());
        }
        return Gate.link(request) == null ? Actor.NIEMAND : Actor.DEELLINK;
    }

    private static String kind(Actor actor) {
        return switch (actor.kind()) {
            case ACCOUNT -> actor.token() == 0 ? "account" : "token";
            case BEHEERTOKEN -> "beheertoken";
            case DEELLINK -> "deellink";
            default -> Ending.ANYBODY;
        };
    }
}
