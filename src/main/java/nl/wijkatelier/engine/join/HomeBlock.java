package nl.wijkatelier.engine.join;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A block of homes with all that drafts ever counted of it. An address belongs to one block for ever, whatever becomes of the address,
 * of its neighbours and of the borders around. Immutable.
 *
 * @param states oldest first, at least one; the last is counted now
 */
record HomeBlock(int number, List<State> states) {
    /** Homes of a block, and households that come and that go at once, at least. */
    static final int LEAST = 20;

    /**
     * What is counted of a block from some delivery on.
     *
     * @param homes addresses whose households these are, in order
     * @param places those of them at which households are put: homes by the BAG of that day
     * @param households in order
     */
    record State(List<String> homes, List<String> places, List<Household> households) {
        State {
            homes = List.copyOf(homes);
            places = List.copyOf(places);
            households = List.copyOf(households);
        }

        /**
         * Whether this may be counted after another state, so that the difference is no household's: as many came and went as a block
         * has, at least. Where nobody went, every place must still be there, for of one that is gone it would be known that nobody left it.
         */
        boolean mayFollow(State former) {
            int stayed = common(households, former.households);
            int came = households.size() - stayed;
            int went = former.households.size() - stayed;
            if (came < LEAST) return false;
            return went >= LEAST || went == 0 && places.containsAll(former.places);
        }

        private static int common(List<Household> some, List<Household> others) {
            int common = 0;
            int i = 0;
            int j = 0;
            while (i < some.size() && j < others.size()) {
                int order = some.get(i).compareTo(others.get(j));
                if (order == 0) common++;
                if (order <= 0) i++;
                if (order >= 0) j++;
            }
            return common;
        }
    }

    HomeBlock {
        states = List.copyOf(states);
        if (states.isEmpty()) throw new IllegalArgumentException("block " + number + " has no state");
    }

    State now() {
        return states.get(states.size() - 1);
    }

    /** All addresses that belong to it. */
    Collection<String> homes() {
        if (states.size() == 1) return now().homes();
        SortedSet<String> all = new TreeSet<>();
        for (State state : states) all.addAll(state.homes());
        return all;
    }

    @Override
    public String toString() {
        return "HomeBlock[" + number + "]";
    }
}
