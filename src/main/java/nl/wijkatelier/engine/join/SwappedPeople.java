package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.engine.pass.RegisterPass;

/**
 * The personal records as drafts count them. Households are those that their {@link HomeBlock} has, each put at some place of the block:
 * which one follows from the places, the secret and the households taken together, not from who lives where, and not from anything that
 * is known of the dwellings. So what is counted of the result, of whatever areas and however often, depends on whole blocks alone, and
 * between deliveries changes by {@link HomeBlock#LEAST} households of a block or by none.
 *
 * <p>Values of dwellings, which are public per object, stay at their homes, apart from the households. They count in blocks of which every
 * home has a record: elsewhere a value would show which of them have one, that is, where somebody lives.
 *
 * <p>Record swapping (Dalenius and Reiss 1982; with cell keys as in the census of 2021 of the ONS). Confidential all the same.
 */
final class SwappedPeople implements PeopleRecords {
    private final List<Bewoning> all = new ArrayList<>();
    private final Map<String, Integer> values = new HashMap<>();

    private SwappedPeople() {}

    /** Reads the people, and keeps what it changes in the blocks; seconds for a million. The reading is done and has packed the addresses. */
    static SwappedPeople of(RegisterPass read, PeopleRecords people, DraftBlocks kept, JoinSettings settings) {
        PeopleAtHome living = PeopleAtHome.read(people);
        List<HomeBlock> blocks = KeptBlocks.of(kept, read, living, settings);
        Set<String> open = new HashSet<>();
        Set<String> dwellings = new HashSet<>();
        Adressen adressen = read.packed();
        for (int row = 0; row < adressen.size() && !blocks.isEmpty(); row++) {
            if (Home.open(adressen, row)) open.add(adressen.id(row));
            if (adressen.woning(row)) dwellings.add(adressen.id(row));
        }
        SwappedPeople swapped = new SwappedPeople();
        CellKeys keys = settings.keys();
        for (HomeBlock block : blocks) {
            // no record of any of its homes is served any more
            if (block.homes().stream().noneMatch(living::knows)) continue;
            swapped.put(block.now(), keys);
            List<String> here = block.homes().stream().filter(open::contains).toList();
            if (here.size() >= HomeBlock.LEAST && here.stream().allMatch(living::knows))
                swapped.value(here, dwellings, living);
        }
        return swapped;
    }

    /** Records without values. A place may have left the BAG since: what is put there lies nowhere. */
    @Override
    public void bewoning(Consumer<Bewoning> consumer) {
        all.forEach(consumer);
    }

    /** The values of dwellings by address. */
    Map<String, Integer> values() {
        return values;
    }

    private void put(HomeBlock.State state, CellKeys keys) {
        TreeMap<Long, String> drawn = new TreeMap<>();
        for (String place : state.places()) drawn.put(keys.of(place), place);
        String[] order = drawn.values().toArray(String[]::new);
        List<Household> households = state.households();
        for (int i = 0; i < households.size(); i++) all.add(households.get(i).at(order[i % order.length]));
    }

    private void value(List<String> homes, Set<String> dwellings, PeopleAtHome living) {
        for (String home : homes) {
            Integer value = living.value(home);
            if (value != null && dwellings.contains(home)) values.put(home, value);
        }
    }
}
