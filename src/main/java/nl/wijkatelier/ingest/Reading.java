package nl.wijkatelier.ingest;

import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.Problem;

/**
 * One run of a reader: where its objects, problems and counts go. Thread-safe; a reader that works on several files at once
 * opens one inlet per thread.
 */
public interface Reading {
    /** A way in for the objects of one thread; close it when the thread is done. */
    DatasetLoad.Inlet inlet();

    /** Keeps a problem. */
    void problem(Problem problem);

    /** Counts records read of an object type, such as "Pand" or "wegdeel"; also those that are skipped or rejected. */
    void read(String objectType, long count);

    /** Counts those of the records read that are current, for registers whose files hold history; also of skipped types. */
    default void actueel(String objectType, long count) {}

    /** How far it is and whether to go on. */
    Progress progress();
}
