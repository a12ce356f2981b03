package nl.wijkatelier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.Skipped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules of the pages that need no browser, by their own tests. */
class ModulesIT {
    private static final Pattern PASSED = Pattern.compile("^# pass (\\d+)$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"pure", "atelier"})
    void modules_passTheirTests(String which) throws Exception {
        String out;
        int code;
        try {
            Process node = new ProcessBuilder(
                            "node", "--test", "--test-reporter=tap", "frontend/test/" + which + ".test.mjs")
                    .redirectErrorStream(true)
                    .start();
            out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
            code = node.exitValue();
        } catch (IOException absent) {
            throw Skipped.because("the modules of the pages", "node is not installed", "apt-get install nodejs");
        }
        assertThat(code).as(out).isZero();
        Matcher passed = PASSED.matcher(out);
        assertThat(passed.find()).isTrue();
        assertThat(Integer.parseInt(passed.group(1))).isGreaterThan(10);
    }
}
