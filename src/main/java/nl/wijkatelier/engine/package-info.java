/**
 * CPU work on packed, immutable snapshots: coordinate systems, the join of addresses and surfaces to areas, generalisation,
 * styles and painting. Knows GeoTools and the domain; knows nothing of Spring, databases or HTTP.
 */
package nl.wijkatelier.engine;
