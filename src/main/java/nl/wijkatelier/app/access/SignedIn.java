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

    private SignedIn(Visitor visitor, Instant since, Instant at) {
        super(List.of());
        this.visitor = visitor;
        this.since = since;
        this.at = at;
        setAuthenticated(true);
    }

    /** @param at when they logged in */
    static SignedIn with(Account account, Instant at) {
        return new SignedIn(account.visitor(), account.gewijzigd(), at);
    }

    static SignedIn as(Visitor visitor) {
        return new SignedIn(visitor, Instant.EPOCH, Instant.EPOCH);
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
