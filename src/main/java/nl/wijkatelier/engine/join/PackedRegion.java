package nl.wijkatelier.engine.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.ReleasedFigures;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;

/** The snapshot: every figure computed and protected once, when the registers are joined. Immutable. */
final class PackedRegion implements JoinedRegion {
    private final String version;
    private final boolean fictief;
    private final List<Indicator> indicators;
    private final List<Indeling> indelingen;
    /** By id of the division, or by year where there is no map of it. */
    private final Map<String, Map<Level, ReleasedFigures>> tables = new HashMap<>();

    private final SortedSet<Integer> jaren = new TreeSet<>();

    private PackedRegion(String version, boolean fictief, List<Indicator> indicators, List<Indeling> indelingen) {
        this.version = version;
        this.fictief = fictief;
        this.indicators = List.copyOf(indicators);
        this.indelingen = List.copyOf(indelingen);
    }

    static PackedRegion of(
            String version,
            boolean fictief,
            IndicatorCatalogue catalogue,
            List<Division> divisions,
            List<Tally> tallies,
            Kerncijfers kerncijfers,
            JoinSettings settings) {
        PackedRegion region = new PackedRegion(
                version,
                fictief,
                catalogue.indicators(),
                divisions.stream().map(Division::indeling).toList());
        region.indelingen.forEach(one -> region.jaren.add(one.jaar()));
        for (int jaar : kerncijfers.jaren())
            if (region.jaren.add(jaar))
                region.tables.put(
                        Integer.toString(jaar), PublishedYear.release(jaar, kerncijfers, catalogue, settings));
        for (int i = 0; i < divisions.size(); i++)
            region.tables.put(
                    divisions.get(i).indeling().id(),
                    DivisionFigures.release(
                            divisions.get(i),
                            tallies.get(i),
                            kerncijfers,
                            catalogue,
                            settings,
                            i == divisions.size() - 1));
        return region;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean fictief() {
        return fictief;
    }

    @Override
    public List<Indeling> indelingen() {
        return indelingen;
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public FigureTable figures(Indeling indeling, Level level) {
        if (!indelingen.contains(indeling)) throw new IllegalArgumentException("there is no division " + indeling.id());
        return tables.get(indeling.id()).get(level);
    }

    @Override
    public List<Integer> jaren() {
        return List.copyOf(jaren);
    }

    @Override
    public Optional<FigureTable> find(int jaar, Level level) {
        String key = indeling(jaar).map(Indeling::id).orElse(Integer.toString(jaar));
        return jaren.contains(jaar) ? Optional.of(tables.get(key).get(level)) : Optional.empty();
    }
}
