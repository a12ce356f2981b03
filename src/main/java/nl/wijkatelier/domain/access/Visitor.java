package nl.wijkatelier.domain.access;

import java.security.Principal;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * Who makes a request.
 *
 * @param naam of the account; empty for somebody without one
 * @param demo whether the account exists for the demo region only
 */
public record Visitor(String naam, Set<Grant> rollen, boolean demo) implements Principal {
    /** Somebody who has not logged in. */
    public static final Visitor NOBODY = new Visitor("", Set.of(), false);

    public Visitor {
        Objects.requireNonNull(naam, "naam");
        rollen = Set.copyOf(rollen);
    }

    public static Visitor of(String naam, Grant... rollen) {
        return new Visitor(naam, Set.of(rollen), false);
    }

    @Override
    public String getName() {
        return naam;
    }

    public boolean known() {
        return !naam.isEmpty();
    }

    /** Whether the role is held for at least one gemeente, whichever. */
    public boolean has(Rol rol) {
        return rollen.stream().anyMatch(grant -> grant.gives(rol));
    }

    /** Whether the role is held for a gemeente. */
    public boolean has(Rol rol, AreaCode gemeente) {
        return rollen.stream().anyMatch(grant -> grant.gives(rol) && grant.covers(gemeente));
    }

    /** Whether the role is held for all gemeenten there are. */
    public boolean hasEverywhere(Rol rol) {
        return rollen.stream().anyMatch(grant -> grant.gives(rol) && grant.gemeente() == null);
    }

    /** Whether the role is held for at least one of the gemeenten, or for all there are. */
    public boolean hasInOneOf(Rol rol, Collection<AreaCode> gemeenten) {
        return hasEverywhere(rol) || gemeenten.stream().anyMatch(gemeente -> has(rol, gemeente));
    }

    /** Whether one of the roles is held for each of the gemeenten; for none of them only where it is held for all there are. */
    public boolean hasInEach(Set<Rol> roles, Collection<AreaCode> gemeenten) {
        return roles.stream().anyMatch(this::hasEverywhere)
                || !gemeenten.isEmpty()
                        && gemeenten.stream()
                                .allMatch(gemeente -> roles.stream().anyMatch(rol -> has(rol, gemeente)));
    }
}
