package nl.wijkatelier.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.wms.EveryUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is unpacked in geotools-wrapper beside GeoTools, and could be harmed by what comes in, is never loaded: see docs/decisions/0013-audit.md. */
class ReachedClassesTest {
    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: (\\S+)");
    private static final Pattern REACHED = Pattern.compile("org\\.geotools\\..*");
    /** Decompressors, caches, databases, readers of XML and decoders of pictures. That JAI is there at all GeoTools wants to know;
     * of JPEG 2000 an interface for messages is let through. */
    private static final Pattern REFUSED = Pattern.compile(
            "(io\\.airlift|org\\.ehcache|org\\.terracotta|org\\.hsqldb|com\\.sun\\.xml|javax\\.xml\\.bind|jj2000(?!\\.j2k\\.util\\.MsgLogger)|com\\.sun\\.media\\.jai\\.codecimpl)\\..*");

    @TempDir
    Path folder;

    @Test
    void ofTheJarThatHidesOthers_nothingDangerousIsLoaded() throws Exception {
        Path log = folder.resolve("classes.log");
        Path out = folder.resolve("out.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load=info:file=" + log + "::filecount=0",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EveryUse.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        Set<String> reached = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        List<String> lines = Files.readAllLines(log);
        for (String line : lines) {
            Matcher loaded = LOADED.matcher(line);
            if (!loaded.find() || !loaded.group(2).contains("geotools-wrapper")) continue;
            if (REACHED.matcher(loaded.group(1)).matches()) reached.add(loaded.group(1));
            if (REFUSED.matcher(loaded.group(1)).matches()) refused.add(loaded.group(1));
        }
        assertThat(reached).as("of " + lines.size() + " lines").hasSizeGreaterThan(100);
        assertThat(refused).isEmpty();
        assertThat(HiddenLibrariesTest.jars())
                .extracting(File::getName)
                .anyMatch(name -> name.startsWith("geotools-wrapper"));
    }
}
