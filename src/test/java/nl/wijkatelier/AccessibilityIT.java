package nl.wijkatelier;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessibilityIT {
    private static final String BAD = """
            <!doctype html><title>Fout</title><body style="background: #fff"><h1>Kop</h1><h4>Te diep</h4>
            <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><input><button></button><a href="#x"></a>
            <p style="color: #bbb">bleek</p><p style="color: #bbb">ook bleek</p>
            <div role="knop">geen rol</div><i id="twee"></i><i id="twee"></i><ul><p>geen punt</p></ul>""";

    @Test
    void badPage_isFoundAsAxeBuilderFindsIt() {
        Page page = Browser.shared().page(640, 480);
        try {
            page.setContent(BAD);
            List<String> expected = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " ["
                                    + rule.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .collect(Collectors.joining(", "))
                                    + "]")
                            .toList();
            assertThat(expected)
                    .hasSizeGreaterThan(7)
                    .anyMatch(rule -> rule.startsWith("color-contrast") && rule.contains("ook bleek"));
            assertThat(Accessibility.violations(page)).isEqualTo(expected);
            page.setContent(BAD);
            assertThat(Accessibility.violations(page))
                    .as("where axe is not there yet")
                    .isEqualTo(expected);
        } finally {
            page.context().close();
        }
    }
}
