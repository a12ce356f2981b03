/** GeoJSON (RFC 7946) of geometries in RD, for every rim that writes it. */
package nl.wijkatelier.engine.geojson;
