package nl.wijkatelier.domain.disclosure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import org.locationtech.jts.geom.GeometryFactory;

/** A gemeente of one wijk of one buurt, whose counts a test sets; what is not set is 0. */
final class OneBuurt implements Unreleased, Sums {
    private final AreaTree tree = AreaTree.of(new Indeling(
            2024,
            1,
            List.of(area("GM0001", null)),
            List.of(area("WK000101", "GM0001")),
            List.of(area("BU00010101", "WK000101"))));
    private final Map<Measure, Long> counts = new EnumMap<>(Measure.class);

    private static Area area(String code, String parent) {
        return new Area(
                2024,
                AreaCode.of(code),
                code,
                parent == null ? null : AreaCode.of(parent),
                false,
                new GeometryFactory().createMultiPolygon());
    }

    OneBuurt with(Measure measure, long count) {
        counts.put(measure, count);
        return this;
    }

    /** The figure of the buurt by the rules that are served. */
    Value value(Indicator indicator, Rules rules) {
        return FigureRelease.release(this, List.of(indicator), rules)
                .get(Level.BUURT)
                .value(indicator.id(), 0);
    }

    @Override
    public AreaTree tree() {
        return tree;
    }

    @Override
    public Sums sums() {
        return this;
    }

    @Override
    public long get(Measure measure, int node) {
        return counts.getOrDefault(measure, 0L);
    }

    @Override
    public long key(int node) {
        return 1;
    }

    @Override
    public boolean known(Formula formula, int node) {
        return true;
    }

    @Override
    public Optional<List<Value>> published(Indicator indicator, Level level) {
        return Optional.empty();
    }

    @Override
    public List<Herkomst.Versie> versies(Indicator indicator, boolean published) {
        return List.of();
    }
}
