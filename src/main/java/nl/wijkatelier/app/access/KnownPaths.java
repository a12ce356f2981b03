package nl.wijkatelier.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.wijkatelier.app.http.Endpoints;
import nl.wijkatelier.app.http.Problems;
import nl.wijkatelier.app.http.Problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of what does not exist that it does not (404), and of a method that a path does not take which ones it does (405, {@code Allow}),
 * before anybody is asked to log in. Which endpoints there are is in the API document, so that this tells nobody anything.
 */
final class KnownPaths extends OncePerRequestFilter {
    private static final Problem ABSENT =
            new Problem(HttpStatus.NOT_FOUND, "Dit adres is er niet; zie /v3/api-docs voor wat er is.", "PATH_ABSENT");
    private static final Problem METHOD_WRONG = new Problem(
            HttpStatus.METHOD_NOT_ALLOWED, "Dit adres kan dit niet; de kop Allow noemt wat wel.", "METHOD_WRONG");

    private final Endpoints endpoints;

    KnownPaths(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // a file with a slash behind it would be that file
        boolean folder = request.getRequestURI().endsWith("/")
                && request.getRequestURI().length() > request.getContextPath().length() + 1;
        if (!folder && endpoints.find(request).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        List<String> methods = folder ? List.of() : endpoints.methods(request);
        if (methods.isEmpty()) {
            Problems.write(request, response, ABSENT, "");
            return;
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        if (request.getMethod().equals("OPTIONS")) response.setStatus(HttpStatus.NO_CONTENT.value());
        else Problems.write(request, response, METHOD_WRONG, "");
    }
}
