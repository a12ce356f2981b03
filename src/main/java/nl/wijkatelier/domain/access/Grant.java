package nl.wijkatelier.domain.access;

import java.util.Objects;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;

/**
 * A role and where it counts.
 *
 * @param gemeente null for all gemeenten
 */
public record Grant(Rol rol, AreaCode gemeente) {
    public Grant {
        Objects.requireNonNull(rol, "rol");
        if (gemeente != null && gemeente.level() != Level.GEMEENTE)
            throw new IllegalArgumentException(gemeente + " is no gemeente");
    }

    public static Grant everywhere(Rol rol) {
        return new Grant(rol, null);
    }

    /** Whether it holds the role somewhere: every role reads, and who administers all gemeenten has every role. */
    boolean gives(Rol wanted) {
        return rol == wanted || wanted == Rol.LEZER || rol == Rol.BEHEERDER && gemeente == null;
    }

    boolean covers(AreaCode where) {
        return gemeente == null || gemeente.equals(where);
    }
}
