package nl.wijkatelier.engine.join;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;

/** The snapshot: every figure computed and protected once, when the registers are joined. Immutable. */
final class PackedRegion implements JoinedRegion {
    private final String version;
    private final boolean fictief;
    private final List<Indicator> indicators;
    private final PackedDivisions.Tables tables;
    private final Indeling actueel;
    private final Map<String, LocalDate> ingang;

    private PackedRegion(
            String version,
            boolean fictief,
            List<Indicator> indicators,
            PackedDivisions.Tables tables,
            Indeling actueel,
            Map<String, LocalDate> ingang) {
        this.version = version;
        this.fictief = fictief;
        this.indicators = List.copyOf(indicators);
        this.tables = tables;
        this.actueel = actueel;
        this.ingang = Map.copyOf(ingang);
    }

    static PackedRegion of(
            String version,
            boolean fictief,
            IndicatorCatalogue catalogue,
            PackedDivisions.Tables tables,
            JoinSettings settings) {
        Indeling actueel = tables.indelingen().stream()
                .filter(settings::inForce)
                .reduce((older, newer) -> newer)
                .orElse(null);
        Map<String, LocalDate> ingang =
                tables.indelingen().stream().collect(Collectors.toMap(Indeling::id, settings::ingang));
        return new PackedRegion(version, fictief, catalogue.indicators(), tables, actueel, ingang);
    }

    PackedDivisions.Tables tables() {
        return tables;
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
        return tables.indelingen();
    }

    @Override
    public Optional<Indeling> actueel() {
        return Optional.ofNullable(actueel);
    }

    @Override
    public LocalDate ingang(Indeling indeling) {
        return ingang.get(indeling.id());
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public FigureTable figures(Indeling indeling, Level level) {
        if (!indelingen().contains(indeling))
            throw new IllegalArgumentException("there is no division " + indeling.id());
        return tables.byDivision().get(indeling.id()).get(level);
    }

    @Override
    public List<Integer> jaren() {
        TreeSet<Integer> jaren = new TreeSet<>(tables.byYear().keySet());
        indelingen().forEach(indeling -> jaren.add(indeling.jaar()));
        return List.copyOf(jaren);
    }

    @Override
    public Optional<FigureTable> find(int jaar, Level level) {
        Optional<Indeling> division = indeling(jaar);
        if (division.isPresent()) return division.map(one -> figures(one, level));
        return Optional.ofNullable(tables.byYear().get(jaar)).map(byLevel -> byLevel.get(level));
    }
}
