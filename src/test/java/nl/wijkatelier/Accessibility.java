package nl.wijkatelier;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe-core finds on a page, by all of its rules. {@link AxeBuilder} gives the same, but carries everything that is well out of the
 * browser too, and opens another browser page for it: seconds for each state of a page.
 */
public final class Accessibility {
    /** With {@code resultTypes} all rules are run; of what is well no list is made. */
    private static final String RUN =
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
                    + ".map((rule) => `${rule.id}: ${rule.help} [${rule.nodes.map((node) => node.html).join(', ')}]`)";

    private static final String ABSENT = "() => typeof axe === 'undefined'";
    private static final String INJECT = "() => {" + AxeBuilder.getAxeScript() + "}";

    private Accessibility() {}

    /** Keeps a picture of the page as {@code target/screenshots/STATE.png} and fails where a rule is broken. */
    public static void check(Page page, String state) {
        Browser.keep(page, state);
        assertThat(violations(page)).as("axe in state %s", state).isEmpty();
    }

    /** Rules that are broken, each with what breaks it; for a page without frames. */
    static List<String> violations(Page page) {
        if (page.frames().size() > 1) throw new IllegalArgumentException("frames are not looked into: " + page.url());
        if ((boolean) page.evaluate(ABSENT)) page.evaluate(INJECT);
        return ((List<?>) page.evaluate(RUN)).stream().map(String.class::cast).toList();
    }
}
