package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The examples and settings of docs/operation.md are such as can be used. */
class OperationDocsTest {
    private static final Path PAGE = Path.of("docs/operation.md");
    private static final Pattern SETTING =
            Pattern.compile("(?<![\\w.])wijkatelier((?:\\.[a-z]+(?:-[a-z]+)*)+)(?![\\w.]*\\.(?:yaml|jar|service))");

    @Test
    void yamlExamples_areYaml_andNameWhatThereIs() throws Exception {
        List<String> examples = blocks("yaml");
        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        for (String example : examples) {
            Map<String, Object> read = new Yaml().load(example);
            assertThat(read).as(example).isNotEmpty();
            if (read.get("wijkatelier") instanceof Map<?, ?> own)
                assertThat(settings()).containsAll(flat("", own, new TreeSet<>()));
            if (read.get("services") instanceof Map<?, ?> services)
                assertThat(services.values())
                        .allSatisfy(one -> assertThat(one.toString()).contains("healthcheck"));
        }
    }

    @Test
    void unit_hasTheFormOfSystemd_andRunsWhatThereIs() throws Exception {
        List<String> units = blocks("ini");
        assertThat(units).hasSize(1);
        List<String> lines =
                units.get(0).lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).allMatch(line -> line.matches("\\[(Unit|Service|Install)]|[A-Z][A-Za-z]+=\\S.*"));
        assertThat(lines).contains("[Unit]", "[Service]", "[Install]", "UMask=0077");
        String start = lines.stream()
                .filter(line -> line.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow();
        assertThat(start).contains("-jar ").contains("--wijkatelier.toegangslog.bestand=");
    }

    @Test
    void everySetting_thatIsNamed_isThere() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Matcher setting = SETTING.matcher(Files.readString(PAGE)); setting.find(); )
            named.add(setting.group(1).substring(1));
        named.removeIf(name -> name.matches("jar|service|yaml|mv\\.db|wachtwoord"));
        assertThat(named).hasSizeGreaterThan(6);
        assertThat(settings()).containsAll(named);
    }

    private static Set<String> settings() throws Exception {
        try (InputStream in = OperationDocsTest.class.getResourceAsStream("/application.yaml")) {
            Map<String, Object> all = new Yaml().load(in);
            return flat("", (Map<?, ?>) all.get("wijkatelier"), new TreeSet<>());
        }
    }

    private static Set<String> flat(String before, Map<?, ?> map, Set<String> into) {
        map.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) flat(before + name + ".", inner, into);
            else into.add(before + name);
        });
        return into;
    }

    private static List<String> blocks(String language) throws Exception {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```").matcher(Files.readString(PAGE));
        while (block.find()) blocks.add(block.group(1));
        return blocks;
    }
}
