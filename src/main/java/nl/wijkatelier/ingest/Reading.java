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

    /**
     * Notes of which object a record is, also for skipped types; the same object may be noted any number of times.
     *
     * @param actueel whether the record is the one that is current on the peildatum
     * @param status life-cycle status in the register's words, or null
     */
    default void object(String objectType, String id, boolean actueel, String status) {}

    /** How far it is and whether to go on. */
    Progress progress();
}
