/**
 * The objects of the registers (BAG, BGT, BRK, CBS, people per address) as they are read, stored and written.
 *
 * <p>A record here is one <em>version</em> of an object as its source delivers it: a BAG voorkomen, a BGT object with its
 * registration times, a perceel. Every geometry is in RD New (EPSG:28992), metres, x east and y north, without holes or
 * rings repaired: what a reader could not accept it reports as a {@link nl.wijkatelier.domain.problem.Problem} instead.
 * All types are immutable; a null component is allowed only where its Javadoc says so.
 */
package nl.wijkatelier.domain.register;
