package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.wijkatelier.app.http.Problems;
import nl.wijkatelier.app.http.Problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells who is not let in what to do: a page leads to the log-in page, everything else gets a problem document (RFC 9457). */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Problem LOGIN_NEEDED =
            new Problem(HttpStatus.UNAUTHORIZED, "Log in, of stuur een geldig token mee.", "LOGIN_NEEDED");
    private static final Problem FORGED = new Problem(
            HttpStatus.FORBIDDEN, "De pagina is verlopen; laad hem opnieuw en probeer het nog eens.", "CSRF");
    private static final Problem ROLE_NEEDED = new Problem(
            HttpStatus.FORBIDDEN, "Uw account heeft hiervoor niet de rol; vraag de beheerder.", "ROLE_NEEDED");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (page(request)) {
            String query = request.getQueryString();
            String back = path(request) + (query == null ? "" : "?" + query);
            response.sendRedirect(
                    request.getContextPath() + "/inloggen?terug=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Problems.write(request, response, LOGIN_NEEDED, "");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean forged = refused instanceof CsrfException;
        if (page(request) || forged && form(request)) {
            response.sendRedirect(request.getContextPath() + "/inloggen?fout=" + (forged ? "verlopen" : "rol"));
            return;
        }
        Problems.write(request, response, forged ? FORGED : ROLE_NEEDED, "");
    }

    private static boolean page(HttpServletRequest request) {
        return path(request).matches("/(atelier|beheer).*");
    }

    private static boolean form(HttpServletRequest request) {
        return path(request).equals("/inloggen") || path(request).equals("/uitloggen");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
