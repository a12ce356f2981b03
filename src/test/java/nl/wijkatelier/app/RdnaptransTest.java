package nl.wijkatelier.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdnaptransTest {
    @TempDir
    private Path folder;

    @Test
    void coordinateSystems_gridThatIsNotThere_stopsTheStartAndNamesTheSetting() {
        Path none = folder.resolve("weg.txt");
        assertThatThrownBy(() -> new Rdnaptrans().coordinateSystems(none.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wijkatelier.rdnaptrans-grid")
                .hasMessageContaining(none.toString());
    }

    @Test
    void coordinateSystems_fileThatIsNoGrid_stopsTheStartAndSaysWhere() throws IOException {
        Path other = Files.writeString(folder.resolve("brief.txt"), "Geachte raad,\n");
        assertThatThrownBy(() -> new Rdnaptrans().coordinateSystems(other.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("brief.txt")
                .hasMessageContaining("geen correctiegrid");
    }
}
