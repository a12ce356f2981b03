package nl.wijkatelier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.delivery.AreaGeoPackage.Column;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AreaColumnsTest {
    /** A cell is empty for several reasons, and CBS has numbers for three only: the column beside it says which. */
    @ParameterizedTest
    @EnumSource(Value.Reason.class)
    void everyReason_isToldBesideTheFigure(Value.Reason reason) {
        Area area = new SampleRegion().indelingen().get(0).buurten().get(0);
        Indicator indicator = IndicatorCatalogue.load().indicators().get(0);
        FigureTable table = new FigureTable() {
            @Override
            public Level level() {
                return Level.BUURT;
            }

            @Override
            public List<Area> areas() {
                return List.of(area);
            }

            @Override
            public List<Indicator> indicators() {
                return List.of(indicator);
            }

            @Override
            public Value value(String id, int index) {
                return index == 0 ? Value.missing(reason) : Value.of(12.5);
            }
        };
        List<Column> columns = AreaColumns.all(table);
        assertThat(columns.get(0).name()).isEqualTo(indicator.id());
        assertThat(columns.get(1).name()).isEqualTo(indicator.id() + "_ontbreekt");
        assertThat(columns.get(1).value().apply(0)).isEqualTo(reason.text());
        assertThat(columns.get(1).value().apply(1)).isNull();
    }

    /** The figure of water had the name of the column that tells whether an area is water. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void namesOfColumns_areAllDifferent(Level level) {
        List<String> names = new ArrayList<>(AreaColumns.codes(level, List.of(), Map.of()).stream()
                .map(Column::name)
                .toList());
        IndicatorCatalogue.load().indicators().forEach(indicator -> names.add(AreaColumns.name(indicator)));
        List<String> reasons =
                names.stream().map(name -> name + AreaColumns.REASON).toList();
        assertThat(names).doesNotContainAnyElementsOf(reasons);
        assertThat(names).hasSizeGreaterThan(60).doesNotHaveDuplicates().contains("water", "cijfer_water");
    }
}
