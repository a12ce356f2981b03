package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import nl.wijkatelier.app.http.Credentials;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Knows the tokens and sessions that the chain of filters will let in: a session is not looked at beside a token. */
record GoodCredentials(TokenFilter tokens, AccountBook accounts) implements Credentials {
    @Override
    public boolean good(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) return tokens.who(header).isPresent();
        HttpSession session = request.getSession(false);
        return session != null
                && context(session) instanceof SecurityContext context
                && context.getAuthentication() instanceof SignedIn before
                && accounts.now(before).isPresent();
    }

    private static Object context(HttpSession session) {
        try {
            return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        } catch (IllegalStateException ended) {
            return null;
        }
    }
}
