package nl.wijkatelier.domain.access;

import java.time.Instant;

/**
 * A link with which anybody reads one plan.
 *
 * @param digest of its token
 * @param wie who made it
 * @param tot first moment at which it is no longer good
 */
public record Share(String digest, long plan, String wie, Instant gemaakt, Instant tot) {}
