package nl.wijkatelier.domain.port;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.RegisterObject;

/** A dataset version that is being filled. Closing it without {@link #publish} removes all that was written. */
public interface DatasetLoad extends AutoCloseable {
    /** The id that the version will have. */
    long id();

    /** A way in for one thread; several may be open at once. Close it to flush, before publishing. */
    Inlet inlet();

    /** Keeps a problem; thread-safe. Beyond the first 10,000 of one code only the count goes on. */
    void problem(Problem problem);

    /** Objects kept so far per type, those of inlets that are closed. */
    Map<String, Long> kept();

    /** Problems of every severity so far, per code. */
    Map<String, Long> problems();

    /**
     * Puts together what follows from the objects (addresses) and finds what publishing would replace of the served versions,
     * oldest first. All inlets must be closed; nothing becomes visible.
     */
    List<Replacement> replaces();

    /**
     * Does what {@link #replaces} does unless that was asked before, makes the version visible and what it replaces
     * invisible, in one transaction.
     *
     * @param gelezen records read, per object type
     */
    Dataset publish(Map<String, Long> gelezen);

    /** Ends the load; without a publication before it, as if it never began. */
    @Override
    void close();

    /**
     * A version that has ended.
     *
     * @param type of a BGT object, or null for a perceel or grens
     * @param objectType as in counts: "wegdeel", "Perceel", "KadastraleGrens"
     * @param begin its registration (BGT) or the begin of its validity (BRK)
     */
    record Ended(BgtType type, String objectType, String id, LocalDateTime begin) {
        public Ended {
            Objects.requireNonNull(objectType, "objectType");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(begin, "begin");
        }
    }

    /** Takes the objects of one thread. */
    interface Inlet extends AutoCloseable {
        void accept(RegisterObject object);

        /**
         * Notes a version that is not kept since it has ended. Where another file of the delivery has the same version open, that
         * file is older: the end is what is known, and the open one is left out.
         */
        default void ended(Ended version) {}

        /** Writes out what is buffered. */
        @Override
        void close();
    }
}
