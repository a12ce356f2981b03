/**
 * Plane geometries of GML 2, 3.1.1 and 3.2 in RD New, read from a stream into JTS, arcs stroked.
 *
 * <p>Positions are kept as they are written: nothing is snapped, closed, turned or repaired. What cannot be read so is a
 * {@link nl.wijkatelier.ingest.gml.BadGeometry}. The only new vertices are those of stroked arcs
 * ({@link nl.wijkatelier.ingest.gml.ArcStroke}), of arcs that are given by their centre the ends too; they depend on the arc alone and not on its direction, so
 * neighbours that share an arc keep identical borders.
 */
package nl.wijkatelier.ingest.gml;
