package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.AreaTree;
import nl.wijkatelier.domain.disclosure.FigureRelease;
import nl.wijkatelier.domain.disclosure.ReleasedFigures;
import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.disclosure.Unreleased;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;
import org.locationtech.jts.geom.GeometryFactory;

/** A year of which there are CBS's figures but no map: areas have a code, no name and no geometry. */
final class PublishedYear implements Unreleased {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Sums NOTHING = new Sums() {
        @Override
        public long get(Measure measure, int node) {
            return 0;
        }

        @Override
        public long key(int node) {
            return 0;
        }
    };

    private final int jaar;
    private final Kerncijfers kerncijfers;
    private final AreaTree tree;
    private final Versies versies;

    private PublishedYear(int jaar, Kerncijfers kerncijfers, JoinSettings settings) {
        this.jaar = jaar;
        this.kerncijfers = kerncijfers;
        this.tree = AreaTree.of(areas(jaar, kerncijfers));
        this.versies = new Versies(settings.datasets(), jaar);
    }

    /** The tables of every level. */
    static Map<Level, ReleasedFigures> release(
            int jaar, Kerncijfers kerncijfers, IndicatorCatalogue catalogue, JoinSettings settings) {
        return FigureRelease.release(
                new PublishedYear(jaar, kerncijfers, settings), catalogue.indicators(), catalogue.rules());
    }

    private static Indeling areas(int jaar, Kerncijfers kerncijfers) {
        List<Area> gemeenten = new ArrayList<>();
        List<Area> wijken = new ArrayList<>();
        List<Area> buurten = new ArrayList<>();
        for (AreaCode code : kerncijfers.codes(jaar))
            switch (code.level()) {
                case GEMEENTE -> gemeenten.add(area(jaar, code, null));
                case WIJK -> wijken.add(area(jaar, code, code.gemeente()));
                case BUURT ->
                    buurten.add(area(jaar, code, AreaCode.of("WK" + code.text().substring(2, 8))));
            }
        return new Indeling(jaar, 0, gemeenten, wijken, buurten);
    }

    private static Area area(int jaar, AreaCode code, AreaCode parent) {
        return new Area(jaar, code, code.text(), parent, false, FACTORY.createMultiPolygon());
    }

    @Override
    public AreaTree tree() {
        return tree;
    }

    @Override
    public Sums sums() {
        return NOTHING;
    }

    @Override
    public boolean known(Formula formula, int node) {
        return false;
    }

    @Override
    public Optional<List<Value>> published(Indicator indicator, Level level) {
        return CbsFormula.of(indicator)
                .map(formula -> kerncijfers.values(formula, jaar, tree.areas(level)))
                .filter(values -> values.stream().anyMatch(value -> !value.equals(Value.missing(Reason.UNKNOWN))));
    }

    @Override
    public List<Herkomst.Versie> versies(Indicator indicator, boolean published) {
        return versies.published();
    }
}
