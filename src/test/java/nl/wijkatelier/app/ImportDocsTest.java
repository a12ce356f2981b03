package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkatelier.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The commands that docs/import.md gives, as they stand there, but for the place of files, token and service. */
@SpringBootTest(classes = Wijkatelier.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ImportDocsTest {
    private static final Pattern ARGUMENTS = Pattern.compile(
            "^(?:mvn -q spring-boot:run -Dspring-boot.run.arguments=\"(import [^\"]+)\"|.*java -jar \\S+ (import .+))$");

    @TempDir
    static Path folder;

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) {
        registry.add("wijkatelier.demo", () -> false);
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("store"));
        registry.add(
                "wijkatelier.admin.token-file",
                () -> folder.resolve("var/beheer-token").toString());
    }

    /** The lines of the block of commands. */
    private static List<String> lines() throws IOException {
        String text = Files.readString(Path.of("docs/import.md"));
        int begin = text.indexOf("```\n", text.indexOf("## Opdrachten")) + 4;
        return text.substring(begin, text.indexOf("```", begin)).lines().toList();
    }

    private static Path deliveries() throws IOException {
        Path bestanden = Files.createDirectories(folder.resolve("bestanden"));
        Path file = bestanden.resolve("0534.zip");
        if (!Files.exists(file)) Files.copy(RealData.path("cases/F01_zelfde_land_a_0301.zip"), file);
        return bestanden;
    }

    @Test
    void commandLine_ofTheDocs_importsTheFile() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String line : lines()) {
            Matcher found = ARGUMENTS.matcher(line);
            if (found.matches()) commands.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        assertThat(commands).hasSize(2);
        Path bestanden = deliveries();
        for (String command : commands) {
            String[] words = command.replace("bestanden/", bestanden + "/").split(" ");
            assertThat(run(words)).contains("ataset").doesNotContain("Geweigerd");
        }
    }

    private static String run(String... words) {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Wijkatelier.run(Stream.concat(
                                    Arrays.stream(words),
                                    Stream.of(
                                            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("commands"),
                                            "--wijkatelier.admin.token-file=" + folder.resolve("token")))
                            .toArray(String[]::new)))
                    .isZero();
        } finally {
            System.setOut(standard);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void curl_ofTheDocs_importsTheFile() throws Exception {
        String line = lines().stream()
                .filter(one -> one.startsWith("curl "))
                .findFirst()
                .orElseThrow();
        deliveries();
        Process process = new ProcessBuilder(
                        "sh", "-c", line.replace("localhost:8080", "localhost:" + port) + " -s -w '\\n%{http_code}'")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(answer).endsWith("202").contains("\"bron\":\"bag\"");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Process job = new ProcessBuilder(
                            "sh",
                            "-c",
                            "curl -s -H \"Authorization: Bearer $(cat var/beheer-token)\" localhost:" + port
                                    + "/api/v1/jobs/1")
                    .directory(folder.toFile())
                    .start();
            assertThat(new String(job.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"status\":\"klaar\"")
                    .contains("\"datasets\":[1]")
                    .contains("\"Pand\":10");
        });
    }
}
