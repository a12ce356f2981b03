/**
 * Class breaks: how the values of a map are divided into a few classes.
 *
 * <p>{@link nl.wijkatelier.domain.classify.Breaks} are ascending bounds; a value belongs to the class that begins at or below
 * it, and the highest bound belongs to the last class, which may be of that one value. Every value that was classified lies in a
 * class. What a legend shows ({@link nl.wijkatelier.domain.classify.Classifier#told}) has no empty class, and bounds that are
 * numbers as they are told; so whoever reads a value and a legend finds the colour. Fewer distinct values give fewer classes.
 */
package nl.wijkatelier.domain.classify;
