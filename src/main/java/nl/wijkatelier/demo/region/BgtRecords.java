package nl.wijkatelier.demo.region;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

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
    private final Footprints footprints;
    private long next;

    BgtRecords(
            MadeLand land,
            Gemeentenaam gemeente,
            AddressBook book,
            List<Painting.Patch<Tile>> patches,
            Footprints footprints,
            Consumer<BgtObject> out) {
        this.patches = patches;
        this.footprints = footprints;
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

    private void surfaces() {
        for (Painting.Patch<Tile> patch : patches) {
            Surface surface = patch.key().surface();
            Polygon shape = with(patch.polygon(), footprints.in(patch));
            put(surface.type(), 0, surface.functie(), surface.voorkomen(), null, null, null, 0, shape);
        }
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
