package nl.wijkatelier.engine.join;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.AreaTree;
import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Measure.Bron;

/**
 * Which sources are there for an area: BAG, BRK and people where any of their objects lie in the area's gemeente, since they are
 * delivered by gemeente; the BGT where its surfaces cover nearly all of the area, since it is also delivered by a drawn box, and cover it once.
 */
final class Sources {
    private static final double COVERED = 0.9;
    /** At ground level surfaces cover the land once; more than this is land that two deliveries both have. */
    private static final double ONCE = 1.01;

    private static final Map<Bron, Measure> SIGN = new EnumMap<>(
            Map.of(Bron.BAG, Measure.ADRESSEN, Bron.BRK, Measure.PERCELEN, Bron.PERSONEN, Measure.BEWONINGEN));

    private final Sums sums;
    private final boolean people;
    private final int[] gemeente;

    /**
     * For the areas of a tree.
     *
     * @param people whether the people are published, see {@link DivisionFigures}
     * @param gemeente per area of the tree its gemeente, or {@link PointLocator#OUTSIDE}
     */
    Sources(Sums sums, boolean people, int[] gemeente) {
        this.sums = sums;
        this.people = people;
        this.gemeente = gemeente;
    }

    /** For a division. */
    static Sources of(Division division, AreaTree tree, Sums sums, boolean people) {
        int[] gemeente = new int[tree.size()];
        for (Level level : Level.values()) {
            int[] index = division.gemeente(level);
            IntStream.range(0, index.length)
                    .forEach(i -> gemeente[tree.node(level, i)] =
                            index[i] < 0 ? PointLocator.OUTSIDE : tree.node(Level.GEMEENTE, index[i]));
        }
        return new Sources(sums, people, gemeente);
    }

    boolean known(Formula formula, int node) {
        return formula.bronnen().stream().allMatch(bron -> known(bron, node));
    }

    private boolean known(Bron bron, int node) {
        return switch (bron) {
            case GEBIEDEN -> true;
            case BGT -> covered(sums.get(Measure.OPPERVLAKTE_BGT, node), sums.get(Measure.OPPERVLAKTE, node));
            case PERSONEN -> people && inGemeente(bron, node);
            case BAG, BRK -> inGemeente(bron, node);
        };
    }

    private static boolean covered(double surfaces, double area) {
        return surfaces >= COVERED * area && surfaces <= ONCE * area;
    }

    private boolean inGemeente(Bron bron, int node) {
        return gemeente[node] >= 0 && sums.get(SIGN.get(bron), gemeente[node]) > 0;
    }
}
