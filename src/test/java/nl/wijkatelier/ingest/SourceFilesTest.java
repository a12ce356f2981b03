package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
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

    /** F07: parsers close what they read, and the next entry must still be there. */
    @Test
    void readerThatClosesTwice_leavesTheRestOfTheZip() throws IOException {
        Path file = Files.write(folder.resolve("four.zip"), zip("a.csv", "b.csv", "c.csv", "d.csv"));
        List<String> names = new ArrayList<>();
        SourceFiles.of(List.of(file)).read("lezen", name -> true, Progress.NONE, entry -> {
            names.add(new String(entry.stream().readAllBytes(), StandardCharsets.UTF_8));
            entry.stream().close();
            entry.stream().close();
        });
        assertThat(names).containsExactly("<a.csv/>", "<b.csv/>", "<c.csv/>", "<d.csv/>");
    }

    /** F14. */
    @Test
    void namesWithDotsAndBackslashes_areReadByTheirPlainNames() throws IOException {
        Path file = Files.write(
                folder.resolve("dots.zip"),
                zip("./a.xml", "./map/./b.xml", "map\\c.xml", "./.d.xml", "./__MACOSX/e.xml"));
        assertThat(places(file)).containsExactly("dots.zip!a.xml", "dots.zip!map/b.xml", "dots.zip!map/c.xml");
    }

    /** F21. */
    @Test
    void oneNameTwice_sameContentOnce_otherContentRefused() throws IOException {
        byte[] twice = renamed(zip("a.xml", "b.xml"), "b.xml", "a.xml");
        Path other = Files.write(folder.resolve("other.zip"), twice);
        assertThatThrownBy(() -> places(other))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.FILE_DAMAGED))
                .hasMessageContaining("other.zip!a.xml: de naam staat twee keer");
        byte[] alike = renamed(zipOf("<same/>", "a.xml", "b.xml"), "b.xml", "a.xml");
        assertThat(places(Files.write(folder.resolve("alike.zip"), alike))).containsExactly("alike.zip!a.xml");
    }

    @Test
    void fileBeside_isFoundInFolderAndZipWhateverItsCase() throws IOException {
        Path loose = Files.createDirectory(folder.resolve("loose"));
        Files.writeString(loose.resolve("a.shp"), "shp");
        Files.writeString(loose.resolve("A.DBF"), "dbf");
        Path file = Files.write(folder.resolve("beside.zip"), zip("m/a.shp", "m/A.DBF", "n/a.prj"));
        List<String> found = new ArrayList<>();
        for (Path path : List.of(loose, file))
            SourceFiles.of(List.of(path)).read("lezen", name -> name.endsWith(".shp"), Progress.NONE, entry -> {
                try (SourceEntry beside = entry.beside("a.dbf").orElseThrow()) {
                    found.add(
                            beside.place() + " " + new String(beside.stream().readAllBytes(), StandardCharsets.UTF_8));
                }
                assertThat(entry.beside("a.prj")).isEmpty();
            });
        assertThat(found).containsExactly("loose/A.DBF dbf", "beside.zip!m/A.DBF <m/A.DBF/>");
    }

    /** A zip keeps a name twice: before the content and in its directory. */
    private static byte[] renamed(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        // Content that held the name would change its CRC: only names that no "<" precedes are replaced.
        return text.replaceAll("(?<!<)" + Pattern.quote(from), to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> places(Path file) {
        List<String> places = new ArrayList<>();
        SourceFiles.of(List.of(file)).read("lezen", name -> true, Progress.NONE, entry -> places.add(entry.place()));
        return places;
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
        return zipOf(null, names);
    }

    private static byte[] zipOf(String content, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                String text = content == null ? "<" + name + "/>" : content;
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
