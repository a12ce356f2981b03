package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.demo.land.Net;
import nl.wijkatelier.demo.plane.Rd;
import nl.wijkatelier.demo.town.Town;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

/** All faces of a municipality's net, told apart, and the search for the one at a place. Not thread-safe. */
final class Vakken {
    private final List<Vak> vakken = new ArrayList<>();
    private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();

    Vakken(List<Net.Face> faces, List<Town> towns, Skeleton bones) {
        for (Net.Face face : faces) {
            Town.Built quarter = quarter(face, towns);
            Zone zone = quarter == null ? zone(face, bones) : null;
            int plaats = quarter != null ? quarter.plaats() : towns.size() < 3 ? 0 : plaats(zone);
            vakken.add(new Vak(face, quarter, zone, plaats));
            locators.add(new IndexedPointInAreaLocator(face.rd()));
        }
    }

    List<Vak> all() {
        return vakken;
    }

    /** Index of the face at a point; the first one on a shared border. */
    int at(Coordinate point) {
        for (int i = 0; i < vakken.size(); i++)
            if (vakken.get(i).face().rd().getEnvelopeInternal().covers(point)
                    && locators.get(i).locate(point) != Location.EXTERIOR) return i;
        throw new IllegalArgumentException(point + " lies outside the municipality");
    }

    private static int plaats(Zone zone) {
        return switch (zone) {
            case DUIN, WEST_NOORD, WEST_ZUID -> 2;
            case OOST_NOORD, OOST_ZUID, PLASRAND, PLAS -> 1;
            default -> 0;
        };
    }

    private static Town.Built quarter(Net.Face face, List<Town> towns) {
        for (Town town : towns)
            for (Town.Built built : town.built()) if (face.board().contains(Rd.point(built.centre()))) return built;
        return null;
    }

    private static Zone zone(Net.Face face, Skeleton bones) {
        Coordinate at = face.board().getInteriorPoint().getCoordinate();
        if (face.board().contains(lake(bones))) return Zone.PLAS;
        boolean north = at.y > bones.town.node(Skeleton.HEERWEG_COLUMN, bones.crossRow).y;
        if (at.x < Lines.uAt(bones.duinweg, at.y)) return Zone.DUIN;
        if (at.x < Lines.uAt(bones.spoor, at.y)) return north ? Zone.WEST_NOORD : Zone.WEST_ZUID;
        if (at.x < Lines.uAt(bones.provinciale, at.y)) return north ? Zone.MIDDEN_NOORD : Zone.MIDDEN_ZUID;
        if (at.x < Lines.uAt(bones.vaart, at.y)) return north ? Zone.OOST_NOORD : Zone.OOST_ZUID;
        return Zone.PLASRAND;
    }

    /** A point in the lake. */
    private static Point lake(Skeleton bones) {
        double u = 0, v = 0;
        int n = bones.shore.size() - 1;
        for (Coordinate point : bones.shore.subList(1, n + 1)) {
            u += point.x;
            v += point.y;
        }
        return Rd.point(new Coordinate(u / n, v / n));
    }
}
