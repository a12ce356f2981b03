package nl.wijkatelier.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that cannot be trusted are refused with the right problem and a message that names the place. */
class SourceFaultsTest {
    private static final SourceLimits SMALL = new SourceLimits(100L << 20, 150, 100, 2);

    @TempDir
    private Path folder;

    @Test
    void missingFile_notReadable() {
        refused(FileProblem.FILE_NOT_READABLE, folder.resolve("none.zip"), "none.zip: bestaat niet");
    }

    @Test
    void emptyZip_empty() throws IOException {
        refused(FileProblem.FILE_EMPTY, file("empty.zip", zip()), "empty.zip");
    }

    @Test
    void truncatedZip_damaged() throws IOException {
        byte[] whole = zip("a.xml", "<a>" + "text ".repeat(1000) + "</a>");
        refused(FileProblem.FILE_DAMAGED, file("cut.zip", Arrays.copyOf(whole, whole.length / 2)), "cut.zip");
    }

    @Test
    void truncatedZipInZip_damagedNamesBoth() throws IOException {
        byte[] inner = zip("a.xml", "<a/>");
        byte[] outer = zip("inner.zip", Arrays.copyOf(inner, inner.length - 30));
        refused(FileProblem.FILE_DAMAGED, file("outer.zip", outer), "outer.zip!inner.zip");
    }

    @Test
    void flippedBit_damaged() throws IOException {
        byte[] bytes = stored("a.xml", "<a>honderd</a>");
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("honderd");
        bytes[at] ^= 1;
        refused(FileProblem.FILE_DAMAGED, file("bit.zip", bytes), "bit.zip!a.xml");
    }

    @Test
    void zipBomb_tooLarge() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("blanks.xml"));
            out.write("<a>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) out.write(blanks);
        }
        refused(FileProblem.FILE_TOO_LARGE, bomb, "bomb.zip!blanks.xml: pakt uit tot meer dan 150 keer");
    }

    @Test
    void moreBytesThanAllowed_tooLarge() throws IOException {
        Path plain = file("plain.xml", ("<a>" + "x".repeat(2000)).getBytes(StandardCharsets.UTF_8));
        assertRefused(FileProblem.FILE_TOO_LARGE, new SourceLimits(1000, 150, 10, 1), plain, "1000 bytes");
    }

    @Test
    void moreEntriesThanAllowed_tooLarge() throws IOException {
        Path two = file("two.zip", zip("a.xml", "<a/>", "b.xml", "<b/>"));
        assertRefused(FileProblem.FILE_TOO_LARGE, new SourceLimits(1000, 150, 1, 1), two, "meer dan 1 bestanden");
    }

    @Test
    void zipTooDeep_tooLarge() throws IOException {
        Path deep = file("1.zip", zip("2.zip", zip("3.zip", zip("a.xml", "<a/>"))));
        refused(FileProblem.FILE_TOO_LARGE, deep, "1.zip!2.zip!3.zip: zip in zip, dieper dan 2 lagen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "a/../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "..\\evil.xml"})
    void entryOutsideTheArchive_refused(String name) throws IOException {
        refused(FileProblem.FILE_PATH_ESCAPES, file("slip.zip", zip(name, "<a/>")), "wijst buiten het archief");
    }

    @Test
    void billionLaughs_dtdForbidden() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>";
        refused(FileProblem.FILE_DTD_FORBIDDEN, xml("bomb.xml", bomb), "bomb.xml:1");
    }

    @Test
    void externalEntity_dtdForbidden() throws IOException {
        Path secret = file("secret.txt", "secret".getBytes(StandardCharsets.UTF_8));
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>";
        refused(FileProblem.FILE_DTD_FORBIDDEN, xml("xxe.xml", text), "DTD");
    }

    @Test
    void textInsteadOfXml_wrongFormat() throws IOException {
        refused(FileProblem.FILE_WRONG_FORMAT, xml("notes.xml", "dear reader, this is no XML"), "is geen XML");
    }

    @Test
    void emptyFile_wrongFormat() throws IOException {
        refused(FileProblem.FILE_WRONG_FORMAT, xml("empty.xml", ""), "is geen XML");
    }

    @Test
    void brokenXml_damagedWithLine() throws IOException {
        refused(FileProblem.FILE_DAMAGED, xml("broken.xml", "<a>\n<b></a>"), "broken.xml:2");
    }

    @Test
    void cancelled_stopsWhileReading() throws IOException {
        Path plain = xml("plain.xml", "<a/>");
        AtomicLong checks = new AtomicLong();
        Progress cancelling = new Progress() {
            @Override
            public void begin(String stage, long steps) {}

            @Override
            public void advance(long steps) {}

            @Override
            public void check() {
                checks.incrementAndGet();
                throw new Cancelled();
            }
        };
        assertThatThrownBy(() -> SourceFiles.of(List.of(plain))
                        .read("lezen", name -> true, 2, cancelling, () -> entry -> XmlCursor.open(entry)))
                .isInstanceOf(Progress.Cancelled.class);
        assertThat(checks.get()).isPositive();
    }

    private void refused(FileProblem problem, Path path, String message) {
        assertRefused(problem, SMALL, path, message);
    }

    private static void assertRefused(FileProblem problem, SourceLimits limits, Path path, String message) {
        for (int threads = 1; threads <= 2; threads++) {
            int crew = threads;
            assertThatThrownBy(() -> SourceFiles.of(List.of(path), limits)
                            .read(
                                    "lezen",
                                    name -> true,
                                    crew,
                                    Progress.NONE,
                                    () -> entry -> XmlCursor.open(entry).skip()))
                    .isInstanceOfSatisfying(
                            RefusedFile.class,
                            refused -> assertThat(refused.problem()).isEqualTo(problem))
                    .hasMessageContaining(message);
        }
    }

    private Path xml(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** A zip of pairs of a name and its content, a String or bytes. */
    private static byte[] zip(Object... pairs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < pairs.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) pairs[i]));
                out.write(
                        pairs[i + 1] instanceof byte[] raw
                                ? raw
                                : ((String) pairs[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] stored(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
