package nl.wijkatelier.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import nl.wijkatelier.domain.port.DatasetStore.StoredProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.ProblemCode;
import org.locationtech.jts.geom.Geometry;

/** A problem that was kept. */
@Entity
@Table(name = "probleem")
class ProblemEntity {
    @Embeddable
    record Key(
            @Column(name = "dataset") long dataset,
            @Column(name = "volgnummer") long volgnummer) {}

    @EmbeddedId
    Key key;

    String code;

    @Enumerated(EnumType.STRING)
    ProblemCode.Severity severity;

    @Column(name = "object_type")
    String objectType;

    @Column(name = "object_id")
    String objectId;

    String plaats;
    String reden;
    Geometry geometrie;

    protected ProblemEntity() {}

    ProblemEntity(long dataset, long volgnummer, Problem problem) {
        key = new Key(dataset, volgnummer);
        code = problem.code().name();
        severity = problem.code().severity();
        objectType = storable(problem.objectType());
        objectId = storable(problem.objectId());
        plaats = storable(problem.place());
        reden = storable(problem.reason());
        geometrie = storable(problem.geometrie());
    }

    StoredProblem toProblem() {
        return new StoredProblem(code, severity, objectType, objectId, plaats, reden, geometrie);
    }

    /** PostgreSQL takes no NUL in text, and a problem may quote one from a damaged file. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static Geometry storable(Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) return null;
        for (var point : geometry.getCoordinates())
            if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) return null;
        return Ewkb.parse(Ewkb.of(geometry));
    }
}
