/**
 * Towns: a net of main streets whose cells are quarters, each with the streets, blocks and rows of houses of its time.
 *
 * <p>A block is filled from its long sides inwards; what is left open becomes green, water or a court. Every house has a plot,
 * a front on a street and, where its time gave them sheds, a shed.
 */
package nl.wijkatelier.demo.town;
