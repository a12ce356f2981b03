package nl.wijkatelier;

import java.time.LocalDate;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;

/** Figures of a made-up region, all measured by one made-up register. */
record SampleFigures(Level level, List<Area> areas, List<Indicator> indicators, Values values) implements FigureTable {
    interface Values {
        Value of(String indicator, int area);
    }

    @Override
    public Herkomst herkomst(String indicator) {
        return new Herkomst(
                Herkomst.Status.MEASURED,
                List.of(new Herkomst.Versie(7, "Proefregister", "9901", LocalDate.of(2024, 1, 1))));
    }

    @Override
    public Value value(String indicator, int area) {
        return values.of(indicator, area);
    }
}
