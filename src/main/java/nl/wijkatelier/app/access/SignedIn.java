package nl.wijkatelier.app.access;

import java.time.Instant;
import java.util.List;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Visitor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who is let in; its principal is the {@link Visitor}. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;
    private final Instant since;
    private final Instant at;
    private final long token;

    private SignedIn(Visitor visitor, Instant since, Instant at, long token) {
        super(List.of());
        this.visitor = visitor;
        this.since = since;
        this.at = at;
        this.token = token;
        setAuthenticated(true);
    }

    /** @param at when they logged in */
    static SignedIn with(Account account, Instant at) {
        return new SignedIn(account.visitor(), account.gewijzigd(), at, 0);
    }

    static SignedIn as(Visitor visitor) {
        return by(0, visitor);
    }

    /** @param token its number */
    static SignedIn by(long token, Visitor visitor) {
        return new SignedIn(visitor, Instant.EPOCH, Instant.EPOCH, token);
    }

    /** Number of the token that lets them act, or 0. */
    long token() {
        return token;
    }

    /** When the password was chosen with which they logged in. */
    Instant since() {
        return since;
    }

    /** When they logged in. */
    Instant at() {
        return at;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn one && visitor.equals(one.visitor) && since.equals(one.since);
    }

    @Override
    public int hashCode() {
        return visitor.hashCode();
    }
}
