package nl.wijkatelier.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkatelier.domain.access.Right;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a question with a parameter that its endpoint does not have (400, as OGC API - Features 1, 7.2.5 wants it): who misspells one, or
 * asks for a box or a page where there is none, would take another answer for theirs. A shared link ({@code deel}) goes with what may be read
 * by one. Endpoints that take all parameters as a map look themselves.
 */
final class KnownParameters implements HandlerInterceptor {
    private static final String LINK = "deel";

    private final Endpoints endpoints;
    private final Map<HandlerMethod, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    KnownParameters(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().matches("GET|HEAD") || !(handler instanceof HandlerMethod method)) return true;
        Optional<Set<String>> names = known.computeIfAbsent(method, KnownParameters::names);
        if (names.isEmpty()) return true;
        for (String name : request.getParameterMap().keySet())
            if (!names.get().contains(name) && !(name.equals(LINK) && linked(request)))
                throw unknown(name, names.get());
        return true;
    }

    private boolean linked(HttpServletRequest request) {
        return endpoints
                .find(request)
                .map(Endpoints.Asked::right)
                .filter(right -> right == Right.READ_PLAN || right == Right.READ_PLANS)
                .isPresent();
    }

    /** Empty for an endpoint that takes all there are. */
    private static Optional<Set<String>> names(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null) continue;
            if (Map.class.isAssignableFrom(parameter.getParameterType())) return Optional.empty();
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            names.add(asked.name().isEmpty() ? parameter.getParameterName() : asked.name());
        }
        return Optional.of(Set.copyOf(names));
    }

    private static ErrorResponseException unknown(String name, Set<String> names) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "parameter '" + name + "' wordt niet begrepen; "
                        + (names.isEmpty() ? "hier is er geen" : "kies " + String.join(", ", new TreeSet<>(names)))
                        + ".");
        problem.setTitle("Een parameter van dit adres is onbekend; haal hem weg of verbeter de naam.");
        problem.setProperty("reason", "PARAMETER_UNKNOWN");
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
