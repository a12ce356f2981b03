package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command that README and docs give can be given: commands and options, goals and profiles, addresses of the API. */
class DocsCommandsTest {
    private static final Pattern JAR = Pattern.compile("java -jar \\S+\\.jar ([^`\\n]+)");
    private static final Pattern ARGUMENTS = Pattern.compile("-Dspring-boot\\.run\\.arguments=\"([^\"]+)\"");
    private static final Pattern MAVEN = Pattern.compile("(?m)(?:^|`)mvn ([^`\\n#&]+)");
    private static final Pattern CURL = Pattern.compile("(?m)(?:^|`)curl ([^`\\n]+)");
    private static final Pattern ADDRESS = Pattern.compile("/api/v1/([a-z-]+)");
    private static final Set<String> PHASES = Set.of("test", "test-compile", "package", "verify", "compile");

    private record Line(Path page, String text) {
        @Override
        public String toString() {
            return page + ": " + text;
        }
    }

    private static List<Line> found(Pattern pattern) throws IOException {
        List<Line> found = new ArrayList<>();
        try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.walk(Path.of("docs")))) {
            for (Path page :
                    pages.filter(one -> one.toString().endsWith(".md")).sorted().toList())
                for (Matcher match = pattern.matcher(Files.readString(page)); match.find(); )
                    found.add(new Line(page, match.group(1).strip()));
        }
        return found;
    }

    @Test
    void commandsOfTheCommandLine_areThere_withTheirOptions() throws IOException {
        List<Line> commands = found(JAR);
        assertThat(commands).hasSizeGreaterThan(3);
        commands.addAll(found(ARGUMENTS));
        for (Line line : commands) {
            String[] words = Arrays.stream(line.text()
                            .replaceAll("\\s#.*", "")
                            .replaceAll("[\\[\\]]", "")
                            .split("\\s+"))
                    .filter(word -> !setting(line, word))
                    .toArray(String[]::new);
            assertThatCode(() -> new CommandLine(new Commands(List.of())).parseArgs(words))
                    .as(line.toString())
                    .doesNotThrowAnyException();
        }
    }

    /** A setting is known where the configuration or a class that holds it names it. */
    private static boolean setting(Line line, String word) {
        if (!word.matches("--(spring|wijkatelier|server|logging)\\..*")) return false;
        String name = word.substring(2, word.contains("=") ? word.indexOf('=') : word.length());
        if (name.startsWith("wijkatelier."))
            assertThat(Files.exists(Path.of("docs")) && named(name))
                    .as("%s in %s", name, line)
                    .isTrue();
        return true;
    }

    private static boolean named(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(java|yaml)"))
                    .toList()) {
                String text = Files.readString(file);
                if (text.contains(name) || file.toString().endsWith(".yaml") && text.contains(last + ":")) return true;
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return false;
    }

    @Test
    void commandsOfMaven_nameGoalsAndProfilesThatAreThere() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<Line> commands = found(MAVEN);
        assertThat(commands).hasSizeGreaterThan(5);
        for (Line line : commands) {
            List<String> words = List.of(line.text().split("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (word.equals("-P")) assertThat(pom).as(line.toString()).contains("<id>" + words.get(++i) + "</id>");
                else if (word.startsWith("-Droom="))
                    assertThat(Path.of("src/main/java/nl/wijkatelier/"
                                    + word.substring(7).replace('.', '/')))
                            .isDirectory();
                else if (word.startsWith("-Dspring-boot.run.profiles="))
                    assertThat(Path.of("src/main/resources/application-" + word.substring(27) + ".yaml"))
                            .exists();
                else if (word.startsWith("-Dexec.mainClass=") && !word.endsWith(".NAME"))
                    assertThat(Path.of("src/test/java/" + word.substring(17).replace('.', '/') + ".java"))
                            .exists();
                else if (word.contains(":") && !word.startsWith("-"))
                    assertThat(pom).as(line.toString()).contains(word.substring(0, word.indexOf(':')) + "-maven");
                else if (!word.startsWith("-"))
                    assertThat(PHASES).as(line.toString()).contains(word);
            }
        }
    }

    @Test
    void requests_goToAddressesThatTheTableOfRightsHas() throws IOException {
        String rights = Files.readString(Path.of("src/main/resources/access/rights.txt"));
        for (Line line : found(CURL)) {
            Matcher path = Pattern.compile("(?:localhost:\\d+|https?://[^/\\s]+)(/[^\\s?\"']*)")
                    .matcher(line.text());
            assertThat(path.find()).as(line.toString()).isTrue();
            Matcher method = Pattern.compile("-X (\\w+)").matcher(line.text());
            String verb = method.find() ? method.group(1) : line.text().matches(".* -(F|d) .*") ? "POST" : "GET";
            assertThat(rights.lines()
                            .map(one -> one.split("\\s+"))
                            .filter(one -> one.length > 2 && one[0].equals(verb))
                            .anyMatch(one -> path.group(1)
                                    .matches(one[1].replaceAll("\\{\\w+}", "[^/]+")
                                            .replace("**", ".*"))))
                    .as(line.toString())
                    .isTrue();
        }
        Set<String> known = new TreeSet<>();
        for (Matcher one = ADDRESS.matcher(rights); one.find(); ) known.add(one.group(1));
        for (Line line : found(ADDRESS)) assertThat(known).as(line.toString()).contains(line.text());
    }
}
