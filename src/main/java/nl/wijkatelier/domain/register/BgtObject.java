package nl.wijkatelier.domain.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * One version of a BGT object (IMGeo 2.1.1), or one label position of an openbareruimtelabel.
 *
 * @param lokaalId NEN 3610 local id, shared by the versions of an object
 * @param volgnummer 0, or 1, 2, ... for the further label positions of one openbareruimtelabel
 * @param bronhouder source holder, such as G0228
 * @param creationDate first day of the object
 * @param terminationDate last day, or null
 * @param tijdstipRegistratie when registered
 * @param eindRegistratie when the version ended, or null for the current one
 * @param relatieveHoogteligging 0 at ground level, above or below otherwise; draw order
 * @param status bgt-status text, such as "bestaand", or null for a void
 * @param functie class or function text, such as "rijbaan lokale weg", "waterloop", or null
 * @param fysiekVoorkomen surface text, such as "open verharding", "groenvoorziening", or null
 * @param naam text of a label, name of a wijk or buurt, or null
 * @param code identificatieBAGPND of a pand, identificatieBAGOPR of a label, wijkcode (6 digits) or buurtcode (8 digits), or
 *     null
 * @param hoek label rotation in degrees, anticlockwise from east, or null
 * @param geometrie RD metres, arcs stroked
 */
public record BgtObject(
        BgtType type,
        String lokaalId,
        int volgnummer,
        String bronhouder,
        LocalDate creationDate,
        LocalDate terminationDate,
        LocalDateTime tijdstipRegistratie,
        LocalDateTime eindRegistratie,
        int relatieveHoogteligging,
        String status,
        String functie,
        String fysiekVoorkomen,
        String naam,
        String code,
        Double hoek,
        Geometry geometrie)
        implements RegisterObject {
    public BgtObject {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(lokaalId, "lokaalId");
        Objects.requireNonNull(bronhouder, "bronhouder");
        Objects.requireNonNull(creationDate, "creationDate");
        Objects.requireNonNull(tijdstipRegistratie, "tijdstipRegistratie");
        Objects.requireNonNull(geometrie, "geometrie");
    }

    /** As {@link #actueelOp(LocalDate, LocalDate, LocalDateTime, LocalDateTime, LocalDate)} of this version. */
    public boolean actueelOp(LocalDate day) {
        return actueelOp(creationDate, terminationDate, tijdstipRegistratie, eindRegistratie, day);
    }

    /**
     * Whether a version is the current one at the end of a day: the object has begun and not ended, the version has been registered
     * and its registration has not ended. A missing begin has begun, a missing end has not ended.
     */
    public static boolean actueelOp(
            LocalDate creationDate,
            LocalDate terminationDate,
            LocalDateTime tijdstipRegistratie,
            LocalDateTime eindRegistratie,
            LocalDate day) {
        return (creationDate == null || !creationDate.isAfter(day))
                && (terminationDate == null || terminationDate.isAfter(day))
                && (tijdstipRegistratie == null
                        || !tijdstipRegistratie.toLocalDate().isAfter(day))
                && (eindRegistratie == null || eindRegistratie.toLocalDate().isAfter(day));
    }
}
