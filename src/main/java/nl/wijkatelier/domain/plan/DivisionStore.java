package nl.wijkatelier.domain.plan;

import java.util.List;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;

/** Keeps the divisions that were made of plans. Thread-safe. */
public interface DivisionStore {
    /**
     * Keeps a division and the step that published its plan, both or neither; when it returns they survive the end of the process,
     * and the division is served. Its id is its year, or, where a division of that year is served already, that year with the
     * next number from 2 (2027-2).
     *
     * @param draft without id and dataset
     * @param fictief whether the registers behind it describe the demo region
     * @return the version as it is kept; empty, with nothing changed, where the plan has a step of that number or was published
     */
    Optional<DivisionVersion> publish(DivisionVersion draft, List<Area> areas, ReviewStep step, boolean fictief);

    /** All of them, in the order in which they were published. */
    List<DivisionVersion> list();

    default Optional<DivisionVersion> find(String id) {
        return list().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
