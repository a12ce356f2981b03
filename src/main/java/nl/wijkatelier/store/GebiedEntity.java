package nl.wijkatelier.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import org.hibernate.annotations.Immutable;
import org.locationtech.jts.geom.MultiPolygon;

/** A gemeente, wijk or buurt of a dataset version. */
@Entity
@Immutable
@Table(name = "gebied")
class GebiedEntity {
    @Embeddable
    record Key(
            @Column(name = "dataset") long dataset,
            @Column(name = "code") String code) {}

    @EmbeddedId
    Key key;

    int jaar;
    String naam;
    String parent;
    boolean water;
    MultiPolygon geometrie;

    protected GebiedEntity() {}

    Area toArea() {
        return new Area(
                jaar, AreaCode.of(key.code()), naam, parent == null ? null : AreaCode.of(parent), water, geometrie);
    }
}
