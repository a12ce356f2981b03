package nl.wijkatelier.domain.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bel 0612345678",
                "06-1234 5678",
                "06 - 12 34 56 78",
                "(0252) 12 34 56",
                "0 6 1 2 3 4 5 6 7 8",
                "+31 (0)6 12345678",
                "0031 6 12.34.56.78",
                "mijn bsn is 111222333",
                "bsn 111 222 333",
                "111.22.23.33",
                "jan@example.org"
            })
    void namesSomebody_numbersThatLeadToAPerson_whateverStandsBetween(String text) {
        assertThat(Remark.namesSomebody(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De grens van 2024 kost 1.250.000 euro",
                "op 12-06-2024 en 13-06-2024",
                "Calslaan 12, 2161 AB",
                "123456789",
                "BU99030101 en WK990301",
                "tussen 10.30 en 12.00 uur",
                "000000000"
            })
    void namesSomebody_otherNumbers_doNot(String text) {
        assertThat(Remark.namesSomebody(text)).isFalse();
    }
}
