package nl.wijkatelier.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Until there is a first map with its figures, answers what is about areas, figures, divisions or plans with 503 and {@code Retry-After}: that
 * a layer or an area does not exist, or that somebody may not see a plan, cannot be said yet. Pages, log-in, imports and status go on; the
 * WMS says it in its own words.
 */
final class Starting extends OncePerRequestFilter {
    private static final Problems.Problem STARTING = new Problems.Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "De dienst start en leest de gegevens; probeer het over enkele seconden weer.",
            "STARTING");
    private static final String RETRY_SECONDS = "5";
    private static final Pattern SERVED = Pattern.compile(
            "/api/v1/(areas|areas\\.gpkg|areas\\.csv|figures|classes|search|indelingen|units|snap|plans|consultations)(/.*)?");

    private final BooleanSupplier ready;

    /** @param ready whether there is a first map; once it was, it stays */
    Starting(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (ready.getAsBoolean() || !SERVED.matcher(path).matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        Problems.write(request, response, STARTING);
    }
}
