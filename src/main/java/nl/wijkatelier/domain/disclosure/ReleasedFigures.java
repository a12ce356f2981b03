package nl.wijkatelier.domain.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;

/** The figures of one level of one division that may be published; made by {@link FigureRelease} only. Immutable. */
public final class ReleasedFigures implements FigureTable {
    private final Level level;
    private final List<Area> areas;
    private final List<Indicator> indicators;
    private final Map<String, Row> rows;

    /** The values of an indicator, per area, and where they come from. */
    record Row(Value[] values, Herkomst herkomst) {}

    ReleasedFigures(Level level, List<Area> areas, List<Indicator> indicators, Map<String, Row> rows) {
        this.level = level;
        this.areas = List.copyOf(areas);
        this.indicators = List.copyOf(indicators);
        this.rows = new HashMap<>(rows);
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
        return row(indicator).values[area];
    }

    @Override
    public Herkomst herkomst(String indicator) {
        return row(indicator).herkomst;
    }

    private Row row(String indicator) {
        Row row = rows.get(indicator);
        if (row == null) throw new IllegalArgumentException("there is no indicator " + indicator);
        return row;
    }
}
