package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.demo.land.Building;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Street;
import nl.wijkatelier.demo.land.Unit;
import nl.wijkatelier.demo.land.Use;
import nl.wijkatelier.demo.plane.Axis;
import nl.wijkatelier.demo.plane.Dice;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/**
 * Gives every unit its house number and postcode: odd on the left of a street, even on the right, counting along it; a
 * postcode for about twenty doors on one side.
 */
final class AddressBook {
    private static final int DOORS_PER_POSTCODE = 22;

    private final Gemeentenaam gemeente;
    private final Ground ground;
    private final Vakken vakken;
    private final Dice dice;
    private final Map<Unit, Integer> buildingOf = new IdentityHashMap<>();
    private final List<Door> doors = new ArrayList<>();
    private final int[] postcodes = new int[3];
    private final long[] sequence = new long[100];

    AddressBook(MadeLand land, Gemeentenaam gemeente) {
        this.gemeente = gemeente;
        this.ground = land.ground();
        this.vakken = land.vakken();
        this.dice = land.site().dice("numbers");
        for (int b = 0; b < ground.buildings().size(); b++)
            for (Unit unit : ground.buildings().get(b).units()) buildingOf.put(unit, b);
        for (int s = 0; s < ground.streets().size(); s++) number(s);
    }

    /** All addresses, street by street. */
    List<Door> doors() {
        return doors;
    }

    /** The BAG id of a building. */
    String pand(int building) {
        return gemeente.code() + "10" + ten(building + 1);
    }

    /** The BAG id of a street. */
    String openbareRuimte(int street) {
        return gemeente.code() + "30" + ten(street + 1);
    }

    /** A new BAG id of that type. */
    String next(int type) {
        return gemeente.code() + (type < 10 ? "0" : "") + type + ten(++sequence[type]);
    }

    private static String ten(long number) {
        String digits = Long.toString(number);
        return "0".repeat(10 - digits.length()) + digits;
    }

    private record Place(Unit unit, boolean left, double along) {}

    private void number(int s) {
        Street street = ground.streets().get(s);
        List<Place> places = new ArrayList<>();
        for (Unit unit : street.units()) places.add(place(street, unit));
        places.sort(Comparator.comparing(Place::left)
                .thenComparingDouble(Place::along)
                .thenComparing(p -> p.unit().door())
                .thenComparingInt(p -> p.unit().stack()));
        for (int side = 0; side < 2; side++) {
            boolean left = side == 1;
            side(s, street, places.stream().filter(p -> p.left() == left).toList(), left ? 1 : 2);
        }
    }

    private void side(int s, Street street, List<Place> places, int first) {
        int number = first, behind = 0;
        String postcode = null;
        Coordinate last = null;
        for (Place place : places) {
            Unit unit = place.unit();
            boolean sameDoor = unit.door().equals(last);
            if (last != null && !sameDoor) number += dice.chance(0.04) ? 4 : 2;
            if (postcode == null || !sameDoor && behind >= DOORS_PER_POSTCODE) {
                postcode = postcode(street.plaats());
                behind = 0;
            }
            behind++;
            last = unit.door();
            boolean flat = unit.use() == Use.APPARTEMENT || unit.use() == Use.ZORGWONING;
            String letter = unit.stack() > 0 && !flat ? String.valueOf((char) ('A' + unit.stack() - 1)) : null;
            String addition = flat ? Integer.toString(unit.stack() + 1) : null;
            int type = unit.berth() == null ? 1 : unit.use() == Use.WOONBOOT ? 2 : 3;
            doors.add(new Door(
                    unit,
                    buildingOf.getOrDefault(unit, -1),
                    s,
                    number,
                    letter,
                    addition,
                    postcode,
                    next(20),
                    next(type),
                    vakken.at(unit.at())));
        }
    }

    private String postcode(int plaats) {
        int next = postcodes[plaats]++;
        return gemeente.plaatscodes().get(plaats) + (char) ('Z' - next / 26) + (char) ('Z' - next % 26);
    }

    private static Place place(Street street, Unit unit) {
        double best = Double.MAX_VALUE, along = 0, reached = 0;
        boolean left = false;
        for (Axis axis : street.axes()) {
            List<Coordinate> points = axis.points();
            for (int i = 1; i < points.size(); i++) {
                Coordinate a = points.get(i - 1), b = points.get(i);
                double distance = Distance.pointToSegment(unit.door(), a, b);
                if (distance < best - 0.001) {
                    best = distance;
                    double cross = (b.x - a.x) * (unit.door().y - a.y) - (b.y - a.y) * (unit.door().x - a.x);
                    left = cross > 0;
                    double dot = (b.x - a.x) * (unit.door().x - a.x) + (b.y - a.y) * (unit.door().y - a.y);
                    along = reached + Math.max(0, Math.min(1, dot / (a.distance(b) * a.distance(b)))) * a.distance(b);
                }
                reached += a.distance(b);
            }
        }
        return new Place(unit, left, along);
    }

    /** The building of an address, or null for a mooring or pitch. */
    Building building(Door door) {
        return door.building() < 0 ? null : ground.buildings().get(door.building());
    }
}
