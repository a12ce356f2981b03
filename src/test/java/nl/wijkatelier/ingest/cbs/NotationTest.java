package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
    private final Notation notation = new Notation();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "48.000|17.942.942|48000",
                "48.000|2,1|48000",
                "48.000|1.234,5|48000",
                "48.000|0.5|48",
                "48.000|1000.000|48",
                "2.125|2.1|2.125",
                "2,125|2,1|2.125",
                "2,125|2.1|2125",
                "2,125|1,234,567|2125",
                "-48.000|17.942.942|-48000"
            })
    void inDoubt_anotherValueOfTheColumnDecides(String text, String other, double number) {
        notation.see("a", other);
        notation.see("a", text);
        assertThat(notation.number("a", text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "48|48",
                "2.1|2.1",
                "2,1|2.1",
                "0.125|0.125",
                ".5|0.5",
                "1234.567|1234.567",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1.234.567|1234567",
                "17 942 942|17942942",
                "1e3|1000",
                "+5|5",
                "-99997|-99997"
            })
    void clear_needsNoOther(String text, double number) {
        notation.see("a", text);
        assertThat(notation.number("a", text)).isEqualTo(number);
    }

    @Test
    void inDoubt_columnsThatAgreeDecide_columnsThatDoNotAreNone() {
        notation.see("b", "2,1");
        assertThat(notation.number("a", "48.000")).isEqualTo(48000);
        notation.see("c", "2.1");
        assertThatThrownBy(() -> notation.number("a", "48.000"))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("'48.000' kan 48.000 zijn of 48000; de andere cijfers zeggen niet welke van de twee");
        assertThat(notation.number("b", "48.000")).isEqualTo(48000);
        assertThat(notation.number("c", "48.000")).isEqualTo(48);
    }

    @Test
    void inDoubt_alone_isNoNumber() {
        notation.see("a", "48.000");
        notation.see("a", "15");
        assertThatThrownBy(() -> notation.number("a", "48.000")).isInstanceOf(NumberFormatException.class);
        assertThat(notation.number("a", "15")).isEqualTo(15);
    }

    @Test
    void columnThatContradictsItself_isInDoubt() {
        notation.see("a", "17.942.942");
        notation.see("a", "2.1");
        assertThatThrownBy(() -> notation.number("a", "48.000")).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "12d",
                "0x1p3",
                "NaN",
                "1e999",
                "1.2.3.4x",
                "--1",
                "1,",
                "12 %",
                "1..2,3",
                "1,2,3",
                "12.34.567"
            })
    void noNumber_isNone(String text) {
        notation.see("a", text);
        assertThatThrownBy(() -> notation.number("a", text)).isInstanceOf(NumberFormatException.class);
    }
}
