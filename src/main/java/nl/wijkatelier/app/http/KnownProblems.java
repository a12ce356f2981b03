package nl.wijkatelier.app.http;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What cannot be read of a request, as problem documents (RFC 9457) of a closed list: each has a stable {@code reason} and a detail that names the
 * value and its place, and nothing of how the service is made.
 */
@RestControllerAdvice
@ConditionalOnWebApplication
final class KnownProblems extends ResponseEntityExceptionHandler {
    private static final String REASON = "reason";
    private static final int SHOWN = 200;

    /** Per status what is said where nobody said more. */
    private static final Map<Integer, Problems.Problem> BY_STATUS = Map.of(
            400, new Problems.Problem(HttpStatus.BAD_REQUEST, "Een waarde kan niet; verbeter hem.", "PARAMETER_BAD"),
            404, new Problems.Problem(HttpStatus.NOT_FOUND, "Wat u vraagt is er niet.", "ABSENT"),
            405, new Problems.Problem(HttpStatus.METHOD_NOT_ALLOWED, "Dit adres kan dit niet.", "METHOD_WRONG"),
            406,
                    new Problems.Problem(
                            HttpStatus.NOT_ACCEPTABLE, "In die vorm is het er niet; vraag een andere.", "FORM_ABSENT"),
            409, new Problems.Problem(HttpStatus.CONFLICT, "Dat gaat nu niet.", "CONFLICT"),
            413, Arriving.LARGE,
            415,
                    new Problems.Problem(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "In die vorm kan het niet worden gelezen.", "FORM_BAD"),
            428,
                    new Problems.Problem(
                            HttpStatus.PRECONDITION_REQUIRED, "Zeg wat u van het plan zag.", "CONDITION_MISSING"),
            503, Reception.BUSY);

    /** What is said for a status: never nothing. */
    static Problems.Problem of(int status) {
        Problems.Problem known = BY_STATUS.get(status);
        if (known != null) return known;
        HttpStatus named = HttpStatus.resolve(status);
        if (named == null || named.is5xxServerError())
            return new Problems.Problem(
                    named == null ? HttpStatus.INTERNAL_SERVER_ERROR : named,
                    "Er ging hier iets mis; probeer het later weer.",
                    "UNEXPECTED");
        return new Problems.Problem(named, "Deze vraag kan niet.", named.name());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(MultipartException broken, WebRequest request) {
        return handleExceptionInternal(
                broken,
                problem(HttpStatus.BAD_REQUEST, "De inhoud is geen formulier met bestanden.", "BODY_BAD", ""),
                new HttpHeaders(),
                HttpStatus.BAD_REQUEST,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "De inhoud is niet te lezen; stuur JSON zoals de beschrijving zegt.",
                "BODY_BAD",
                place(unreadable.getCause()));
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing(missing, "parameter '" + missing.getParameterName() + "' ontbreekt.", headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing(missing, "deel '" + missing.getRequestPartName() + "' ontbreekt.", headers, request);
    }

    private ResponseEntity<Object> missing(Exception missing, String detail, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(
                missing,
                problem(HttpStatus.BAD_REQUEST, "Er ontbreekt iets; geef het erbij.", "PARAMETER_MISSING", detail),
                headers,
                HttpStatus.BAD_REQUEST,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(wrong.getPropertyName());
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                BY_STATUS.get(400).title(),
                "PARAMETER_BAD",
                name + " '" + shown(String.valueOf(wrong.getValue())) + "' wordt niet begrepen.");
        return handleExceptionInternal(wrong, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                BY_STATUS.get(415).title(),
                "FORM_BAD",
                "Content-Type '" + shown(String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE))) + "'; kies "
                        + wrong.getSupportedMediaTypes().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
        return handleExceptionInternal(wrong, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.NOT_ACCEPTABLE,
                BY_STATUS.get(406).title(),
                "FORM_ABSENT",
                "Accept '" + shown(String.valueOf(request.getHeader(HttpHeaders.ACCEPT))) + "'");
        return handleExceptionInternal(wrong, problem, headers, status, request);
    }

    /** Whatever it is: it gets its reason, title and place. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer == null || !(answer.getBody() instanceof ProblemDetail problem)) return answer;
        Problems.Problem known = of(status.value());
        if (problem.getProperties() == null || !problem.getProperties().containsKey(REASON)) {
            problem.setProperty(REASON, known.reason());
            problem.setTitle(known.title());
        }
        if (problem.getDetail() == null || problem.getDetail().isBlank()) problem.setDetail(known.title());
        return answer;
    }

    private static ProblemDetail problem(HttpStatus status, String title, String reason, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty(REASON, reason);
        return problem;
    }

    /** Where reading stopped: field, line and column. */
    private static String place(Throwable cause) {
        if (!(cause instanceof JacksonException json)) return "er is geen inhoud, of geen JSON.";
        String field = json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        TokenStreamLocation at = json.getLocation();
        String where = at == null ? "" : "regel " + at.getLineNr() + ", teken " + at.getColumnNr();
        return (field.isEmpty() ? "" : "veld '" + shown(field) + "', ") + where;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
