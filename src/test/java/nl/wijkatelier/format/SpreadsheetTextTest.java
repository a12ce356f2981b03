package nl.wijkatelier.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1+1",
                "＝1+1",
                "-",
                "--1"
            })
    void safe_textThatBeginsAFormula_getsAnApostrophe(String text) {
        assertThat(SpreadsheetText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Oranjebuurt", "-12", "-12,50", "+3.5", "1e-5", "'t Zand", "A=B", "WK990101", " "})
    void safe_otherTextAndNumbers_stay(String text) {
        assertThat(SpreadsheetText.safe(text)).isEqualTo(text);
    }

    @Test
    void row_keepsNumbersAndNothing_andChecksEveryText() {
        assertThat(SpreadsheetText.row("=1", -3, null, -2.5, "x")).containsExactly("'=1", -3, null, -2.5, "x");
    }
}
