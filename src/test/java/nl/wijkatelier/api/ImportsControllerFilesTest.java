package nl.wijkatelier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsControllerFilesTest {
    @TempDir
    private Path folder;

    @Test
    void filesOfOneUpload_lieTogether_sameNamesApart() throws IOException {
        Path shp = Files.createFile(ImportsController.target(folder, "buurt.shp"));
        Path dbf = Files.createFile(ImportsController.target(folder, "buurt.dbf"));
        Path again = Files.createFile(ImportsController.target(folder, "buurt.shp"));

        assertThat(dbf.getParent()).isEqualTo(shp.getParent());
        assertThat(again.getParent()).isNotEqualTo(shp.getParent());
        assertThat(again.getFileName()).hasToString("buurt.shp");
    }

    @Test
    void longName_isCut_theKindStays() throws IOException {
        String name = ImportsController.fileName("../" + "é".repeat(300) + "a".repeat(300) + ".gml");
        assertThat(name).hasSize(120).endsWith("aaa.gml");
        Files.createFile(ImportsController.target(folder, name));
        assertThat(ImportsController.fileName("C:\\x\\..")).isEqualTo("bestand");
    }
}
