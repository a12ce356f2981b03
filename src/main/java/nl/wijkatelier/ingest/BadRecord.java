package nl.wijkatelier.ingest;

import java.util.Objects;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.ProblemCode;
import org.locationtech.jts.geom.Geometry;

/** What is wrong with the record that is being read, thrown by a field and caught where the record is known. */
public final class BadRecord extends Exception {
    private final transient ProblemCode code;
    private final transient Geometry geometrie;

    public BadRecord(ProblemCode code, String reason) {
        this(code, reason, null);
    }

    /** @param geometrie RD metres, or null */
    public BadRecord(ProblemCode code, String reason, Geometry geometrie) {
        super(reason, null, false, false);
        this.code = Objects.requireNonNull(code, "code");
        this.geometrie = geometrie;
    }

    /** The problem as it is kept, with what only the record as a whole knows. */
    public Problem problem(String objectType, String objectId, String place) {
        return new Problem(code, objectType, objectId, place, getMessage(), geometrie);
    }
}
