/**
 * Coordinate systems at the rim: from RD New, in which everything is stored and computed, to what clients ask for and back.
 *
 * <p>Inside, every coordinate pair is x (east, longitude) first; only the rim swaps, where a standard and version demand it
 * ({@link nl.wijkatelier.engine.crs.Crs}). RD and ETRS89 are tied by RDNAPTRANS2018: within 1 mm with the official correction
 * grid, up to 0.25 m off without it. WGS 84 is taken as equal to ETRS89, as WMS clients do; for display that is exact enough,
 * the two drifted apart by less than a metre.
 */
package nl.wijkatelier.engine.crs;
