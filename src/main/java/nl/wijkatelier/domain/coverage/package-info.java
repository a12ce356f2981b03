/**
 * A division as one planar graph of shared borders.
 *
 * <p>A {@link nl.wijkatelier.domain.coverage.Coverage} holds edges and faces. An edge is a polyline between two nodes, in whole
 * millimetres of RD New, with one face at its left and one at its right; face {@link nl.wijkatelier.domain.coverage.Coverage#OUTSIDE}
 * is everything that is not in the division. A face is a connected piece of land that belongs to one area; an area may have
 * several faces. Both neighbours read a border from the same edge, so a gap or an overlap cannot be expressed.
 *
 * <p>A coverage is valid when edges meet only at their ends, every ring of a face is simple, walks with the face at its left
 * (shell anticlockwise, holes clockwise), every half-edge lies in exactly one ring or borders the outside, and nodes - edges +
 * faces + outside = 1 + connected parts (Euler). {@link nl.wijkatelier.domain.coverage.CoverageCheck} proves it.
 *
 * <p>Coverages are immutable and share what an operation leaves alone, so that an earlier one is kept at almost no cost and
 * comes back to the bit. Operations are one class each; they answer a new coverage or throw
 * {@link nl.wijkatelier.domain.coverage.CoverageRefused} and leave the given one as it is. They are deterministic: the same
 * coverage and the same input give the same ids and coordinates.
 */
package nl.wijkatelier.domain.coverage;
