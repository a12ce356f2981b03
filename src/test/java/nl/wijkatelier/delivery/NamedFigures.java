package nl.wijkatelier.delivery;

import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;

/** A table of which one indicator has the name that CBS gives it. */
record NamedFigures(FigureTable table, String id, String cbs) implements FigureTable {
    @Override
    public Level level() {
        return table.level();
    }

    @Override
    public List<Area> areas() {
        return table.areas();
    }

    @Override
    public List<Indicator> indicators() {
        return table.indicators().stream()
                .map(one -> one.id().equals(id) && !cbs.isEmpty() ? named(one) : one)
                .toList();
    }

    private Indicator named(Indicator one) {
        return new Indicator(
                one.id(),
                one.thema(),
                one.titel(),
                one.title(),
                one.definitie(),
                one.definition(),
                one.eenheid(),
                one.unit(),
                one.soort(),
                one.teller(),
                one.noemer(),
                one.factor(),
                one.decimalen(),
                one.regel(),
                one.bron(),
                one.richting(),
                cbs,
                one.grenzen(),
                one.namen(),
                one.names());
    }

    @Override
    public Value value(String indicator, int area) {
        return table.value(indicator, area);
    }

    @Override
    public Herkomst herkomst(String indicator) {
        return table.herkomst(indicator);
    }
}
