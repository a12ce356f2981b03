package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkatelier.ChildJvm;
import nl.wijkatelier.PostGis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of an import, on both databases: the former data is served and the next import is as any other. */
class KilledImportIT {
    private static final Path SMALL = Path.of("gis-data/BAGGEM9901L-01012024.zip");
    private static final Path LARGE = Path.of("gis-data/BAGGEM9903L-01012024.zip");

    @TempDir
    Path folder;

    @Test
    void kill_inTheMiddle_onH2gis_losesNothing() throws Exception {
        killed(List.of("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store")));
    }

    @Test
    void kill_inTheMiddle_onPostgis_losesNothing() throws Exception {
        String name = PostGis.newDatabase();
        try {
            PostGis.Server server = PostGis.server();
            killed(List.of(
                    "--spring.profiles.active=postgis",
                    "--spring.datasource.url=" + server.database(name),
                    "--spring.datasource.username=" + server.user(),
                    "--spring.datasource.password=" + server.password()));
        } finally {
            drop(name);
        }
    }

    private void killed(List<String> database) throws Exception {
        assertThat(run(database, "import", "bag", "--gebied", "dorp", SMALL.toString()))
                .contains("Dataset 1 (bag dorp) is zichtbaar");
        Process process = child(database, "import", "bag", "--gebied", "dorp", LARGE.toString());
        assertThat(reachesTheMiddle(process)).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(process.exitValue()).isNotZero();
        assertThat(run(database, "datasets"))
                .containsPattern("1 +bag +dorp .* zichtbaar")
                .doesNotContain("vervangen");
        assertThat(run(database, "import", "bag", "--gebied", "dorp", LARGE.toString()))
                .containsPattern("Dataset \\d+ \\(bag dorp\\) is zichtbaar");
        assertThat(run(database, "datasets"))
                .containsPattern("1 +bag +dorp .* vervangen")
                .doesNotContain("laden");
    }

    private Process child(List<String> database, String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(settings(database));
        return ChildJvm.of(List.of(), Wijkatelier.class, arguments)
                .redirectErrorStream(true)
                .start();
    }

    /** Reads what the child says until it is in the midst of the objects. */
    private static boolean reachesTheMiddle(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            if (line.startsWith("BAG lezen") && line.matches(".* [1-9]\\d %.*")) return true;
        return false;
    }

    private List<String> settings(List<String> database) {
        return Stream.concat(database.stream(), Stream.of("--wijkatelier.admin.token-file=" + folder.resolve("token")))
                .toList();
    }

    private String run(List<String> database, String... command) {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exit = Wijkatelier.run(Stream.concat(Stream.of(command), settings(database).stream())
                    .toArray(String[]::new));
            assertThat(exit).isZero();
        } finally {
            System.setOut(standard);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void drop(String name) throws SQLException {
        PostGis.drop(name);
    }
}
