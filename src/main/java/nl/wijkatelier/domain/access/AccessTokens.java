package nl.wijkatelier.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps tokens by their {@link Secret#digest}. Thread-safe. */
public interface AccessTokens {
    /** Keeps a token and gives it an id; the token's own id is not looked at. */
    AccessToken add(String digest, AccessToken token);

    /** The token that is still good at that time. */
    Optional<AccessToken> find(String digest, Instant now);

    /** Those of an account, expired ones too, oldest first. */
    List<AccessToken> list(String account);

    /** False where the account has no token of that id. */
    boolean remove(String account, long id);
}
