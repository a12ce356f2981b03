package nl.wijkatelier.domain.compare;

import java.util.Objects;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * The flag that CBS is expected to give an area of the new division.
 *
 * @param code of a buurt or wijk of the new division
 * @param was code of the old area that it continues, or with which it shares most land; null when it shares none
 * @param afstand metres between the two delimitations where they are farthest apart (Hausdorff), known to a centimetre; null when
 *     {@code was} is or when one of them has no land
 */
public record PredictedChange(AreaCode code, Indelingswijziging vlag, AreaCode was, Double afstand) {
    public PredictedChange {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(vlag, "vlag");
    }
}
