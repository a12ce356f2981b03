package nl.wijkatelier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every script of the pages holds to. */
class ScriptsTest {
    private static final Pattern SWALLOWS = Pattern.compile("\\bcatch \\{|\\.catch\\(\\(\\) =>");

    /** A fault that nobody hears of has a comment above or under it that says why. */
    @Test
    void noFault_isSwallowedWithoutAWord() throws IOException {
        List<String> wordless = new ArrayList<>();
        for (Path script : scripts()) {
            List<String> lines = Files.readAllLines(script);
            for (int at = 0; at < lines.size(); at++) {
                if (!SWALLOWS.matcher(lines.get(at)).find()) continue;
                boolean said =
                        at > 0 && comment(lines.get(at - 1)) || at + 1 < lines.size() && comment(lines.get(at + 1));
                if (!said) wordless.add(script + ":" + (at + 1));
            }
        }
        assertThat(wordless).isEmpty();
    }

    private static boolean comment(String line) {
        return line.strip().startsWith("//");
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("frontend"))) {
            List<Path> scripts = files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
            assertThat(scripts).hasSizeGreaterThan(50);
            return scripts;
        }
    }
}
