package nl.wijkatelier.engine.join;

import java.util.EnumMap;
import java.util.Map;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Measure.Bron;

/**
 * Which sources are there for an area: BAG, BRK and people where any of their objects lie in the area's gemeente, since they are
 * delivered by gemeente; the BGT where its surfaces cover nearly all of the area, since it is also delivered by a drawn box.
 */
final class Sources {
    private static final double COVERED = 0.9;
    private static final Map<Bron, Measure> SIGN = new EnumMap<>(
            Map.of(Bron.BAG, Measure.ADRESSEN, Bron.BRK, Measure.PERCELEN, Bron.PERSONEN, Measure.BEWONINGEN));

    private final Tally tally;
    private final Tally gemeenten;
    private final int[] gemeente;

    private Sources(Tally tally, Tally gemeenten, int[] gemeente) {
        this.tally = tally;
        this.gemeenten = gemeenten;
        this.gemeente = gemeente;
    }

    static Sources of(Division division, Level level, Tally buurten) {
        return new Sources(division.at(level, buurten), division.at(Level.GEMEENTE, buurten), division.gemeente(level));
    }

    boolean known(Formula formula, int area) {
        return formula.bronnen().stream().allMatch(bron -> known(bron, area));
    }

    private boolean known(Bron bron, int area) {
        return switch (bron) {
            case GEBIEDEN -> true;
            case BGT -> tally.get(Measure.OPPERVLAKTE_BGT, area) >= COVERED * tally.get(Measure.OPPERVLAKTE, area);
            default -> gemeente[area] >= 0 && gemeenten.get(SIGN.get(bron), gemeente[area]) > 0;
        };
    }
}
