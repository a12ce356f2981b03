package nl.wijkatelier.domain.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.Level;

/**
 * Keeps figures of the same people for several divisions from being subtracted. The sums that a division lets out, for one rule,
 * are those of its released areas, and for each released area the rest that its withheld areas leave; they divide the records
 * into <em>units</em>. The units of all divisions together divide them into <em>parts</em>. Whatever is added and subtracted of
 * released sums is a sum over whole parts. So it is enough that no part is small: a new division may not cut from a part that is
 * known already a piece with fewer records than the rule asks.
 *
 * <p>Where it would, all units that share records with that part are withheld, so that they fall together in the rest of a larger
 * area. A piece that is a whole part tells nothing new. Divisions that were released before never change for a later one.
 */
final class Differencing {
    private final Overlay overlay;
    private final Map<Rule, int[]> parts = new HashMap<>();

    Differencing(Overlay overlay) {
        this.overlay = overlay;
    }

    /** The check of one division, after those before it. */
    Border of(Rule rule, AreaTree tree, int division) {
        return new Border(rule, tree, division);
    }

    /** What a rule may not let out of a division because of the divisions before it. */
    final class Border {
        private final Rule rule;
        private final AreaTree tree;
        private final int division;
        private final int[] before;

        private Border(Rule rule, AreaTree tree, int division) {
            this.rule = rule;
            this.tree = tree;
            this.division = division;
            this.before = parts.get(rule);
        }

        /**
         * Marks in {@code forced} areas that must be withheld besides; false where there is none.
         *
         * @param withheld by node
         */
        boolean force(boolean[] withheld, boolean[] forced) {
            if (before == null) return false;
            int[] units = units(withheld);
            Map<Integer, Map<Integer, Long>> pieces = new HashMap<>();
            for (int cell = 0; cell < units.length; cell++) {
                long records = overlay.get(rule.basis(), cell);
                if (records > 0)
                    pieces.computeIfAbsent(before[cell], part -> new HashMap<>())
                            .merge(units[cell], records, Long::sum);
            }
            boolean any = false;
            for (Map<Integer, Long> part : pieces.values()) if (small(part)) any |= withhold(part.keySet(), forced);
            return any;
        }

        /** Keeps what the division lets out, for the divisions after it. */
        void release(boolean[] withheld) {
            int[] units = units(withheld);
            Map<List<Integer>, Integer> numbers = new HashMap<>();
            int[] after = new int[units.length];
            for (int cell = 0; cell < after.length; cell++) {
                List<Integer> key = List.of(before == null ? 0 : before[cell], units[cell]);
                after[cell] = numbers.computeIfAbsent(key, absent -> numbers.size());
            }
            parts.put(rule, after);
        }

        private boolean small(Map<Integer, Long> part) {
            return part.size() > 1 && part.values().stream().anyMatch(records -> records < rule.minstens());
        }

        /** The areas whose sums are the units; a root's own only where there is nothing else to withhold. */
        private boolean withhold(Iterable<Integer> units, boolean[] forced) {
            List<Integer> roots = new ArrayList<>();
            SortedSet<Integer> others = new TreeSet<>();
            for (int unit : units) {
                if (unit < 0) continue;
                int node = unit % tree.size();
                boolean rest = unit >= tree.size();
                if (rest && tree.parent(node) == AreaTree.NONE) roots.add(node);
                else others.add(node);
            }
            boolean any = false;
            for (int node : others.isEmpty() ? roots : others) {
                any |= !forced[node];
                forced[node] = true;
            }
            return any;
        }

        /** Per cell the released node that holds it, or the number of nodes more for the rest of that node, or -1. */
        private int[] units(boolean[] withheld) {
            int[] units = new int[overlay.size()];
            Arrays.setAll(units, cell -> {
                int buurt = overlay.buurt(cell, division);
                return buurt < 0 ? -1 : unit(tree.node(Level.BUURT, buurt), withheld);
            });
            return units;
        }

        private int unit(int buurt, boolean[] withheld) {
            int node = buurt;
            while (node != AreaTree.NONE && (withheld[node] || tree.water(node))) node = tree.parent(node);
            if (node == AreaTree.NONE) return -1;
            return node == buurt ? node : tree.size() + node;
        }
    }
}
