package nl.wijkatelier.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.wijkatelier.store.StoreTrouble;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Answers what failed because of the store: 507 where its disk is full, else 503, with {@code Retry-After}; nothing has changed then. */
final class StoreTroubles extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String RETRY_SECONDS = "5";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            Optional<StoreTrouble> trouble = StoreTrouble.of(failure);
            if (trouble.isEmpty() || response.isCommitted()) throw failure;
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            Problems.write(request, response, problem(trouble.get()));
        }
    }

    private static Problems.Problem problem(StoreTrouble trouble) {
        return switch (trouble) {
            case AWAY ->
                new Problems.Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "De opslag is even niet bereikbaar. Probeer het over enkele seconden weer.",
                        "STORE_AWAY");
            case FULL ->
                new Problems.Problem(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "De schijf van de dienst is vol. Er is niets bewaard; probeer het later weer.",
                        "STORE_FULL");
            case READ_ONLY ->
                new Problems.Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "De opslag kan nu alleen gelezen worden. Er is niets bewaard; probeer het later weer.",
                        "STORE_READ_ONLY");
            case TAKEN ->
                new Problems.Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Een ander proces van Wijkatelier heeft de opslag. Deze dienst bewaart niets.",
                        "STORE_TAKEN");
        };
    }
}
