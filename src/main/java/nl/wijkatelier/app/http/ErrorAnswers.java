package nl.wijkatelier.app.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container goes with what failed and has no answer yet: a problem document, as everywhere, whatever kind of answer was meant. */
@Controller
@ConditionalOnWebApplication
final class ErrorAnswers implements ErrorController {
    private static final Problems.Problem ABSENT =
            new Problems.Problem(HttpStatus.NOT_FOUND, "Dit adres is er niet.", "PATH_ABSENT");

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)
            Problems.write(request, response, KnownProblems.of(status));
        else Problems.write(request, response, ABSENT);
    }
}
