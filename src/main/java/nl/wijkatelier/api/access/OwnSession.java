package nl.wijkatelier.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.wijkatelier.domain.access.Account;

/** The log-in of who makes a request. Thread-safe. */
@FunctionalInterface
public interface OwnSession {
    /** Lets it go on, under another id, with an account as it is now: after another password was chosen, which ends all log-ins. */
    void renew(HttpServletRequest request, HttpServletResponse response, Account account);
}
