package nl.wijkatelier.domain.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A dataset version as the catalogue shows it.
 *
 * @param id ascending, never used again
 * @param status what has become of it
 * @param gestart when the import began
 * @param duur how long the import took; null until it is published
 * @param gelezen records read, per object type
 * @param bewaard records kept, per object type
 * @param afgekeurd records rejected, per problem code; notices and warnings are not counted here
 */
public record Dataset(
        long id,
        DatasetDraft draft,
        Status status,
        Instant gestart,
        Duration duur,
        Map<String, Long> gelezen,
        Map<String, Long> bewaard,
        Map<String, Long> afgekeurd) {
    public enum Status {
        /** Being read, or left behind by a killed process. Never served. */
        LADEN,
        /** Served, wholly or for what no newer version covers. */
        ZICHTBAAR,
        /** Served before; newer versions took the place of all that it has. */
        VERVANGEN,
        /** Withdrawn by an administrator; not served until it is put back. */
        INGETROKKEN
    }
}
