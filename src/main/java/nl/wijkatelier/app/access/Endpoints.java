package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wijkatelier.domain.access.Right;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/** The right that each endpoint asks for and the largest body that it takes, as {@code access/rights.txt} has them; read and checked at the start. */
final class Endpoints {
    private static final String FILE = "/access/rights.txt";

    /**
     * A request's endpoint.
     *
     * @param variables of its path, such as id
     * @param body bytes that a request may bring at most
     */
    record Asked(Right right, Map<String, String> variables, long body) {}

    private record Endpoint(RequestMatcher matcher, Right right, long body) {}

    /** Bytes that a request may bring where no more is said: the longest text that any form has, some times over. */
    static final long BODY = DataSize.ofKilobytes(64).toBytes();

    private final List<Endpoint> endpoints;

    private Endpoints(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** Throws IllegalArgumentException for a line that cannot be read. */
    static Endpoints read() {
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
                Right.valueOf(parts[2]),
                parts.length == 4 ? DataSize.parse(parts[3]).toBytes() : BODY);
    }

    /** Empty for a request that nobody may make. */
    Optional<Asked> find(HttpServletRequest request) {
        boolean head = request.getMethod().equals("HEAD");
        HttpServletRequest asked = head ? new AsGet(request) : request;
        for (Endpoint endpoint : endpoints) {
            RequestMatcher.MatchResult match = endpoint.matcher().matcher(asked);
            if (match.isMatch()) return Optional.of(new Asked(endpoint.right(), match.getVariables(), endpoint.body()));
        }
        boolean safe = head || List.of("GET", "OPTIONS").contains(request.getMethod());
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean page = !path.startsWith("/api") && !path.startsWith("/actuator");
        return safe && page ? Optional.of(new Asked(Right.OPEN, Map.of(), BODY)) : Optional.empty();
    }

    private static final class AsGet extends jakarta.servlet.http.HttpServletRequestWrapper {
        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
