package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.disclosure.Overlay;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.statistics.Measure;

/** Households by the buurten, one of each of several divisions, that they live in. Filled by one thread, then only read. */
final class PeopleOverlay implements Overlay {
    private final List<Integer> divisions;
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> cells = new ArrayList<>();
    private final List<Tally> sums = new ArrayList<>();

    /** @param divisions indices of the divisions that figures of people are released for, in that order */
    PeopleOverlay(List<Integer> divisions) {
        this.divisions = List.copyOf(divisions);
    }

    /**
     * Adds a household.
     *
     * @param buurt per division, also of those that nothing is released for, the index of its buurt
     */
    void add(Bewoning bewoning, boolean woning, int[] buurt) {
        // one division has no other to be subtracted from
        if (divisions.size() < 2) return;
        List<Integer> key = divisions.stream().map(division -> buurt[division]).toList();
        int cell = numbers.computeIfAbsent(key, absent -> {
            cells.add(absent);
            sums.add(new Tally(1));
            return cells.size() - 1;
        });
        HouseholdMeasures.add(bewoning, woning, sums.get(cell), 0);
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public int buurt(int cell, int division) {
        return cells.get(cell).get(division);
    }

    @Override
    public long get(Measure measure, int cell) {
        return sums.get(cell).get(measure, 0);
    }
}
