package nl.wijkatelier.domain.port;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wijkatelier.domain.problem.ProblemCode;
import org.locationtech.jts.geom.Geometry;

/** The catalogue of dataset versions and the only way to add one. Thread-safe. */
public interface DatasetStore {
    /** Begins a version; nothing of it is visible until its load is published. */
    DatasetLoad begin(DatasetDraft draft);

    /** All versions, newest first. */
    List<Dataset> list();

    Optional<Dataset> find(long id);

    /** The served version of the same kind, gebied and periode with the very same files (by SHA-256) and peildatum, if there is one. */
    Optional<Dataset> findSame(DatasetDraft draft);

    /** A text that changes whenever another set of versions is served; the base of ETags and of snapshot reloads. */
    String servedVersion();

    /** Hands out the kept problems of a version, in the order in which they were met. */
    void problems(long dataset, Consumer<StoredProblem> consumer);

    /** Removes what killed imports left behind and returns how many versions that were; called once at start. */
    int clean();

    /**
     * A problem as it was kept.
     *
     * @param code {@link ProblemCode#name()}
     * @param severity {@link ProblemCode.Severity} at the time of reading
     * @param objectId or null
     * @param geometrie or null
     */
    record StoredProblem(
            String code,
            ProblemCode.Severity severity,
            String objectType,
            String objectId,
            String place,
            String reason,
            Geometry geometrie) {}
}
