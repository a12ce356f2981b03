package nl.wijkatelier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wijkatelier.domain.port.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in gis-data are what the generator makes; with {@code -Dgolden.renew=true} they are made anew. */
class GisDataIT {
    private static final Path DATA = Path.of("gis-data");
    private static final long MOST_BYTES = 25_000_000;

    @TempDir
    Path folder;

    @Test
    void generate_withTheSeedAndSizeOfGisData_givesItsBytes() throws Exception {
        DemoRegion.Result made = DemoRegion.generate(DemoRegion.SEED, DemoRegion.ADDRESSES, folder, Progress.NONE);
        assertThat(made.municipalities()).isEqualTo(3);
        assertThat(made.addresses()).isBetween(34_000, 36_000);
        TreeMap<String, String> digests = digests(folder);
        if (Boolean.getBoolean("golden.renew")) renew(digests);
        assertThat(digests).isEqualTo(listed());
        assertThat(folder.resolve(Checksums.FILE)).hasSameTextualContentAs(DATA.resolve(Checksums.FILE));
    }

    @Test
    void gisData_holdsWhatItsListSays_withinItsSize() throws Exception {
        TreeMap<String, String> listed = listed();
        long bytes = 0;
        for (String name : listed.keySet()) bytes += Files.size(DATA.resolve(name));
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(digests(DATA)).isEqualTo(listed);
    }

    private void renew(TreeMap<String, String> digests) throws IOException {
        for (String name : listed().keySet()) Files.deleteIfExists(DATA.resolve(name));
        for (String name : digests.keySet())
            Files.copy(folder.resolve(name), DATA.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(folder.resolve(Checksums.FILE), DATA.resolve(Checksums.FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static TreeMap<String, String> listed() throws IOException {
        TreeMap<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(DATA.resolve(Checksums.FILE)))
            listed.put(line.substring(66), line.substring(0, 64));
        return listed;
    }

    private static TreeMap<String, String> digests(Path folder) throws Exception {
        TreeMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(zip|csv)"))
                    .toList())
                digests.put(
                        file.getFileName().toString(),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
        }
        return digests;
    }
}
