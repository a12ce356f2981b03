package nl.wijkatelier.demo.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkatelier.delivery.FixedZip;

/** Lines of text in UTF-8. */
final class TextOut implements AutoCloseable {
    private final BufferedWriter out;
    private FixedZip zip;

    TextOut(Path target) {
        try {
            out = Files.newBufferedWriter(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that go into a zip, as an entry that was begun; closing closes the zip. */
    TextOut(FixedZip zip, String entry) {
        out = new BufferedWriter(new OutputStreamWriter(zip.entry(entry), StandardCharsets.UTF_8));
        this.zip = zip;
    }

    void line(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (zip == null) {
                out.close();
            } else {
                out.flush();
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
