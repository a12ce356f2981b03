package nl.wijkatelier.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A delivery as it was sent, with all that the command line could say of it.
 *
 * @param bron bag, bgt, brk, cbs or people
 * @param gebied a name for the land, or null
 * @param peildatum the day of the objects, or null
 * @param jaar the only one to read of CBS maps and tables, or null for all
 * @param release 1, 2 or 3
 * @param ouder whether it may replace what is newer
 * @param proef whether nothing is to be kept
 */
public record ImportRequest(
        String bron,
        List<Path> files,
        String gebied,
        LocalDate peildatum,
        boolean historie,
        Integer jaar,
        int release,
        boolean fictief,
        boolean ouder,
        boolean proef) {
    public ImportRequest {
        Objects.requireNonNull(bron, "bron");
        files = List.copyOf(files);
    }
}
