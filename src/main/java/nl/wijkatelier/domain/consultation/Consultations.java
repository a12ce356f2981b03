package nl.wijkatelier.domain.consultation;

import java.util.List;
import java.util.Optional;

/** Keeps consultations and the remarks made in them. Thread-safe. */
public interface Consultations {
    /** Keeps it in place of the one that the plan has. */
    void put(Consultation consultation);

    Optional<Consultation> find(long plan);

    /** All, of the newest plan first. */
    List<Consultation> list();

    /** Keeps a remark and gives it the next id of the plan; the remark's own id is not looked at. */
    Remark add(long plan, Remark remark);

    /** Oldest first. */
    List<Remark> remarks(long plan);

    /** Number of remarks that nobody has judged. */
    int waiting(long plan);

    /** Changes status and answer; false where the plan has no such remark. */
    boolean judge(long plan, int remark, Remark.Status status, String antwoord);
}
