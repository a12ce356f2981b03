package nl.wijkatelier.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaamTest {
    @Test
    void whatPeoplePasteAlong_isLeftOut() {
        assertThat(Naam.cleaned("  Oranje\u000Bbuurt\r\n Zuid\u0000\u200B\t\uFFFF\uD83C "))
                .isEqualTo("Oranje buurt  Zuid");
        assertThat(Naam.find("'s-Gravenland \u00e9\u4e2d \uD83C\uDF37")
                        .orElseThrow()
                        .text())
                .isEqualTo("'s-Gravenland \u00e9\u4e2d \uD83C\uDF37");
        assertThat(Naam.find("Plas").orElseThrow()).hasToString("Plas").isEqualTo(new Naam("Plas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u000B", "\u200B\u0000", "\uFDD0", "\uE000"})
    void whatNothingIsLeftOf_isNoName(String written) {
        assertThat(Naam.find(written)).isEmpty();
        assertThatThrownBy(() -> new Naam(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void null_isNoName_andWhatIsNotCleanNeither() {
        assertThat(Naam.find(null)).isEmpty();
        assertThatThrownBy(() -> new Naam("Oranje\u000Bbuurt")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Naam(" Plas")).isInstanceOf(IllegalArgumentException.class);
    }
}
