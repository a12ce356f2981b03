package nl.wijkatelier.api.plan;

import java.util.List;
import java.util.NoSuchElementException;
import nl.wijkatelier.domain.access.OutOfScope;
import nl.wijkatelier.domain.consultation.RemarkRefused;
import nl.wijkatelier.domain.coverage.CoverageRefused;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.ReviewRefused;
import nl.wijkatelier.domain.plan.StalePlan;
import nl.wijkatelier.domain.work.WorkRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a plan cannot take, as problem documents (RFC 9457): the title says what to do, the detail names the value. */
@RestControllerAdvice(basePackageClasses = PlanProblems.class)
public class PlanProblems {
    @ExceptionHandler
    ProblemDetail refused(PlanRefused refused) {
        boolean field = refused.reason() == PlanRefused.Reason.FIELD_MISSING;
        return problem(
                field ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT,
                refused.reason().uitleg(),
                refused.getMessage(),
                refused.reason().name());
    }

    @ExceptionHandler
    ProblemDetail refused(CoverageRefused refused) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refused.reason().uitleg(),
                refused.getMessage(),
                refused.reason().name());
    }

    /** 409 where the plan is not in the status for it, 403 for one's own work, 422 for a plan that is not ready. */
    @ExceptionHandler
    ProblemDetail refused(ReviewRefused refused) {
        return problem(
                switch (refused.reason()) {
                    case NOT_EDITABLE, NOT_SUBMITTED, NOT_APPROVED -> HttpStatus.CONFLICT;
                    case OWN_WORK -> HttpStatus.FORBIDDEN;
                    case BESLUIT_MISSING, NAAM_MISSING, LAND_MISSING -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case REASON_MISSING -> HttpStatus.BAD_REQUEST;
                },
                refused.reason().uitleg(),
                refused.getMessage(),
                refused.reason().name());
    }

    /** 429 and Retry-After for what may be tried again later. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RemarkRefused refused) {
        boolean later = refused.seconds() > 0;
        ProblemDetail problem = problem(
                later ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT,
                refused.reason().uitleg(),
                refused.getMessage(),
                refused.reason().name());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (later) answer.header(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
        return answer.body(problem);
    }

    /**
     * 422 for what is too dear whoever asks, with the place as RD box; 429 for who asks too much and 503 where too much is asked or it took
     * too long, with Retry-After.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(WorkRefused refused) {
        HttpStatus status = switch (refused.reason()) {
            case TOO_DEAR -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case TOO_LONG, BUSY, LEFT -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        ProblemDetail problem = problem(
                status,
                refused.reason().uitleg(),
                refused.getMessage(),
                refused.reason().name());
        refused.place()
                .ifPresent(box -> problem.setProperty(
                        "plaats", List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status != HttpStatus.UNPROCESSABLE_CONTENT)
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(Math.max(1, refused.seconds())));
        return answer.body(problem);
    }

    /** Names the buurt or wijk that the author may not change, or the gemeente. */
    @ExceptionHandler
    ProblemDetail refused(OutOfScope refused) {
        ProblemDetail problem = problem(
                HttpStatus.FORBIDDEN,
                "Uw rol geldt niet voor deze gemeente; vraag iemand van die gemeente.",
                refused.getMessage(),
                "OUT_OF_SCOPE");
        problem.setProperty("gebied", refused.area().text());
        return problem;
    }

    /** Tells what others changed since. */
    @ExceptionHandler
    ProblemDetail stale(StalePlan stale) {
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT,
                "Het plan is intussen veranderd; bekijk wat anderen deden en probeer het opnieuw.",
                stale.getMessage(),
                "STALE");
        problem.setProperty("buurten", stale.buurten());
        problem.setProperty(
                "since", stale.since().stream().map(PlanJson.Entry::of).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail absent(NoSuchElementException absent) {
        return problem(HttpStatus.NOT_FOUND, "Dit plan of deze indeling is er niet.", absent.getMessage(), "ABSENT");
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail, String reason) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("reason", reason);
        return problem;
    }
}
