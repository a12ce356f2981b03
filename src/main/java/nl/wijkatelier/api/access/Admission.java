package nl.wijkatelier.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;

/** Tells of a request that has been let in whether it still would be. Thread-safe. */
@FunctionalInterface
public interface Admission {
    /**
     * Called on the thread of the request.
     *
     * @return asks anew each time: whether log-in, token, roles or shared link are still what they were let in by; good after the
     *     request too
     */
    BooleanSupplier of(HttpServletRequest request);
}
