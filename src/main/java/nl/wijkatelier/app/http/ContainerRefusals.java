package nl.wijkatelier.app.http;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.MediaType;

/** What the container refuses by itself, before there is a request for the application, as a problem document in place of its page. */
final class ContainerRefusals extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (!open.get()) return;
        Problems.Problem problem = KnownProblems.of(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer == null) return;
            writer.write("{\"title\":\"" + problem.title() + "\",\"status\":" + status + ",\"detail\":\""
                    + problem.title() + "\",\"reason\":\"" + problem.reason() + "\"}");
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody reads it
        }
    }
}
