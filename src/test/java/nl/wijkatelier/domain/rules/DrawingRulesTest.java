package nl.wijkatelier.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DrawingRulesTest {
    @Test
    void bundledRules_areRead() {
        assertThat(DrawingRules.load().grensVerlegd()).isEqualTo(5);
        assertThat(DrawingRules.load()).isEqualTo(DrawingRules.read(new StringReader(text())));
    }

    @Test
    void missingUnknownAndWrongKeys_areNamed() {
        refused(text().replace("strook.breedte", "strook.breete"), "strook.breedte is missing");
        refused(text() + "\nextra = 1", "unknown keys [extra]");
        refused(text().replace("grens.verlegd = 5", "grens.verlegd = vijf"), "grens.verlegd = vijf");
        refused(text().replace("grens.verlegd = 5", "grens.verlegd = -5"), "grens.verlegd = -5");
        refused(text().replace("buurt.woningen.minstens = 80", "buurt.woningen.minstens = 8.5"), "whole number");
        refused(text().replace("buurt.woningen.minstens = 80", "buurt.woningen.minstens = 9000"), "larger");
    }

    private static void refused(String file, String message) {
        assertThatThrownBy(() -> DrawingRules.read(new StringReader(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static String text() {
        try (InputStream file = DrawingRulesTest.class.getResourceAsStream("/rules/drawing.properties")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
