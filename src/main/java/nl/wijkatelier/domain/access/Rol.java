package nl.wijkatelier.domain.access;

import java.util.Locale;
import java.util.Optional;

/** What somebody does with plans. */
public enum Rol {
    /** Reads plans and comments on them. */
    LEZER,
    /** Edits plans. */
    PLANNER,
    /** Reviews and publishes plans of others. */
    BEOORDELAAR,
    /** Publishes reviewed plans; for all gemeenten: imports, accounts, and every other role. */
    BEHEERDER;

    /** The name as the API has it, such as "planner". */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name; empty for none. */
    public static Optional<Rol> find(String text) {
        for (Rol rol : values()) if (rol.text().equals(text)) return Optional.of(rol);
        return Optional.empty();
    }
}
