/**
 * Gives every address, pand, surface and perceel its buurt, and adds up per buurt, wijk and gemeente.
 *
 * <p>Law: nothing is counted twice or lost. For every measure, the sum over the buurten plus what lies outside them is the
 * total. A point on a shared border belongs to the area with the lowest code, and to that one only.
 */
package nl.wijkatelier.engine.join;
