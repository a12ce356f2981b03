package nl.wijkatelier.api.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.access.AccessRefused;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;

/**
 * A role as JSON.
 *
 * @param rol lezer, planner, beoordelaar or beheerder
 * @param gemeente such as GM9901; null for all
 */
record GrantView(String rol, String gemeente) {
    /** In the order of roles and codes. */
    static List<GrantView> of(Collection<Grant> grants) {
        return grants.stream()
                .sorted(Comparator.comparing(Grant::rol)
                        .thenComparing(Grant::gemeente, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(grant -> new GrantView(
                        grant.rol().text(),
                        grant.gemeente() == null ? null : grant.gemeente().text()))
                .toList();
    }

    /** Throws AccessRefused for none, and for roles and gemeenten that do not exist. */
    static Set<Grant> read(List<GrantView> views) {
        if (views == null || views.isEmpty()) throw bad("rollen " + views);
        return views.stream().map(GrantView::read).collect(Collectors.toSet());
    }

    private static Grant read(GrantView view) {
        if (view == null) throw bad("rol null");
        Rol rol = Rol.find(view.rol()).orElseThrow(() -> bad("rol " + view.rol()));
        if (view.gemeente() == null) return Grant.everywhere(rol);
        AreaCode gemeente = AreaCode.find(view.gemeente())
                .filter(code -> code.level() == Level.GEMEENTE)
                .orElseThrow(() -> bad("gemeente " + view.gemeente()));
        return new Grant(rol, gemeente);
    }

    private static AccessRefused bad(String value) {
        return new AccessRefused(AccessRefused.Reason.ROLE_BAD, value);
    }
}
