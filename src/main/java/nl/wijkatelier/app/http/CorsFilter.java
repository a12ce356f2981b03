package nl.wijkatelier.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of other sites read what is published, errors too, without cookies (Fetch standard, CORS protocol). Nothing depends on who asks:
 * the answer is the same for every origin, so that caches may keep it. What needs an account is for pages of the own site.
 */
final class CorsFilter extends OncePerRequestFilter {
    /** Open to everybody, but about the one who asks. */
    private static final String PERSONAL = "/api/v1/(session|setup)(/.*)?";

    private static final String PUBLISHED = "/wms|/api(/.*)?|/v3/api-docs(/.*)?";
    private static final String READABLE = String.join(
            ", ",
            HttpHeaders.ALLOW,
            HttpHeaders.CONTENT_DISPOSITION,
            "Content-Crs",
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.WARNING);

    private static final String DAY = "86400";

    private final Endpoints endpoints;

    CorsFilter(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.matches(PUBLISHED) || path.matches(PERSONAL) || !endpoints.open(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        boolean preflight = request.getMethod().equals("OPTIONS")
                && request.getHeader(HttpHeaders.ORIGIN) != null
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
        if (!preflight) {
            chain.doFilter(request, response);
            return;
        }
        String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS");
        // "*" does not stand for Authorization
        if (wanted != null && wanted.matches("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,1000}"))
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, wanted);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, DAY);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
    }
}
