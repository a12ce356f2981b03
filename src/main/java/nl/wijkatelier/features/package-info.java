/**
 * Areas with their figures as GeoJSON (RFC 7946), and the lists that say which divisions and indicators there are.
 *
 * <p>Every answer is made of one {@link nl.wijkatelier.engine.join.JoinedRegion} and carries an ETag of its version; a figure
 * that is missing says why. Coordinates are WGS 84 longitude and latitude unless RD is asked for.
 */
package nl.wijkatelier.features;
