package nl.wijkatelier.atelier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the atelier in both languages. */
class AtelierTextsTest {
    private static final Path FRONTEND = Path.of("frontend");
    private static final Pattern USED =
            Pattern.compile("\\bsay\\('([^'$]+)'|data-(?:text|label|placeholder)=\"([^\"]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{\\w+}");

    @Test
    void bothLanguages_haveEveryKey_withTheSameHoles() throws IOException {
        Map<?, ?> nl = texts("nl");
        Map<?, ?> en = texts("en");
        assertThat(nl.keySet()).isEqualTo(en.keySet());
        for (Object key : nl.keySet())
            assertThat(holes(en.get(key))).as("%s", key).isEqualTo(holes(nl.get(key)));
    }

    @Test
    void everyKeyThatThePageUses_hasAText() throws IOException {
        Map<?, ?> nl = texts("nl");
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FRONTEND.resolve("atelier/js"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) collect(file, used);
        }
        collect(FRONTEND.resolve("atelier.html"), used);
        assertThat(used).hasSizeGreaterThan(100).allMatch(nl::containsKey);
    }

    private static void collect(Path file, TreeSet<String> used) throws IOException {
        Matcher found = USED.matcher(Files.readString(file));
        while (found.find()) used.add(found.group(1) != null ? found.group(1) : found.group(2));
    }

    private static TreeSet<String> holes(Object text) {
        TreeSet<String> holes = new TreeSet<>();
        Matcher found = HOLE.matcher(text.toString());
        while (found.find()) holes.add(found.group());
        return holes;
    }

    private static Map<?, ?> texts(String language) {
        return JsonMapper.shared()
                .readValue(
                        FRONTEND.resolve("atelier/i18n/" + language + ".json").toFile(), Map.class);
    }
}
