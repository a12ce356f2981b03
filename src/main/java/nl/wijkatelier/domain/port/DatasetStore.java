package nl.wijkatelier.domain.port;

import java.util.List;
import java.util.Map;
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

    /**
     * The served version of the same kind, gebied, periode and peildatum with the very same files (by SHA-256) of which nothing has
     * been replaced, if there is one.
     */
    Optional<Dataset> findSame(DatasetDraft draft);

    /** A text that changes whenever another set of versions is served; the base of ETags and of snapshot reloads. */
    String servedVersion();

    /** Hands out the kept problems of a version, in the order in which they were met. */
    void problems(long dataset, Consumer<StoredProblem> consumer);

    /** Removes what killed imports left behind and returns how many versions that were; called once at start. */
    int clean();

    /** How each version stands among the others, by id. */
    Map<Long, Standing> standings();

    /**
     * Stops serving a version; what it had replaced is served again.
     *
     * @param wie who asks for it
     * @param reason in words, for the record
     * @return the version as it stands then
     * @throws IllegalStateException if it is neither served nor replaced, or made of a plan; the message is for people
     */
    Dataset withdraw(long id, String wie, String reason);

    /**
     * Serves a withdrawn version again, for what no newer version covers.
     *
     * @return the version as it stands then
     * @throws IllegalStateException if it is not withdrawn, or its objects have been removed; the message is for people
     */
    Dataset putBack(long id, String wie, String reason);

    /** Hands out the objects that a version does not have although it replaces them; never of personal records. */
    void gone(long dataset, Consumer<Gone> consumer);

    /** An object of an earlier version that a later one does not have. */
    record Gone(long dataset, String type, String id) {}

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
