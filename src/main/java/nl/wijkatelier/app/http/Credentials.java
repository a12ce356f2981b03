package nl.wijkatelier.app.http;

import jakarta.servlet.http.HttpServletRequest;

/** Looks at what a request brings to show who sends it, before its body is read. Safe for use by several threads. */
public interface Credentials {
    /** Whether the request has a token or a session that is good now. */
    boolean good(HttpServletRequest request);
}
