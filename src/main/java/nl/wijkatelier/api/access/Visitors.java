package nl.wijkatelier.api.access;

import java.security.Principal;
import nl.wijkatelier.domain.access.Visitor;
import org.springframework.security.core.Authentication;

/** Tells who makes a request from what the container says of it. */
public final class Visitors {
    private Visitors() {}

    /** {@link Visitor#NOBODY} where nobody has logged in, and for whom this service does not know. */
    public static Visitor of(Principal who) {
        if (who instanceof Visitor visitor) return visitor;
        if (who instanceof Authentication seen && seen.getPrincipal() instanceof Visitor visitor) return visitor;
        return Visitor.NOBODY;
    }
}
