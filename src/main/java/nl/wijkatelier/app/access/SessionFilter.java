package nl.wijkatelier.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a session the roles that its account has now, and ends it where the account is gone or has another password. */
final class SessionFilter extends OncePerRequestFilter {
    private final AccountBook accounts;

    SessionFilter(AccountBook accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Authorization") == null
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before) {
            Optional<SignedIn> now = accounts.now(before);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            now.ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
            HttpSession session = request.getSession(false);
            if (now.isEmpty() && session != null) session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
