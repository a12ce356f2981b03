package nl.wijkatelier.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.compare.Comparison;
import nl.wijkatelier.domain.plan.PlanEntry;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.statistics.FigureTable;

/**
 * What a delivery package is made of.
 *
 * @param naam of the plan
 * @param concept whether nothing has been decided yet; every file says so
 * @param fictief whether it is about the demo region; every file says so
 * @param ingang the day on which it takes effect; of a concept, 1 January of the year that it would be for
 * @param besluit number of the decision; may be empty
 * @param vervangt id of the division that the plan began with
 * @param indeling the new division
 * @param figures released figures per level; empty for a concept
 * @param was the plan's first state
 * @param wordt the state that the division is
 * @param comparison of the two
 * @param entries the plan's log up to that state
 * @param adressen the addresses that get another code, by id
 * @param bron source of the data, one sentence
 */
public record DeliveryPackage(
        String naam,
        boolean concept,
        boolean fictief,
        LocalDate ingang,
        String besluit,
        String vervangt,
        Indeling indeling,
        Map<Level, FigureTable> figures,
        PlanState was,
        PlanState wordt,
        Comparison comparison,
        List<PlanEntry> entries,
        Map<String, Adres> adressen,
        String bron) {
    public DeliveryPackage {
        Objects.requireNonNull(ingang, "ingang");
        figures = Map.copyOf(figures);
        entries = List.copyOf(entries);
        adressen = Map.copyOf(adressen);
    }

    /** What every file says first of a concept or of fictional data; empty for a decided division of real land. */
    public String warning() {
        if (concept) return fictief ? "CONCEPT, fictieve gegevens" : "CONCEPT";
        return fictief ? "Fictieve gegevens" : "";
    }

    /** The begin of file names: {@code indeling-2027} or {@code concept-2027}. */
    public String name() {
        return (concept ? "concept-" : "indeling-") + indeling.id();
    }

    /** Names of the gemeenten. */
    SortedMap<AreaCode, String> gemeenten() {
        SortedMap<AreaCode, String> names = new TreeMap<>();
        for (Area gemeente : indeling.gemeenten()) names.put(gemeente.code(), gemeente.naam());
        return names;
    }
}
