/**
 * Land under construction: what lies on the ground of one municipality, and the parcels, buildings and roads on it.
 *
 * <p>The ground and the parcels are paintings: a later surface covers an earlier one, so that at every moment each place has
 * exactly one surface and one parcel. Positions are on a board in RD New, metres.
 */
package nl.wijkatelier.demo.land;
