package nl.wijkatelier.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request with {@code Authorization: Bearer <token>} act as administrator (beheerder). */
final class AdminTokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final AdminToken token;

    AdminTokenFilter(AdminToken token) {
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null
                && header.startsWith(BEARER)
                && token.matches(header.substring(BEARER.length()).strip())) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    "beheerder", null, AuthorityUtils.createAuthorityList("ROLE_BEHEERDER")));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
