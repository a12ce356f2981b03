package nl.wijkatelier.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * One file of a delivery, ready to be read.
 *
 * @param name file name without folders
 * @param place where it is: "outer.zip!inner.zip!folder/file.xml"
 * @param bytes unpacked size, or -1 if unknown; what an archive says, so not to be trusted
 * @param stream its content, bounded by the limits; closed by whoever handed out the entry. Reading throws
 *     {@link nl.wijkatelier.domain.problem.RefusedFile} where the file is damaged or too large, and
 *     {@link nl.wijkatelier.domain.port.Progress.Cancelled} where the work is to stop
 */
public record SourceEntry(String name, String place, long bytes, InputStream stream) implements Closeable {
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
