package nl.wijkatelier.ingest.cbs;

import java.util.Objects;
import nl.wijkatelier.engine.crs.CoordinateSystems;

/**
 * What the user says of a CBS file.
 *
 * @param jaar map year: what names another, by its rows or its names, is passed over; null for all years
 * @param release 1, 2 or 3: which of the year's publications
 * @param systems brings degrees to RD
 */
public record CbsOptions(Integer jaar, int release, CoordinateSystems systems) {
    public CbsOptions {
        Objects.requireNonNull(systems, "systems");
        if (jaar != null && (jaar < 1990 || jaar > 2100)) throw new IllegalArgumentException("jaar " + jaar);
        if (release < 1 || release > 3) throw new IllegalArgumentException("release " + release + " is not 1, 2 or 3");
    }

    /** The same with degrees brought to RD without the correction grid. */
    public CbsOptions(Integer jaar, int release) {
        this(jaar, release, CoordinateSystems.withoutGrid());
    }

    /** Everything from the file itself; first release. */
    public static CbsOptions fromFile() {
        return new CbsOptions(null, 1);
    }
}
