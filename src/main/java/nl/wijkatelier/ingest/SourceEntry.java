package nl.wijkatelier.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One file of a delivery, ready to be read.
 *
 * @param name file name without folders
 * @param place where it is: "outer.zip!inner.zip!folder/file.xml"
 * @param bytes unpacked size, or -1 if unknown; what an archive says, so not to be trusted
 * @param stream its content, bounded by the limits; closed by whoever handed out the entry. Reading throws
 *     {@link nl.wijkatelier.domain.problem.RefusedFile} where the file is damaged or too large, and
 *     {@link nl.wijkatelier.domain.port.Progress.Cancelled} where the work is to stop
 * @param folder finds the files that lie beside it
 */
public record SourceEntry(String name, String place, long bytes, InputStream stream, Folder folder)
        implements Closeable {
    /** The folder, on disk or in an archive, in which an entry lies. */
    public interface Folder {
        /** The file of that name, whatever its case, to be closed by the caller; null without. */
        SourceEntry find(String name) throws IOException;
    }

    /** An entry beside which there is nothing. */
    public SourceEntry(String name, String place, long bytes, InputStream stream) {
        this(name, place, bytes, stream, other -> null);
    }

    /** A file in the same folder, such as the .dbf of a .shp; the caller closes it. */
    public Optional<SourceEntry> beside(String other) throws IOException {
        return Optional.ofNullable(folder.find(other));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
