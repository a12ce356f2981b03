package nl.wijkatelier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.Skipped;
import org.junit.jupiter.api.Test;

/** The scripts of the pages by TypeScript's compiler: names that are not there, arguments that do not fit, what nothing uses. */
class TypesIT {
    private static final Path COMPILER = Path.of("target", "typescript");
    private static final Pattern NEEDED =
            Pattern.compile(".*/typescript/[^/]+/((?:lib/(?:tsc\\.js|lib\\.[^/]*\\.ts))|package\\.json)");
    private static final Pattern FAULT =
            Pattern.compile("^(\\S+?)\\(\\d+,\\d+\\): error (TS\\d+): ", Pattern.MULTILINE);

    /** Imports what is not there, leaves a constant unused, gives a number for a text, sets a property that elements do not have. */
    private static final String FAULTY = """
            import { absent, byId } from '../../frontend/js/dom.js';
            const unused = 1;
            byId(absent).hidden = true;
            byId(1).valeu = '';
            """;

    /** The scripts with one more that is wrong, so that a compiler that looks at nothing would be noticed. */
    private static final String CONFIG = """
            { "extends": "../../src/test/types/tsconfig.json", "include": ["../../frontend/**/*.js", "faulty.js"] }
            """;

    @Test
    void scripts_haveNoFaultOfTypes_andAFaultyOneIsFound() throws Exception {
        unpack();
        Path folder = Files.createDirectories(Path.of("target", "types"));
        Files.writeString(folder.resolve("faulty.js"), FAULTY);
        Files.writeString(folder.resolve("tsconfig.json"), CONFIG);

        String out = compile(folder.resolve("tsconfig.json"));

        List<String> faults = FAULT.matcher(out)
                .results()
                .map(one -> one.group(1) + " " + one.group(2))
                .toList();
        assertThat(faults)
                .as(out)
                .containsExactlyInAnyOrder(
                        "target/types/faulty.js TS2305",
                        "target/types/faulty.js TS6133",
                        "target/types/faulty.js TS2345",
                        "target/types/faulty.js TS2339");
    }

    private static String compile(Path config) throws IOException, InterruptedException {
        Process node;
        try {
            node = new ProcessBuilder(
                            "node",
                            COMPILER.resolve("lib/tsc.js").toString(),
                            "--pretty",
                            "false",
                            "-p",
                            config.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            throw Skipped.because("the types of the pages' scripts", "node is not installed", "apt-get install nodejs");
        }
        String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return out;
    }

    /** Puts the compiler and its own declarations into the folder of the build. */
    private static void unpack() throws IOException {
        var known = TypesIT.class.getResource("/META-INF/maven/org.webjars.npm/typescript/pom.properties");
        assertThat(known).as("TypeScript's jar among those of the tests").isNotNull();
        try (JarFile jar = ((JarURLConnection) known.openConnection()).getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                Matcher needed = NEEDED.matcher(entry.getName());
                if (!needed.matches()) continue;
                Path place = COMPILER.resolve(needed.group(1));
                Files.createDirectories(place.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
