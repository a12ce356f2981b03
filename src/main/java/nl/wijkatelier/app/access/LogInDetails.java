package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Where a try to log in comes from.
 *
 * @param address of the network
 * @param browser the secret by which the browser is known; null for none
 */
record LogInDetails(String address, String browser) implements Serializable {
    static LogInDetails of(HttpServletRequest request) {
        return new LogInDetails(String.valueOf(request.getRemoteAddr()), KnownBrowsers.secret(request));
    }
}
