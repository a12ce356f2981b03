package nl.wijkatelier.domain.problem;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * One problem with one record.
 *
 * @param objectType such as "Pand", "Wegdeel"; "regel" for a table row
 * @param objectId id of the object as text, or null where none could be read; always null for personal data
 * @param place where in the delivery: "outer.zip!inner.zip!file.xml:line"
 * @param reason what exactly is wrong, naming the bad value (never a value of a personal record)
 * @param geometrie RD metres, where the map can show it, or null
 */
public record Problem(
        ProblemCode code, String objectType, String objectId, String place, String reason, Geometry geometrie) {
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(objectType, "objectType");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(reason, "reason");
    }
}
