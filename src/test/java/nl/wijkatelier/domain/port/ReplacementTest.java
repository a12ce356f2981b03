package nl.wijkatelier.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementTest {
    @ParameterizedTest
    @CsvSource({
        "10,10,false",
        "10,9,false",
        "10,8,true",
        "10,7,true",
        "1000,801,false",
        "1000,800,true",
        "1,0,true",
        "0,0,false",
        "3,5,false"
    })
    void large_fromALossOfAFifth(long replaced, long instead, boolean large) {
        assertThat(new Replacement.Count("Pand", replaced, replaced, 0, instead).large())
                .isEqualTo(large);
    }

    @Test
    void sums_areThoseOfTheTypes() {
        Replacement one = new Replacement(
                1,
                "0301",
                null,
                List.of(new Replacement.Count("Pand", 20, 10, 3, 7), new Replacement.Count("adres", 5, 5, 1, 4)));
        assertThat(one.replaced()).isEqualTo(15);
        assertThat(one.kept()).isEqualTo(10);
        assertThat(one.gone()).isEqualTo(4);
    }
}
