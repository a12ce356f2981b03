package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit} on the command line. */
class AuditCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void verify_saysWhatWasChanged_andList_whatWasDone() throws Exception {
        assertThat(run("account", "Jan Smit", "--rol", "planner")).isZero();
        assertThat(run("audit", "verify")).isZero();
        assertThat(text())
                .contains("De audit is ongeschonden: 2 regels")
                .containsPattern("Bewaar elders: 2:[0-9a-f]{64}");
        String head = text().replaceAll("(?s).*Bewaar elders: (2:[0-9a-f]{64}).*", "$1");
        assertThat(Files.readAllLines(folder.resolve("audit-ankers"))).hasSize(1);
        out.reset();
        assertThat(run("audit", "list", "--from", "2020-01-01")).isZero();
        List<String> lines = text().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).split("\t"))
                .hasSize(7)
                .contains("opdrachtregel", "ACCOUNT_GEMAAKT", "account:1 (Jan Smit)", "gelukt", "planner");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("store"),
                        "sa",
                        Files.readString(folder.resolve("store.wachtwoord")).strip());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from audit where nummer = 2");
            statement.executeUpdate(
                    "update audit_kop set nummer = 1, hash = (select hash from audit where nummer = 1)");
            statement.executeUpdate("update audit set detail = 'beheerder' where nummer = 1");
        }
        out.reset();
        assertThat(run("audit", "verify", "--anker", head)).isEqualTo(AuditCommand.BROKEN);
        assertThat(text())
                .contains("Regel 1: de inhoud is veranderd")
                .contains("Regel 2: is niet wat apart is bewaard")
                .contains("De audit is geschonden");
    }

    @Test
    void wrongInput_isNamed() {
        assertThat(run("audit")).isEqualTo(2);
        assertThat(run("audit", "list", "--from", "gisteren")).isEqualTo(2);
        assertThat(run("audit", "verify", "--anker", "12")).isEqualTo(2);
        assertThat(folder.resolve("store.mv.db")).doesNotExist();
    }

    private int run(String... arguments) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return Wijkatelier.run(java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(
                                    "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store"),
                                    "--wijkatelier.admin.token-file=" + folder.resolve("token"),
                                    "--logging.level.root=ERROR"),
                            java.util.Arrays.stream(arguments))
                    .toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
