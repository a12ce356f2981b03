package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tells who is not let in what to do: a page leads to the log-in page, everything else gets a problem document (RFC 9457). */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (page(request)) {
            String query = request.getQueryString();
            String back = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(
                    request.getContextPath() + "/inloggen?terug=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problem(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "Log in, of stuur een geldig token mee.",
                "",
                "LOGIN_NEEDED");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean forged = refused instanceof CsrfException;
        if (page(request) || forged && form(request)) {
            response.sendRedirect(request.getContextPath() + "/inloggen?fout=" + (forged ? "verlopen" : "rol"));
            return;
        }
        if (forged)
            problem(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "De pagina is verlopen; laad hem opnieuw en probeer het nog eens.",
                    "",
                    "CSRF");
        else
            problem(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "Uw account heeft hiervoor niet de rol; vraag de beheerder.",
                    "",
                    "ROLE_NEEDED");
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

    /**
     * Answers with a problem document.
     *
     * @param detail more than what was asked; may be empty
     */
    static void problem(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String title,
            String detail,
            String reason)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringProperty("title", title);
            json.writeNumberProperty("status", status.value());
            json.writeStringProperty("detail", request.getMethod() + " " + request.getRequestURI() + detail);
            json.writeStringProperty("instance", request.getRequestURI());
            json.writeStringProperty("reason", reason);
            json.writeEndObject();
        }
    }
}
