package nl.wijkatelier.store;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.ProblemCode;
import org.hibernate.SessionFactory;

/** Keeps the problems of one load in the order in which they come, up to a number per code, and counts them all. Thread-safe. */
final class ProblemLog {
    private static final int KEPT_PER_CODE = 10_000;
    private static final int BATCH = 500;

    private final SessionFactory sessions;
    private final long dataset;
    private final List<ProblemEntity> buffer = new ArrayList<>(BATCH);
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> noted = new TreeMap<>();
    private long next = 1;

    ProblemLog(EntityManagerFactory entities, long dataset) {
        this.sessions = entities.unwrap(SessionFactory.class);
        this.dataset = dataset;
    }

    synchronized void add(Problem problem) {
        Map<String, Long> counts = problem.code().severity() == ProblemCode.Severity.REJECT ? rejected : noted;
        if (counts.merge(problem.code().name(), 1L, Long::sum) > KEPT_PER_CODE) return;
        buffer.add(new ProblemEntity(dataset, next++, problem));
        if (buffer.size() == BATCH) flush();
    }

    synchronized void flush() {
        if (buffer.isEmpty()) return;
        sessions.inStatelessTransaction(session -> session.insertMultiple(buffer));
        buffer.clear();
    }

    /** Rejects per problem code, those beyond the kept ones too. */
    synchronized Map<String, Long> rejected() {
        return Map.copyOf(rejected);
    }

    /** Notices and warnings per problem code. */
    synchronized Map<String, Long> noted() {
        return Map.copyOf(noted);
    }
}
