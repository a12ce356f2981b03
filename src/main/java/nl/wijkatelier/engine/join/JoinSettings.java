package nl.wijkatelier.engine.join;

import java.util.List;
import java.util.Objects;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.Dataset;

/**
 * What a join needs besides the registers.
 *
 * @param keys of the personal records, for rounding and noise
 * @param datasets the served dataset versions, named as the source of figures
 */
public record JoinSettings(CellKeys keys, List<Dataset> datasets) {
    public JoinSettings {
        Objects.requireNonNull(keys, "keys");
        datasets = List.copyOf(datasets);
    }

    /** Keys that anyone can compute, and sources unnamed: for data that is not about real people. */
    public static JoinSettings fictional() {
        return new JoinSettings(CellKeys.of(new byte[0]), List.of());
    }
}
