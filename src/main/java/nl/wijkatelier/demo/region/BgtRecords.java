package nl.wijkatelier.demo.region;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Street;
import nl.wijkatelier.demo.land.Surface;
import nl.wijkatelier.demo.land.Tile;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Painting;
import nl.wijkatelier.demo.plane.Rd;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The BGT of one municipality: the painted ground with the buildings cut out of it, and at ground level nothing twice and
 * nothing left out; above it the bridges; labels, borders of wijken and buurten.
 */
final class BgtRecords {
    private final Ground ground;
    private final Gemeentenaam gemeente;
    private final AddressBook book;
    private final Consumer<BgtObject> out;
    private final List<Painting.Patch<Tile>> patches;
    private long next;

    BgtRecords(
            MadeLand land,
            Gemeentenaam gemeente,
            AddressBook book,
            List<Painting.Patch<Tile>> patches,
            Consumer<BgtObject> out) {
        this.patches = patches;
        this.ground = land.ground();
        this.gemeente = gemeente;
        this.book = book;
        this.out = out;
    }

    void write(List<Area> areas) {
        surfaces();
        for (int i = 0; i < ground.buildings().size(); i++) {
            Building building = ground.buildings().get(i);
            if (building.bouwjaar() < BagRecords.PLANNED)
                put(BgtType.PAND, 0, null, null, null, book.pand(i), null, 0, building.outline());
        }
        for (Bridges.Bridge bridge : Bridges.of(ground)) {
            put(bridge.type(), 1, bridge.functie(), bridge.voorkomen(), null, null, null, 0, bridge.shape());
        }
        for (Axis track : Bridges.tracks(ground))
            put(BgtType.SPOOR, 0, "trein", null, null, null, null, 0, Rd.line(track.points()));
        for (Axis fence : Bridges.fences(ground))
            put(BgtType.SCHEIDING, 0, "hek", null, null, null, null, 0, Rd.line(fence.points()));
        labels();
        for (Area area : areas) {
            if (area.level() == Level.GEMEENTE) continue;
            BgtType type = area.level() == Level.WIJK ? BgtType.WIJK : BgtType.BUURT;
            String code = area.code().text().substring(2);
            put(type, 0, null, null, area.naam(), code, null, 0, area.geometrie());
        }
    }

    /** Buildings that touch, as one hole in the ground; those still planned make none. */
    private List<Polygon> footprints() {
        Map<Integer, List<Geometry>> groups = new TreeMap<>();
        for (Building building : ground.buildings())
            if (building.bouwjaar() < BagRecords.PLANNED)
                groups.computeIfAbsent(building.group(), key -> new ArrayList<>())
                        .add(building.outline());
        List<Polygon> footprints = new ArrayList<>();
        for (List<Geometry> group : groups.values())
            footprints.addAll(Rd.polygons(
                    group.size() == 1 ? group.get(0) : CoverageUnion.union(group.toArray(Geometry[]::new))));
        return footprints;
    }

    private void surfaces() {
        STRtree index = new STRtree();
        List<Polygon> footprints = footprints();
        for (Polygon footprint : footprints) index.insert(footprint.getEnvelopeInternal(), footprint);
        Set<Polygon> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(footprints);
        for (Painting.Patch<Tile> patch : patches) {
            List<LinearRing> holes = new ArrayList<>();
            Polygon shape = patch.polygon();
            var prepared = PreparedGeometryFactory.prepare(shape);
            for (Object candidate : index.query(shape.getEnvelopeInternal())) {
                Polygon footprint = (Polygon) candidate;
                if (shape.getEnvelopeInternal().contains(footprint.getEnvelopeInternal())
                        && prepared.containsProperly(footprint)) {
                    holes.add(footprint.getExteriorRing());
                    left.remove(footprint);
                }
            }
            Surface surface = patch.key().surface();
            put(surface.type(), 0, surface.functie(), surface.voorkomen(), null, null, null, 0, with(shape, holes));
        }
        if (!left.isEmpty())
            throw new IllegalStateException(left.size() + " groups of buildings stand on a border, such as "
                    + left.iterator().next());
    }

    private static Polygon with(Polygon shape, List<LinearRing> more) {
        if (more.isEmpty()) return shape;
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < shape.getNumInteriorRing(); i++) holes.add(shape.getInteriorRingN(i));
        holes.addAll(more);
        return Rd.FACTORY.createPolygon(shape.getExteriorRing(), holes.toArray(LinearRing[]::new));
    }

    private void labels() {
        for (int s = 0; s < ground.streets().size(); s++) {
            Street street = ground.streets().get(s);
            int position = 0;
            String id = null;
            for (Axis axis : street.axes()) {
                int count = (int) Math.max(position == 0 ? 1 : 0, Math.round(axis.length() / 450));
                for (int k = 0; k < count; k++) {
                    double at = axis.length() * (k + 0.5) / count;
                    double[] d = axis.direction(at);
                    double angle = StrictMath.toDegrees(StrictMath.atan2(d[1], d[0]));
                    if (angle > 90) angle -= 180;
                    if (angle <= -90) angle += 180;
                    if (id == null) id = id();
                    label(
                            id,
                            position++,
                            street,
                            book.openbareRuimte(s),
                            Math.rint(angle * 10) / 10,
                            Rd.point(axis.at(at, 0)));
                }
            }
        }
    }

    private void label(String id, int position, Street street, String code, double angle, Geometry at) {
        out.accept(object(
                BgtType.OPENBARERUIMTELABEL, id, position, 0, street.type(), null, street.naam(), code, angle, at));
    }

    private String id() {
        String digits = Long.toString(++next);
        return "G" + gemeente.code() + "." + "0".repeat(32 - digits.length()) + digits;
    }

    private void put(
            BgtType type,
            int height,
            String functie,
            String voorkomen,
            String naam,
            String code,
            Double hoek,
            int position,
            Geometry geometry) {
        out.accept(object(type, id(), position, height, functie, voorkomen, naam, code, hoek, geometry));
    }

    private BgtObject object(
            BgtType type,
            String id,
            int position,
            int height,
            String functie,
            String voorkomen,
            String naam,
            String code,
            Double hoek,
            Geometry geometry) {
        return new BgtObject(
                type,
                id,
                position,
                "G" + gemeente.code(),
                LocalDate.of(2016, 11, 1),
                null,
                LocalDateTime.of(2016, 11, 1, 8, 30),
                null,
                height,
                "bestaand",
                functie,
                voorkomen,
                naam,
                code,
                hoek,
                geometry);
    }
}
