package nl.wijkatelier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.delivery.AreaGeoPackage.Column;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AreaColumnsTest {
    /** The figure of water had the name of the column that tells whether an area is water. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void namesOfColumns_areAllDifferent(Level level) {
        List<String> names = new ArrayList<>(AreaColumns.codes(level, List.of(), Map.of()).stream()
                .map(Column::name)
                .toList());
        IndicatorCatalogue.load().indicators().forEach(indicator -> names.add(AreaColumns.name(indicator)));
        assertThat(names).hasSizeGreaterThan(60).doesNotHaveDuplicates().contains("water", "cijfer_water");
    }
}
