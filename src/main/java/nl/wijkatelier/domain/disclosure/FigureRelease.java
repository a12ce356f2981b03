package nl.wijkatelier.domain.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Herkomst.Status;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/**
 * Makes the figures that may be published, the only way out for anything computed of the registers. A figure of which a source is
 * lacking is unknown, never 0; a quotient over nothing does not apply; areas of water have no figures, though what lies in them
 * counts for their wijk and gemeente.
 */
public final class FigureRelease {
    static final Overlay NOBODY = new Overlay() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public int buurt(int cell, int division) {
            throw new IndexOutOfBoundsException(cell);
        }

        @Override
        public long get(Measure measure, int cell) {
            throw new IndexOutOfBoundsException(cell);
        }
    };

    private final Unreleased data;
    private final List<Indicator> indicators;
    private final FigureFormula formulas;

    private FigureRelease(Unreleased data, List<Indicator> indicators, Rules rules, Patterns patterns) {
        this.data = data;
        this.indicators = indicators;
        this.formulas = new FigureFormula(data, rules, patterns);
    }

    /** The tables of every level of a division. */
    public static Map<Level, ReleasedFigures> release(Unreleased data, List<Indicator> indicators, Rules rules) {
        return release(List.of(data), NOBODY, indicators, rules).get(0);
    }

    /**
     * The tables of divisions of the same people, in the order in which they are let out: none gives away, with those before it,
     * the few who live between two borders.
     */
    public static List<Map<Level, ReleasedFigures>> release(
            List<? extends Unreleased> divisions, Overlay overlay, List<Indicator> indicators, Rules rules) {
        Differencing differencing = new Differencing(overlay);
        List<Map<Level, ReleasedFigures>> all = new ArrayList<>();
        for (Unreleased data : divisions) {
            Patterns patterns = Patterns.of(data, indicators, rules, differencing, all.size());
            FigureRelease release = new FigureRelease(data, indicators, rules, patterns);
            Map<Level, ReleasedFigures> tables = new EnumMap<>(Level.class);
            for (Level level : Level.values()) tables.put(level, release.table(level));
            all.add(tables);
        }
        return all;
    }

    private ReleasedFigures table(Level level) {
        List<Area> areas = data.tree().areas(level);
        Map<String, ReleasedFigures.Row> rows = new HashMap<>();
        for (Indicator indicator : indicators) rows.put(indicator.id(), row(indicator, level, areas));
        return new ReleasedFigures(level, areas, indicators, rows);
    }

    private ReleasedFigures.Row row(Indicator indicator, Level level, List<Area> areas) {
        Value[] values = new Value[areas.size()];
        Optional<List<Value>> published = data.published(indicator, level);
        boolean any = false;
        FigureFormula.Bound bound = formulas.bind(indicator);
        for (int area = 0; area < values.length; area++) {
            values[area] = areas.get(area).water()
                    ? Value.missing(Reason.NOT_APPLICABLE)
                    : published.isPresent()
                            ? possible(published.get().get(area), indicator)
                            : bound.value(data.tree().node(level, area));
            any |= !values[area].equals(Value.missing(Reason.UNKNOWN));
        }
        Status status = published.isPresent() ? Status.PUBLISHED : any ? bound.status() : Status.UNKNOWN;
        return new ReleasedFigures.Row(
                values,
                status == Status.UNKNOWN
                        ? Herkomst.UNKNOWN
                        : new Herkomst(
                                status,
                                data.versies(indicator, published.isPresent()),
                                published.isEmpty() && bound.ofRegisters()));
    }

    /** A class that someone published, where the indicator has it; unknown else. */
    private static Value possible(Value value, Indicator indicator) {
        if (indicator.soort() != Soort.CLASS || !(value instanceof Value.Number number)) return value;
        double kind = number.value();
        boolean known = kind == Math.rint(kind)
                && kind >= 1
                && kind <= indicator.grenzen().size() + 1;
        return known ? value : Value.missing(Reason.UNKNOWN);
    }
}
