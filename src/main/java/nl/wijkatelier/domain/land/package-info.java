/**
 * A part of the land that can be asked for: whole square kilometres of the Rijksdriehoek. Invariant: what lies in a part, or touches it, is
 * found by its bounding box alone, so that a store can leave out the rest without looking at shapes.
 */
package nl.wijkatelier.domain.land;
