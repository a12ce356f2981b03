package nl.wijkatelier.domain.access;

import java.time.Instant;

/**
 * A token with which scripts act for an account.
 *
 * @param naam what its owner calls it
 * @param tot first moment at which it is no longer good
 */
public record AccessToken(long id, String account, String naam, Instant gemaakt, Instant tot) {}
