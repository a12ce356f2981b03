package nl.wijkatelier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the residents' page: both languages have every key, and every key that the page says. */
class PageTextsTest {
    private static final Path FRONTEND = Path.of("frontend");
    private static final Pattern HOLE = Pattern.compile("\\{\\w+}");

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
        Set<String> said = new TreeSet<>();
        Pattern call = Pattern.compile("(?:\\bsay\\(|data-(?:text|label|placeholder)=)['\"](\\w+)['\"]");
        for (Path file : pageFiles()) {
            Matcher found = call.matcher(Files.readString(file));
            while (found.find()) said.add(found.group(1));
        }
        assertThat(said).hasSizeGreaterThan(60);
        assertThat(keys(texts("nl"))).containsAll(said);
    }

    @Test
    void noTextLies_unsaid() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : pageFiles()) all.append(Files.readString(file));
        Set<String> themes = Set.of(
                "bevolking",
                "wonen",
                "ruimte",
                "huishoudens",
                "woz_en_inkomen",
                "gebouwen",
                "kadaster",
                "bereikbaarheid");
        Set<String> fromTheService = Set.of(
                "secret",
                "later",
                "discontinued",
                "unknown",
                "uncertain",
                "not_applicable",
                "straat",
                "adres",
                "postcode",
                "woonplaats");
        assertThat(keys(texts("nl")))
                .allSatisfy(key -> assertThat(all.indexOf(key) >= 0
                                || themes.contains(key)
                                || fromTheService.contains(key)
                                || key.startsWith("register"))
                        .as(key)
                        .isTrue());
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
