package nl.wijkatelier.domain.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What differs between two divisions. Lists are ordered: tables by old code and new code, addresses as the plan has them, borders
 * by edge (new ones first), changes by code.
 *
 * @param buurten was-wordt table of the buurten, those that stay as they are too
 * @param wijken was-wordt table of the wijken
 * @param adressen addresses that get another buurt code
 * @param grenzen borders that only one of the two has
 * @param wijzigingen the flag expected for every wijk and buurt of the new division: buurten first
 * @param vervallen codes of wijken and buurten that the new division does not have
 */
public record Comparison(
        List<WasWordt> buurten,
        List<WasWordt> wijken,
        List<MovedAddress> adressen,
        List<ChangedBorder> grenzen,
        List<PredictedChange> wijzigingen,
        SortedSet<AreaCode> vervallen) {
    public Comparison {
        buurten = List.copyOf(buurten);
        wijken = List.copyOf(wijken);
        adressen = List.copyOf(adressen);
        grenzen = List.copyOf(grenzen);
        wijzigingen = List.copyOf(wijzigingen);
    }

    /**
     * Compares two states: of one plan, of two plans, or of two divisions of different years. The addresses that count are those
     * of the new state; they are looked up in the old one where that was made with others.
     */
    public static Comparison of(PlanState was, PlanState wordt, DrawingRules rules) {
        SortedMap<AreaCode, MultiPolygon> landWas = Land.buurten(was);
        SortedMap<AreaCode, MultiPolygon> landWordt = Land.buurten(wordt);
        Map<AreaCode, AreaCode> wijkWas = wijken(was);
        Map<AreaCode, AreaCode> wijkWordt = wijken(wordt);
        Flows buurten = Flows.between(was, wordt, landWas, landWordt);
        Flows wijken = buurten.on(wijkWas::get, wijkWordt::get);
        List<PredictedChange> changes = new ArrayList<>(new Predictions(landWas, landWordt, rules.grensVerlegd())
                .of(wijkWas.keySet(), new TreeSet<>(wijkWordt.keySet()), buurten.mostOf()));
        List<MovedAddress> moved = moved(was, wordt, changes);
        changes.addAll(new Predictions(Land.wijken(was), Land.wijken(wordt), rules.grensVerlegd())
                .of(was.wijken().keySet(), wordt.wijken().keySet(), wijken.mostOf()));
        SortedSet<AreaCode> gone = new TreeSet<>(wijkWas.keySet());
        gone.addAll(was.wijken().keySet());
        gone.removeAll(wijkWordt.keySet());
        gone.removeAll(wordt.wijken().keySet());
        return new Comparison(
                buurten.table(),
                wijken.table(),
                moved,
                Borders.between(was, wordt, rules.grensZelfde()),
                changes,
                gone);
    }

    private static Map<AreaCode, AreaCode> wijken(PlanState state) {
        Map<AreaCode, AreaCode> wijken = new HashMap<>();
        for (PlanBuurt buurt : state.buurten().values()) wijken.put(buurt.code(), buurt.wijk());
        return wijken;
    }

    private static List<MovedAddress> moved(PlanState was, PlanState wordt, List<PredictedChange> changes) {
        Addresses addresses = wordt.addresses();
        AreaCode[] from = Flows.codes(was, addresses);
        AreaCode[] to = Flows.codes(wordt, addresses);
        Set<List<AreaCode>> recoded = new HashSet<>();
        for (PredictedChange change : changes)
            if (change.vlag() == Indelingswijziging.HERCODEERD) recoded.add(List.of(change.was(), change.code()));
        List<MovedAddress> moved = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (Objects.equals(from[i], to[i])) continue;
            boolean code = from[i] != null && to[i] != null && recoded.contains(List.of(from[i], to[i]));
            moved.add(new MovedAddress(
                    addresses.id(i), addresses.x(i), addresses.y(i), addresses.woning(i), from[i], to[i], code));
        }
        return moved;
    }
}
