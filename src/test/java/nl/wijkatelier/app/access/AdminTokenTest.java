package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenTest {
    @TempDir
    Path folder;

    @Test
    void keptIn_firstStart_makesATokenForTheOwnerOnly() throws IOException {
        Path file = folder.resolve("var/beheer-token");
        AdminToken token = AdminToken.keptIn(file);
        String text = Files.readString(file).strip();
        assertThat(text).hasSizeGreaterThanOrEqualTo(43);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(token.matches(text)).isTrue();
        assertThat(token.matches(text + "x")).isFalse();
        assertThat(token.matches("")).isFalse();
    }

    @Test
    void keptIn_laterStart_readsTheSameToken() throws IOException {
        Path file = folder.resolve("beheer-token");
        AdminToken.keptIn(file);
        assertThat(AdminToken.keptIn(file).matches(Files.readString(file).strip()))
                .isTrue();
    }

    @Test
    void keptIn_emptyFile_isRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("beheer-token"));
        assertThatThrownBy(() -> AdminToken.keptIn(file)).isInstanceOf(UncheckedIOException.class);
    }
}
