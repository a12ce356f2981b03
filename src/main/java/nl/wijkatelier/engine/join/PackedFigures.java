package nl.wijkatelier.engine.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;

/** The figures of one level of one division, a row of values per indicator. Immutable. */
final class PackedFigures implements FigureTable {
    private final Level level;
    private final List<Area> areas;
    private final List<Indicator> indicators;
    private final Map<String, Value[]> values;

    PackedFigures(Level level, List<Area> areas, List<Indicator> indicators, Map<String, Value[]> values) {
        this.level = level;
        this.areas = List.copyOf(areas);
        this.indicators = List.copyOf(indicators);
        this.values = new HashMap<>(values);
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public List<Area> areas() {
        return areas;
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public Value value(String indicator, int area) {
        Value[] row = values.get(indicator);
        if (row == null) throw new IllegalArgumentException("there is no indicator " + indicator);
        return row[area];
    }
}
