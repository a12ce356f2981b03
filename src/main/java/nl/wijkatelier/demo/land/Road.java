package nl.wijkatelier.demo.land;

import nl.wijkatelier.demo.plane.Axis;

/**
 * A road, railway or water line in the land.
 *
 * @param street its name and doors; null for one without a name
 */
public record Road(RoadKind kind, Axis axis, Street street) {}
