package nl.wijkatelier.domain.register;

import java.util.Objects;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.statistics.Value;

/**
 * One figure that CBS published for one area.
 *
 * @param jaar map year
 * @param release 1, 2 or 3: CBS publishes each map year up to three times with more figures
 * @param onderwerp our stable name of the column, from the alias table, such as "aantal_inwoners"
 */
public record Kerncijfer(int jaar, int release, AreaCode code, String onderwerp, Value waarde)
        implements RegisterObject {
    public Kerncijfer {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(onderwerp, "onderwerp");
        Objects.requireNonNull(waarde, "waarde");
    }
}
