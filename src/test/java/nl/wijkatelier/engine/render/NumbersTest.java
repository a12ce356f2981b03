package nl.wijkatelier.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void thousandsAndDecimals_areThoseOfTheLanguage() {
        assertThat(new Numbers(1).text(-28_800.25)).isEqualTo("\u221228.800,2");
        assertThat(new Numbers(1, Locale.ENGLISH).text(-28_800.25)).isEqualTo("\u221228,800.2");
        assertThat(new Numbers(0, Locale.ENGLISH).bound(1_000.5)).isEqualTo("1,000.5");
    }
}
