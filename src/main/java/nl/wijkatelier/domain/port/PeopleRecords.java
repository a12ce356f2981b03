package nl.wijkatelier.domain.port;

import java.util.function.Consumer;
import nl.wijkatelier.domain.register.Bewoning;

/** The personal records, for aggregation only: used by {@code engine.join}, implemented by {@code store}, seen by nobody else. */
public interface PeopleRecords {
    void bewoning(Consumer<Bewoning> consumer);
}
