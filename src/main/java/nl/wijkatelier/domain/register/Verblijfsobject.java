package nl.wijkatelier.domain.register;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A unit of use within one or more panden (BAG type 01).
 *
 * @param gebruiksdoelen one or more
 * @param oppervlakte floor area in m2; 999999 in the register means unknown and is kept as read
 * @param hoofdadres id of the nummeraanduiding that is its main address
 * @param nevenadressen ids of further nummeraanduidingen, often none
 * @param panden ids of the panden that it is part of, one or more
 * @param geometrie Point, or the Polygon of a {@code vlak}; RD metres, z dropped
 */
public record Verblijfsobject(
        BagRegistratie registratie,
        Set<Gebruiksdoel> gebruiksdoelen,
        int oppervlakte,
        String hoofdadres,
        List<String> nevenadressen,
        List<String> panden,
        Geometry geometrie)
        implements BagObject {
    /** The register's value for a floor area that is not known. */
    public static final int OPPERVLAKTE_ONBEKEND = 999_999;

    public Verblijfsobject {
        Objects.requireNonNull(registratie, "registratie");
        Objects.requireNonNull(hoofdadres, "hoofdadres");
        Objects.requireNonNull(geometrie, "geometrie");
        gebruiksdoelen = Set.copyOf(gebruiksdoelen);
        nevenadressen = List.copyOf(nevenadressen);
        panden = List.copyOf(panden);
    }

    /** The point that stands for the object: the geometry itself, or the interior point of a vlak. */
    public Point punt() {
        return geometrie instanceof Point point ? point : geometrie.getInteriorPoint();
    }
}
