package nl.wijkatelier.domain.access;

import java.time.Instant;

/**
 * A link with which a password is chosen, once.
 *
 * @param account null where a name is chosen too: the first administrator
 * @param tot first moment at which it is no longer good
 */
public record SetUpLink(String account, Instant tot) {}
