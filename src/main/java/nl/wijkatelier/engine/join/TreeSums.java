package nl.wijkatelier.engine.join;

import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.AreaTree;
import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.statistics.Measure;

/** The sums of every level of a division, by the numbers of its tree. Confidential. */
final class TreeSums implements Sums {
    private final Tally[] tally;
    private final int[] area;

    TreeSums(Division division, AreaTree tree, Tally buurten) {
        tally = new Tally[tree.size()];
        area = new int[tree.size()];
        for (Level level : Level.values()) {
            Tally sums = division.at(level, buurten);
            for (int i = 0; i < tree.areas(level).size(); i++) {
                tally[tree.node(level, i)] = sums;
                area[tree.node(level, i)] = i;
            }
        }
    }

    @Override
    public long get(Measure measure, int node) {
        return tally[node].get(measure, area[node]);
    }

    @Override
    public long key(int node) {
        return tally[node].key(area[node]);
    }
}
