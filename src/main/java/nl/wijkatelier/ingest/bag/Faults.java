package nl.wijkatelier.ingest.bag;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.problem.BagProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.ProblemCode.Severity;
import nl.wijkatelier.ingest.Reading;
import org.locationtech.jts.geom.Geometry;

/** The problems of the voorkomen that is being read. */
final class Faults {
    private record Fault(BagProblem code, String reason) {}

    private final List<Fault> faults = new ArrayList<>(2);
    private boolean rejects;

    void clear() {
        if (faults.isEmpty()) return;
        faults.clear();
        rejects = false;
    }

    void add(BagProblem code, String reason) {
        faults.add(new Fault(code, reason));
        rejects |= code.severity() == Severity.REJECT;
    }

    /** Whether the voorkomen must be left out. */
    boolean rejects() {
        return rejects;
    }

    /**
     * @param objectId or null
     * @param geometrie or null
     */
    void report(Reading reading, String objectType, String objectId, String place, Geometry geometrie) {
        for (Fault fault : faults)
            reading.problem(new Problem(fault.code, objectType, objectId, place, fault.reason, geometrie));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }
}
