package nl.wijkatelier.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkatelier.engine.join.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit on a few gemeenten; {@link AttackTest} has the same on any. */
class AuditTest {
    private static final Rules RULES = IndicatorCatalogue.load().rules();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void widths_areThoseOfTheLinearProgram(long seed) {
        AttackTest.widthsAreThoseOfTheLinearProgram(new RandomPeople(seed, 2, 3), seed == 2);
    }

    @Test
    void weakest_isThereWhereOnlyThresholdsHold_andGoneWhereMoreIsWithheld() {
        int weak = 0;
        for (long seed = 1; seed <= 8; seed++) {
            RandomPeople people = new RandomPeople(seed, 2, 3);
            for (String id : List.of("leeftijd", "huishoudens", "inkomen", "woz")) {
                Rule rule = RULES.get(id);
                boolean[] sensitive = AttackTest.sensitive(people, rule);
                int found = AttackTest.audited(people, rule, sensitive);
                if (found >= 0) {
                    weak++;
                    assertThat(sensitive[found]).isTrue();
                }
                assertThat(AttackTest.audited(people, rule, AttackTest.pattern(people, rule)))
                        .isEqualTo(-1);
            }
        }
        assertThat(weak).isGreaterThan(5);
    }
}
