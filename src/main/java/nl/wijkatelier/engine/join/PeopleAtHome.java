package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.port.PeopleRecords;

/** The personal records of a delivery by address: households, and apart from them the values of dwellings. Confidential. Immutable. */
final class PeopleAtHome {
    private final Map<String, List<Household>> households = new HashMap<>();
    private final Map<String, Integer> values = new HashMap<>();

    private PeopleAtHome() {}

    static PeopleAtHome read(PeopleRecords people) {
        PeopleAtHome read = new PeopleAtHome();
        people.bewoning(one -> {
            List<Household> here = read.households.computeIfAbsent(one.adres(), k -> new ArrayList<>(1));
            // the value is that of the address, and its first record has it
            if (here.isEmpty() && one.wozWaarde() != null) read.values.put(one.adres(), one.wozWaarde());
            here.add(Household.of(one));
        });
        return read;
    }

    boolean isEmpty() {
        return households.isEmpty();
    }

    /** Whether there is any record of the address, of a household or that nobody lives there. */
    boolean knows(String adres) {
        return households.containsKey(adres);
    }

    /** The households at addresses, in the order of households: where each of them lives does not show. */
    List<Household> at(Collection<String> homes) {
        List<Household> all = new ArrayList<>();
        for (String home : homes) all.addAll(households.getOrDefault(home, List.of()));
        Collections.sort(all);
        return all;
    }

    /** The value of the dwelling at an address, or null where unknown. */
    Integer value(String adres) {
        return values.get(adres);
    }
}
