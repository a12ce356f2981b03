package nl.wijkatelier.ingest.bgt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.problem.BgtProblem;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.ingest.BadRecord;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** What has been read of one member so far. */
final class BgtDraft {
    final BgtType type;
    final BgtSchema schema;
    String lokaalId;
    String bronhouder;
    LocalDate creationDate;
    LocalDate terminationDate;
    LocalDateTime tijdstipRegistratie;
    LocalDateTime eindRegistratie;
    int relatieveHoogteligging;
    String status;
    String functie;
    String functiePlus;
    String fysiek;
    String fysiekPlus;
    String naam;
    String code;
    final List<Geometry> geometrie = new ArrayList<>(1);
    final List<Label> labels = new ArrayList<>(0);

    /** A label position; the angle anticlockwise from east, or null. */
    record Label(Point punt, Double hoek) {}

    BgtDraft(BgtType type) {
        this.type = type;
        this.schema = BgtSchema.of(type);
    }

    /** As {@link BgtObject#actueelOp}. */
    boolean actueelOp(LocalDate day) {
        return BgtObject.actueelOp(creationDate, terminationDate, tijdstipRegistratie, eindRegistratie, day);
    }

    /** Whether it is known which version it is, and that it has ended by a day. */
    boolean endedOn(LocalDate day) {
        boolean begun = tijdstipRegistratie != null
                && !tijdstipRegistratie.toLocalDate().isAfter(day);
        boolean ended = terminationDate != null && !terminationDate.isAfter(day)
                || eindRegistratie != null && !eindRegistratie.toLocalDate().isAfter(day);
        return lokaalId != null && begun && ended;
    }

    /** The objects that the member gives: one, or one for each label position. */
    List<BgtObject> build(Geometry whole) throws BadRecord {
        require(lokaalId, "lokaalID");
        require(bronhouder, "bronhouder");
        require(creationDate, "creationDate");
        require(tijdstipRegistratie, "tijdstipRegistratie");
        if (type != BgtType.OPENBARERUIMTELABEL) {
            require(whole, schema.geometrie());
            return List.of(object(0, null, whole));
        }
        if (labels.isEmpty()) require(null, "plaatsingspunt");
        List<BgtObject> objects = new ArrayList<>(labels.size());
        for (Label label : labels) objects.add(object(objects.size(), label.hoek, label.punt));
        return objects;
    }

    private BgtObject object(int volgnummer, Double hoek, Geometry where) {
        return new BgtObject(
                type,
                lokaalId,
                volgnummer,
                bronhouder,
                creationDate,
                terminationDate,
                tijdstipRegistratie,
                eindRegistratie,
                relatieveHoogteligging,
                status,
                functie == null ? functiePlus : functie,
                fysiek == null ? fysiekPlus : fysiek,
                naam,
                code,
                hoek,
                where);
    }

    private static void require(Object value, String element) throws BadRecord {
        if (value == null) throw new BadRecord(BgtProblem.BGT_ELEMENT_MISSING, element + " ontbreekt");
    }
}
