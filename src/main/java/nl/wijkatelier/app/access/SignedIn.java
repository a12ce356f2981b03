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

    private SignedIn(Visitor visitor, Instant since) {
        super(List.of());
        this.visitor = visitor;
        this.since = since;
        setAuthenticated(true);
    }

    static SignedIn with(Account account) {
        return new SignedIn(account.visitor(), account.gewijzigd());
    }

    static SignedIn as(Visitor visitor) {
        return new SignedIn(visitor, Instant.EPOCH);
    }

    /** When the password was chosen with which they logged in. */
    Instant since() {
        return since;
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
