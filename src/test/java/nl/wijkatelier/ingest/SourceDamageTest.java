package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.wijkatelier.domain.port.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips and zips in zips, damaged 300 times. */
class SourceDamageTest {
    @TempDir
    private Path folder;

    @Test
    void zip_damaged_isReadOrRefused() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        pack(inner, "c.xml", "<c/>".repeat(300), "d.xml", "<d/>");
        Path file = folder.resolve("levering.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("map/a.xml"));
            out.write("<a>tekst</a>".repeat(100).getBytes(StandardCharsets.UTF_8));
            ZipEntry stored = new ZipEntry("b.zip");
            out.putNextEntry(stored);
            out.write(inner.toByteArray());
        }
        assertThat(Damage.read(file, 300, 32, SourceDamageTest::read)).containsKey("FILE_DAMAGED");
    }

    private static void read(Path file) {
        SourceFiles.of(List.of(file))
                .read(
                        "lezen",
                        name -> true,
                        Progress.NONE,
                        entry -> entry.stream().readAllBytes());
    }

    private static void pack(ByteArrayOutputStream bytes, String... namesAndTexts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
