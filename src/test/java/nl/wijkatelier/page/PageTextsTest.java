package nl.wijkatelier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.search.Hit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the residents' page: both languages have every key, and every key that the page says. */
class PageTextsTest {
    private static final Path FRONTEND = Path.of("frontend");
    private static final Pattern HOLE = Pattern.compile("\\{\\w+}");
    private static final Pattern ATTRIBUTE = Pattern.compile("data-(?:text|label|placeholder)=['\"](\\w+)['\"]");
    private static final Pattern CALL = Pattern.compile("\\bsay\\(");
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    @Test
    void bothLanguages_haveTheSameKeys_withTheSameHoles() throws IOException {
        JsonNode nl = texts("nl");
        JsonNode en = texts("en");
        assertThat(keys(en)).isEqualTo(keys(nl));
        for (String key : keys(nl))
            assertThat(holes(en.get(key).asString()))
                    .as(key)
                    .isEqualTo(holes(nl.get(key).asString()));
    }

    @Test
    void everyTextThatThePageSays_isThere() throws IOException {
        Set<String> said = said();
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(keys(texts("nl"))).containsAll(said);
    }

    @Test
    void noTextLies_unsaid() throws IOException {
        Set<String> said = said();
        said.addAll(computed());
        assertThat(keys(texts("nl"))).isSubsetOf(said);
    }

    /** A key within the brackets of {@code say(...)} as one that is said, also where the page chooses between two; and of attributes. */
    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path file : pageFiles()) {
            String text = Files.readString(file);
            for (Matcher found = ATTRIBUTE.matcher(text); found.find(); ) said.add(found.group(1));
            for (Matcher call = CALL.matcher(text); call.find(); )
                for (Matcher key = QUOTED.matcher(argument(text, call.end())); key.find(); ) said.add(key.group(1));
        }
        return said;
    }

    /** What stands from a place to the comma or bracket that ends the argument, what it chooses by left out. */
    private static String argument(String text, int from) {
        int depth = 0;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (depth == 0 && (c == ',' || c == ')')) break;
            if (c == '(' || c == '[' || c == '{') depth++;
            if (c == ')' || c == ']' || c == '}') depth--;
        }
        String argument = text.substring(from, at);
        return argument.contains("?") ? argument.substring(argument.indexOf('?')) : argument;
    }

    /** Keys that are no words of the scripts: what the service names, and what the page puts together. */
    private static Set<String> computed() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Value.Reason reason : Value.Reason.values()) keys.add(reason.text());
        for (Level level : Level.values()) keys.add(level.text());
        for (Hit.Kind kind : Hit.Kind.values()) keys.add(kind.name().toLowerCase(Locale.ROOT));
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/indicators/themas.yaml"))) {
            lines.filter(line -> line.startsWith("  - ")).forEach(line -> keys.add(line.substring(4)));
        }
        // notice.js: say(`register${name}`)
        for (String name : list("notice.js", "REGISTERS = ")) keys.add("register" + name);
        // layers.js: say(name) of the layers that can be switched
        keys.addAll(list("layers.js", "for (const name of "));
        // table.js: an area that a division has not
        keys.add("noarea");
        return keys;
    }

    /** The words of a list in a script. */
    private static List<String> list(String script, String before) throws IOException {
        String text = Files.readString(FRONTEND.resolve("js").resolve(script));
        assertThat(text).contains(before + "[");
        int from = text.indexOf(before + "[") + before.length();
        List<String> words = new ArrayList<>();
        for (Matcher word = QUOTED.matcher(text.substring(from, text.indexOf(']', from))); word.find(); )
            words.add(word.group(1));
        return words;
    }

    private static Stream<Path> scripts() throws IOException {
        return Files.list(FRONTEND.resolve("js")).filter(file -> file.toString().endsWith(".js"));
    }

    private static Iterable<Path> pageFiles() throws IOException {
        try (Stream<Path> scripts = scripts()) {
            return Stream.concat(scripts.sorted(), Stream.of(FRONTEND.resolve("index.html")))
                    .toList();
        }
    }

    private static JsonNode texts(String language) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(FRONTEND.resolve("i18n").resolve(language + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(JsonNode texts) {
        return new TreeSet<>(texts.propertyNames());
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        for (Matcher hole = HOLE.matcher(text); hole.find(); ) holes.add(hole.group());
        return holes;
    }
}
