package nl.wijkatelier.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Passes on failures that Spring takes for a client that left, though it was the database, or a file, that ended: of such it says nothing
 * and gives 200 with an empty body. Only what the container says of the client itself is one that left.
 */
@Component
@ConditionalOnWebApplication
final class OwnFailures implements HandlerExceptionResolver, Ordered {
    private static final int DEEPEST = 20;

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure) || ofClient(failure)) return null;
        throw failure instanceof RuntimeException plain ? plain : new IllegalStateException(failure);
    }

    private static boolean ofClient(Throwable failure) {
        int depth = 0;
        for (Throwable next = failure; next != null && depth < DEEPEST; next = next.getCause(), depth++)
            if (next instanceof ClientAbortException || next instanceof AsyncRequestNotUsableException) return true;
        return false;
    }
}
