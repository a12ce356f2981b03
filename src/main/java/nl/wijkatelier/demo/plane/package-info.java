/**
 * Plane geometry that land is made with: seeded dice, axes with strips along them, subdivisions into faces, paintings.
 *
 * <p>A {@link nl.wijkatelier.demo.plane.Subdivision} is noded on the centimetre grid, so that faces share their borders exactly.
 */
package nl.wijkatelier.demo.plane;
