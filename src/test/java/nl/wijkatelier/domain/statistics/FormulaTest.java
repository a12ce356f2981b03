package nl.wijkatelier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.statistics.Measure.Bron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTest {
    @Test
    void measures_areAddedAndSubtracted_inTheirUnits() {
        Formula land = Formula.of("oppervlakte - oppervlakte_water + inwoners");
        assertThat(land.plus()).containsExactly(Measure.OPPERVLAKTE, Measure.INWONERS);
        assertThat(land.minus()).containsExactly(Measure.OPPERVLAKTE_WATER);
        assertThat(land.measures())
                .containsExactlyInAnyOrder(Measure.OPPERVLAKTE, Measure.OPPERVLAKTE_WATER, Measure.INWONERS);
        assertThat(land.bronnen()).containsExactlyInAnyOrder(Bron.GEBIEDEN, Bron.BGT, Bron.PERSONEN);
        assertThat(land.kerncijfer()).isNull();
        double value = land.value(measure -> switch (measure) {
            case OPPERVLAKTE -> 9_000_000;
            case OPPERVLAKTE_WATER -> 2_000_000;
            default -> 5;
        });
        assertThat(value).isEqualTo(12);
    }

    @Test
    void one_isOne_andAPublishedFigureIsItsName() {
        Formula one = Formula.of("een");
        assertThat(one.value(measure -> 7)).isEqualTo(1);
        assertThat(one.measures()).isEmpty();
        assertThat(one.kerncijfer()).isNull();
        assertThat(Formula.of("cbs:mannen").kerncijfer()).isEqualTo("mannen");
        assertThat(Formula.of("cbs:mannen").bronnen()).isEmpty();
        assertThat(Formula.of(" panden ").plus()).containsExactly(Measure.PANDEN);
        assertThat(Formula.of("panden - inwoners").value(measure -> measure == Measure.PANDEN ? 3 : 8))
                .isEqualTo(-5);
    }

    @ParameterizedTest
    @CsvSource({
        "panden * inwoners, tussen maten hoort + of -, panden huizen inwoners, tussen maten hoort",
        "panden + huizen, er is geen maat 'huizen', huizen, er is geen maat 'huizen'",
        "panden +, eindigt met een teken, panden - inwoners -, eindigt met een teken"
    })
    void texts_thatAreNone_areRefused(String one, String why, String other, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.of(one)).withMessageContaining(why);
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.of(other)).withMessageContaining(reason);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void measure_isFoundByItsName(Measure measure) {
        assertThat(Measure.find(measure.text())).contains(measure);
        assertThat(measure.text()).isEqualTo(measure.name().toLowerCase(java.util.Locale.ROOT));
        boolean surface = measure.name().contains("OPPERVLAKTE") && measure.unit() != 1;
        assertThat(measure.unit()).isIn(1.0, 1e-3, 1e-6);
        if (surface) assertThat(measure.unit()).isEqualTo(1e-6);
    }

    @ParameterizedTest
    @EnumSource(Gebruiksdoel.class)
    void objects_byUse(Gebruiksdoel doel) {
        assertThat(Measure.objecten(doel).name()).isEqualTo("OBJECTEN_" + doel.name());
        assertThat(Measure.find("niets")).isEmpty();
    }
}
