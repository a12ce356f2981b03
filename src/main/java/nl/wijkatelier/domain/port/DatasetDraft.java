package nl.wijkatelier.domain.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a dataset version before its objects are read.
 *
 * @param gebied a name for the land it covers, such as "9901+9902+9903", "NLD", that of a file or one that the user gave
 * @param periode "" or, for GEBIEDEN and KERNCIJFERS, the year ("2024") or year and release ("2024/2")
 * @param peildatum the day that the data describes and for which its objects are current, or null where nobody says; then
 *     they are current for the day of the import
 * @param bron source in words, such as "Kadaster BAG 2.0 extract"
 * @param licentie licence in words, such as "CC0"
 * @param fictief whether the data describes the fictional demo region
 * @param wie who imports: account or "opdrachtregel"
 * @param land what the delivery says of its land; with what it holds, that decides what it replaces
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
        List<SourceFile> files,
        LandClaim land) {
    /** Of a delivery that says nothing of its land. */
    public DatasetDraft(
            DatasetKind kind,
            String gebied,
            String periode,
            LocalDate peildatum,
            String bron,
            String licentie,
            boolean fictief,
            String wie,
            List<SourceFile> files) {
        this(kind, gebied, periode, peildatum, bron, licentie, fictief, wie, files, LandClaim.NONE);
    }

    public DatasetDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(gebied, "gebied");
        Objects.requireNonNull(periode, "periode");
        Objects.requireNonNull(bron, "bron");
        Objects.requireNonNull(licentie, "licentie");
        Objects.requireNonNull(wie, "wie");
        Objects.requireNonNull(land, "land");
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
