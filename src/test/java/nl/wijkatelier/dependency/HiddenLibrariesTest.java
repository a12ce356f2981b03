package nl.wijkatelier.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all jars hold, also unpacked from others, is held against a list of what is refused. */
class HiddenLibrariesTest {
    private static final Pattern LINE = Pattern.compile("(?:(\\S+:\\S+) < (\\S+)|class (\\S+)): (.+)");
    private static final Pattern IN_REPOSITORY = Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/[^/]+\\.jar");

    /** @param name group:artifact */
    private record Library(String jar, String name, String version) {}

    private record Rule(String name, String before, String marker, String why) {
        static Rule read(String line) {
            Matcher read = LINE.matcher(line);
            if (!read.matches()) throw new IllegalArgumentException("refused.txt: '" + line + "'");
            return new Rule(read.group(1), read.group(2), read.group(3), read.group(4));
        }
    }

    @Test
    void nothingRefused_isInAnyJar_butWhatIsJustified() throws IOException {
        List<Rule> rules = lines("refused.txt").stream().map(Rule::read).toList();
        Set<Library> libraries = new HashSet<>();
        Set<String> found = new TreeSet<>();
        for (File jar : jars()) look(jar, rules, libraries, found);
        // a scan that sees nothing finds nothing
        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(libraries).hasSizeGreaterThan(150);
        assertThat(libraries).extracting(Library::name).contains("com.h2database:h2", "org.geotools:gt-main");
        for (Library library : libraries)
            for (Rule rule : rules)
                if (library.name().equals(rule.name()) && older(library.version(), rule.before()))
                    found.add(library.jar() + " " + library.name() + " " + library.version());
        assertThat(found).containsExactlyInAnyOrderElementsOf(lines("justified.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.27,2.0.3,true",
        "2.0.3,2.0.3,false",
        "2.0.10,2.0.3,false",
        "2.0,2.0.3,true",
        "31.1-jre,32.0.0,true",
        "33.4.0-jre,32.0.0,false",
        "2.17.0,2.17.1,true",
        "3.0.0-M1,2.17.1,false",
        "20231012,20231013,true"
    })
    void versions_areComparedByTheirNumbers(String version, String before, boolean older) {
        assertThat(older(version, before)).isEqualTo(older);
    }

    @Test
    void ownCode_usesNothingThatIsJustifiedByNotBeingReached() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.airlift..", "org.ehcache..", "javax.media..", "com.sun.media..", "org.hsqldb..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.wijkatelier"));
    }

    /** The decoders that ImageIO finds among the jars get nothing to decode. */
    @Test
    void ownCode_readsNoPictures() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(
                                HasOwner.Predicates.With.owner(HasName.Predicates.name("javax.imageio.ImageIO")))
                        .and(JavaCall.Predicates.target(
                                HasName.Predicates.nameMatching("read|createImageInputStream|getImageReaders.*"))))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.wijkatelier"));
    }

    private static void look(File jar, List<Rule> rules, Set<Library> libraries, Set<String> found) throws IOException {
        String name = jar.getName().replaceFirst("-\\d.*", "");
        Matcher place = IN_REPOSITORY.matcher(jar.getPath().replace(File.separatorChar, '/'));
        if (place.matches())
            libraries.add(new Library(name, place.group(1).replace('/', '.') + ":" + place.group(2), place.group(3)));
        try (JarFile file = new JarFile(jar)) {
            for (Rule rule : rules)
                if (rule.marker() != null && file.getEntry(rule.marker()) != null)
                    found.add(name + " class " + rule.marker());
            for (JarEntry entry : Collections.list(file.entries())) {
                if (!entry.getName().matches("META-INF/maven/.+/pom\\.properties")) continue;
                Properties properties = new Properties();
                try (InputStream in = file.getInputStream(entry)) {
                    properties.load(in);
                }
                libraries.add(new Library(
                        name,
                        properties.getProperty("groupId") + ":" + properties.getProperty("artifactId"),
                        String.valueOf(properties.getProperty("version"))));
            }
        }
    }

    private static boolean older(String version, String than) {
        int[] one = numbers(version);
        int[] other = numbers(than);
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            int a = i < one.length ? one[i] : 0;
            int b = i < other.length ? other[i] : 0;
            if (a != b) return a < b;
        }
        return false;
    }

    private static int[] numbers(String version) {
        Matcher plain = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})*").matcher(version);
        if (!plain.lookingAt()) return new int[0];
        return Pattern.compile("\\.")
                .splitAsStream(plain.group())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    static List<File> jars() {
        List<File> jars = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator))
            if (path.endsWith(".jar")) jars.add(new File(path));
        return jars;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = HiddenLibrariesTest.class.getResourceAsStream("/dependency/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
