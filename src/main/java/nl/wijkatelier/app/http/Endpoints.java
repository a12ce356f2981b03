package nl.wijkatelier.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.wijkatelier.domain.access.Right;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/** The right that each endpoint asks for and the largest body that it takes, as {@code access/rights.txt} has them; read and checked at the start. */
public final class Endpoints {
    private static final String FILE = "/access/rights.txt";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /**
     * A request's endpoint.
     *
     * @param variables of its path, such as id
     * @param body bytes that a request may bring at most
     */
    public record Asked(Right right, Map<String, String> variables, long body) {}

    private record Endpoint(RequestMatcher matcher, String pattern, Right right, long body) {}

    /** In place of a pattern: of what is no endpoint, and of a path that has no form. */
    static final String ABSENT = "(onbekend)";

    static final String UNREADABLE = "(onleesbaar)";

    private static final String FILE_OF_PAGES = "(bestand)";
    private static final Set<String> PAGES = Set.of("/", "/inloggen", "/instellen", "/v3/api-docs");

    /** Bytes that a request may bring where no more is said: the longest text that any form has, some times over. */
    public static final long BODY = DataSize.ofKilobytes(64).toBytes();

    private final List<Endpoint> endpoints;

    private Endpoints(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** Throws IllegalArgumentException for a line that cannot be read. */
    public static Endpoints read() {
        try (InputStream in = Objects.requireNonNull(Endpoints.class.getResourceAsStream(FILE), FILE)) {
            return new Endpoints(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Endpoints::endpoint)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Endpoint endpoint(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length < 3 || parts.length > 4) throw new IllegalArgumentException(FILE + ": '" + line + "'");
        return new Endpoint(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(parts[0]), parts[1]),
                parts[1],
                Right.valueOf(parts[2]),
                parts.length == 4 ? DataSize.parse(parts[3]).toBytes() : BODY);
    }

    /** Empty for a request that nobody may make: there is no such path, or it does not take the method. */
    public Optional<Asked> find(HttpServletRequest request) {
        boolean head = request.getMethod().equals("HEAD");
        Optional<Asked> line = line(head ? new By(request, "GET") : request);
        boolean page = (head || request.getMethod().equals("GET")) && !service(request);
        return page ? line.or(() -> Optional.of(new Asked(Right.OPEN, Map.of(), BODY))) : line;
    }

    /** The methods that a path takes, in the order of the standard; empty for a path that there is not. */
    public List<String> methods(HttpServletRequest request) {
        List<String> taken = new ArrayList<>();
        boolean page = !service(request);
        for (String method : METHODS)
            if (page && method.equals("GET") || line(new By(request, method)).isPresent()) taken.add(method);
        if (taken.isEmpty()) return List.of();
        if (taken.contains("GET")) taken.add(1, "HEAD");
        taken.add("OPTIONS");
        return List.copyOf(taken);
    }

    /** Whether no method of a path asks for a right; so too where there is no such path. */
    boolean open(HttpServletRequest request) {
        return METHODS.stream()
                .flatMap(method -> line(new By(request, method)).stream())
                .allMatch(asked -> asked.right() == Right.OPEN);
    }

    private Optional<Asked> line(HttpServletRequest request) {
        for (Endpoint endpoint : endpoints) {
            RequestMatcher.MatchResult match = endpoint.matcher().matcher(request);
            if (match.isMatch()) return Optional.of(new Asked(endpoint.right(), match.getVariables(), endpoint.body()));
        }
        return Optional.empty();
    }

    /**
     * The pattern of a request's endpoint, whichever its method: one of those of the file, a page, or a word in brackets for a file and for
     * what there is not. Holds nothing that the request brought.
     */
    String pattern(HttpServletRequest request) {
        for (Endpoint endpoint : endpoints) if (endpoint.matcher().matches(request)) return endpoint.pattern();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!service(request)) return PAGES.contains(path) ? path : FILE_OF_PAGES;
        for (String method : methods(request))
            for (Endpoint endpoint : endpoints)
                if (endpoint.matcher().matches(new By(request, method))) return endpoint.pattern();
        return ABSENT;
    }

    /** Whether a path is one of those of which each stands in the file; others are pages and files, for everybody. */
    private static boolean service(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.matches("/(?:api|actuator|wms)(?:/.*)?");
    }

    /** The same request by another method. */
    private static final class By extends HttpServletRequestWrapper {
        private final String method;

        By(HttpServletRequest request, String method) {
            super(request);
            this.method = method;
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
