/**
 * What lies in the land for borders to follow, and the pieces of land that borders can be put together from.
 *
 * <p>{@link nl.wijkatelier.domain.unit.LineWork} holds lines of the BGT and the BRK; a
 * {@link nl.wijkatelier.domain.unit.LineSnap} draws a line along them.
 */
package nl.wijkatelier.domain.unit;
