package nl.wijkatelier.domain.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a dataset version before its objects are read.
 *
 * @param gebied the land it covers, such as "9901+9902+9903", "NLD" or a name that the user gave; a new version replaces the
 *     served one of the same kind, gebied and periode
 * @param periode "" or, for GEBIEDEN and KERNCIJFERS, the year ("2024") or year and release ("2024/2")
 * @param peildatum the day that the data describes and for which its objects are current, or null where nobody says; then
 *     they are current for the day of the import
 * @param bron source in words, such as "Kadaster BAG 2.0 extract"
 * @param licentie licence in words, such as "CC0"
 * @param fictief whether the data describes the fictional demo region
 * @param wie who imports: account or "opdrachtregel"
 */
public record DatasetDraft(
        DatasetKind kind,
        String gebied,
        String periode,
        LocalDate peildatum,
        String bron,
        String licentie,
        boolean fictief,
        String wie,
        List<SourceFile> files) {
    public DatasetDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(gebied, "gebied");
        Objects.requireNonNull(periode, "periode");
        Objects.requireNonNull(bron, "bron");
        Objects.requireNonNull(licentie, "licentie");
        Objects.requireNonNull(wie, "wie");
        files = List.copyOf(files);
    }

    /**
     * A file that was delivered.
     *
     * @param naam file name without folders
     * @param sha256 64 lower-case hexadecimal digits; of a folder: of its files' names and digests in order of name
     * @param bytes size
     */
    public record SourceFile(String naam, String sha256, long bytes) {}
}
