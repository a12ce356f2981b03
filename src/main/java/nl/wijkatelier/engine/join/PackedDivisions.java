package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.FigureRelease;
import nl.wijkatelier.domain.disclosure.Overlay;
import nl.wijkatelier.domain.disclosure.ReleasedFigures;

/** Makes the tables of every division and of every year that CBS tells of. */
record PackedDivisions(IndicatorCatalogue catalogue, Kerncijfers kerncijfers, JoinSettings settings) {
    /**
     * The figures that are released.
     *
     * @param byDivision tables by id of the division
     * @param byYear tables of years without a map
     */
    record Tables(
            List<Indeling> indelingen,
            Map<String, Map<Level, ReleasedFigures>> byDivision,
            Map<Integer, Map<Level, ReleasedFigures>> byYear) {}

    static Tables none() {
        return new Tables(List.of(), Map.of(), Map.of());
    }

    /**
     * All tables.
     *
     * @param people indices of the divisions that figures of people are made for, in the order in which they are let out
     */
    Tables release(List<Division> divisions, List<Tally> tallies, List<Integer> people, Overlay overlay) {
        List<Indeling> indelingen = divisions.stream().map(Division::indeling).toList();
        Map<String, Map<Level, ReleasedFigures>> byDivision = new HashMap<>();
        List<DivisionFigures> together = new ArrayList<>();
        for (int i : people) together.add(figures(divisions.get(i), tallies.get(i), true));
        List<Map<Level, ReleasedFigures>> released =
                FigureRelease.release(together, overlay, catalogue.indicators(), catalogue.rules());
        for (int i = 0; i < people.size(); i++)
            byDivision.put(indelingen.get(people.get(i)).id(), released.get(i));
        for (int i = 0; i < divisions.size(); i++)
            if (!people.contains(i))
                byDivision.put(
                        indelingen.get(i).id(),
                        FigureRelease.release(
                                figures(divisions.get(i), tallies.get(i), false),
                                catalogue.indicators(),
                                catalogue.rules()));
        Map<Integer, Map<Level, ReleasedFigures>> byYear = new HashMap<>();
        for (int jaar : kerncijfers.jaren())
            if (indelingen.stream().noneMatch(one -> one.jaar() == jaar))
                byYear.put(jaar, PublishedYear.release(jaar, kerncijfers, catalogue, settings));
        return new Tables(indelingen, byDivision, byYear);
    }

    private DivisionFigures figures(Division division, Tally tally, boolean people) {
        return new DivisionFigures(division, tally, kerncijfers, settings, people);
    }
}
