package nl.wijkatelier.app.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the problem documents (RFC 9457) of what is refused before an endpoint sees it. */
public final class Problems {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /**
     * One kind of problem.
     *
     * @param title what to do, for people
     * @param reason stable code, for programs
     */
    public record Problem(HttpStatus status, String title, String reason) {}

    static final Problem PATH_BAD =
            new Problem(HttpStatus.BAD_REQUEST, "Dit adres kan niet; schrijf het zonder //, .., ; of \\.", "PATH_BAD");

    private Problems() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        write(request, response, problem, "");
    }

    /** @param detail more than what was asked; may be empty */
    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem, String detail)
            throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringProperty("title", problem.title());
            json.writeNumberProperty("status", problem.status().value());
            String path = asked(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            String method = asked(request, RequestDispatcher.ERROR_METHOD, request.getMethod());
            json.writeStringProperty("detail", method + " " + path + detail);
            json.writeStringProperty("instance", path);
            json.writeStringProperty("reason", problem.reason());
            json.writeEndObject();
        }
    }

    /** What was asked before the container went on to where failures are answered. */
    private static String asked(HttpServletRequest request, String attribute, String now) {
        return request.getAttribute(attribute) instanceof String before ? before : now;
    }
}
