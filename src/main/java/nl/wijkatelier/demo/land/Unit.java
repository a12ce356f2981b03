package nl.wijkatelier.demo.land;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Something with an address.
 *
 * @param use what for
 * @param at the point that stands for it
 * @param door where its front meets the street; decides the number and the side
 * @param floorArea m2
 * @param berth outline of a mooring or pitch; null for a verblijfsobject
 * @param stack 0 for the only one behind its door, 1, 2, ... for those that share a door (flats)
 * @param shop whether shop and dwelling are one object
 */
public record Unit(Use use, Coordinate at, Coordinate door, int floorArea, Polygon berth, int stack, boolean shop) {
    public static Unit of(Use use, Coordinate at, Coordinate door, int floorArea) {
        return new Unit(use, at, door, floorArea, null, 0, false);
    }
}
