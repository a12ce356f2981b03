package nl.wijkatelier.api.access;

import nl.wijkatelier.domain.access.AccessRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What accounts cannot take, as problem documents (RFC 9457): the title says what to do, the detail names the value. */
@RestControllerAdvice
public class AccessProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AccessRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refused.reason()), refused.getMessage());
        problem.setTitle(refused.reason().uitleg());
        problem.setProperty("reason", refused.reason().name());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (refused.seconds() > 0) answer.header(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
        return answer.body(problem);
    }

    private static HttpStatus status(AccessRefused.Reason reason) {
        return switch (reason) {
            case LINK_SPENT -> HttpStatus.GONE;
            case NAME_TAKEN, LAST_ADMINISTRATOR, TOKENS_MANY -> HttpStatus.CONFLICT;
            case ACCOUNT_ABSENT, ABSENT -> HttpStatus.NOT_FOUND;
            case TOKEN_BY_TOKEN, PASSWORD_BY_TOKEN -> HttpStatus.FORBIDDEN;
            case TRIES_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case NAME_BAD,
                    PASSWORD_SHORT,
                    PASSWORD_LONG,
                    PASSWORD_EASY,
                    PASSWORD_COMMON,
                    PASSWORD_WRONG,
                    PERSON_BAD,
                    SHARE_BAD,
                    ROLE_BAD,
                    TOKEN_BAD -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
