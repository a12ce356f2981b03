package nl.wijkatelier.domain.audit;

import java.time.Instant;

/**
 * Which entries are asked for.
 *
 * @param from first moment, or null
 * @param to first moment that is too late, or null
 * @param deed null for any
 * @param who name of an account, or else what entries call who has none, such as {@code beheertoken}; null for anybody
 * @param outcome {@link AuditEntry#DONE} or {@link AuditEntry#REFUSED}; null for either
 */
public record AuditFilter(Instant from, Instant to, Deed deed, String who, String outcome) {
    public static final AuditFilter ALL = between(null, null);

    /** Whatever was done by whom. */
    public static AuditFilter between(Instant from, Instant to) {
        return new AuditFilter(from, to, null, null, null);
    }
}
