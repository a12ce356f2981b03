package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {
    @TempDir
    private Path folder;

    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong advanced = new AtomicLong();
    private final Progress counting = new Progress() {
        @Override
        public void begin(String stage, long steps) {
            begun.set(steps);
        }

        @Override
        public void advance(long steps) {
            advanced.addAndGet(steps);
        }

        @Override
        public void check() {}
    };

    @BeforeEach
    void deliver() throws IOException {
        Files.write(folder.resolve("outer.zip"), zip("__MACOSX/._b.xml", "a/b.xml", ".DS_Store", "a/notes.txt"));
        Files.createDirectory(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/c.xml"), "<c/>");
        Files.writeString(folder.resolve(".hidden.xml"), "<hidden/>");
        ByteArrayOutputStream nesting = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(nesting)) {
            out.putNextEntry(new ZipEntry("inner.ZIP"));
            out.write(zip("d.xml", "e.xml"));
        }
        Files.write(folder.resolve("twice.zip"), nesting.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void folderWithZips_everyWantedFileOnceWhateverTheThreads(int threads) {
        Set<String> places = new ConcurrentSkipListSet<>();
        long read = SourceFiles.of(List.of(folder))
                .read("lezen", name -> !name.endsWith(".txt"), threads, counting, () -> entry -> {
                    places.add(entry.place().substring(entry.place().indexOf('/') + 1));
                    assertThat(new String(entry.stream().readAllBytes(), StandardCharsets.UTF_8))
                            .startsWith("<");
                });

        assertThat(places)
                .containsExactly(
                        "deep/c.xml", "outer.zip!a/b.xml", "twice.zip!inner.ZIP!d.xml", "twice.zip!inner.ZIP!e.xml");
        assertThat(read).isEqualTo(4);
        assertThat(advanced.get()).isPositive().isLessThanOrEqualTo(begun.get());
    }

    @Test
    void fileNamedItself_readWhateverItsName() {
        long read = SourceFiles.of(List.of(folder.resolve("deep/c.xml")))
                .read(
                        "lezen",
                        name -> false,
                        Progress.NONE,
                        entry -> entry.stream().readAllBytes());

        assertThat(read).isEqualTo(1);
    }

    @Test
    void digests_ofFileAndFolder() {
        List<DatasetDraft.SourceFile> digests = SourceFiles.of(
                        List.of(folder.resolve("deep/c.xml"), folder.resolve("deep")))
                .digests(counting);

        assertThat(digests.get(0))
                .isEqualTo(new DatasetDraft.SourceFile(
                        "c.xml", "4d78e80acca87d024f2176d961d202cde30d0bd8b59e84a767b96da97aa94055", 4));
        assertThat(digests.get(1).sha256())
                .hasSize(64)
                .isNotEqualTo(digests.get(0).sha256());
        assertThat(advanced.get()).isEqualTo(begun.get()).isEqualTo(8);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("<" + name + "/>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
