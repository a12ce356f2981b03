package nl.wijkatelier.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import nl.wijkatelier.app.http.Endpoints;
import nl.wijkatelier.domain.access.Right;
import nl.wijkatelier.store.StoreTrouble;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a session the roles that its account has now, and ends it where the account is gone or has another password. */
final class SessionFilter extends OncePerRequestFilter {
    private final AccountBook accounts;
    private final Endpoints endpoints;

    SessionFilter(AccountBook accounts, Endpoints endpoints) {
        this.accounts = accounts;
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Authorization") == null
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before)
            look(request, before);
        chain.doFilter(request, response);
    }

    private void look(HttpServletRequest request, SignedIn before) {
        Optional<SignedIn> now;
        boolean known = true;
        try {
            now = accounts.now(before);
        } catch (RuntimeException failure) {
            if (StoreTrouble.of(failure).isEmpty() || !open(request)) throw failure;
            // what is for everybody is so for who cannot be known for now
            now = Optional.empty();
            known = false;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        now.ifPresent(context::setAuthentication);
        SecurityContextHolder.setContext(context);
        HttpSession session = request.getSession(false);
        if (known && now.isEmpty() && session != null) session.invalidate();
    }

    private boolean open(HttpServletRequest request) {
        return endpoints
                .find(request)
                .filter(asked -> asked.right() == Right.OPEN)
                .isPresent();
    }
}
