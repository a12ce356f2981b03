package nl.wijkatelier.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempFilesTest {
    @TempDir
    private Path temporary;

    /** F23. */
    @Test
    void begin_removesWhatEndedProcessesLeft_notWhatLivingOnesUse() throws IOException {
        TempFiles killed = TempFiles.begin(temporary);
        Files.writeString(killed.path().resolve("bestand1.zip"), "inner zip");
        Files.createDirectory(killed.path().resolve("map1"));
        Files.writeString(killed.path().resolve("map1/kaart.gpkg"), "copy");
        killed.abandon();
        TempFiles living = TempFiles.begin(temporary);
        Files.writeString(living.path().resolve("bestand2.zip"), "inner zip");

        TempFiles next = TempFiles.begin(temporary);

        assertThat(killed.path()).doesNotExist();
        assertThat(living.path().resolve("bestand2.zip")).exists();
        assertThat(next.path()).isDirectory().hasParent(living.path().getParent());
    }

    @Test
    void begin_keepsAFolderThatIsBeingMade_removesAnOldOne() throws IOException {
        Path root = TempFiles.begin(temporary).path().getParent();
        Path young = Files.createDirectory(root.resolve("procesjong"));
        Path old = Files.createDirectory(root.resolve("procesoud"));
        Files.setLastModifiedTime(old, FileTime.fromMillis(System.currentTimeMillis() - 3_700_000));

        TempFiles.begin(temporary);

        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void folder_isOfItsUserAlone() throws IOException {
        Path root = TempFiles.begin(temporary).path().getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }
}
