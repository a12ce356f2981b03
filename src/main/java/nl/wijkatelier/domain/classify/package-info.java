/**
 * Class breaks: how the values of a map are divided into a few classes.
 *
 * <p>{@link nl.wijkatelier.domain.classify.Breaks} are ascending bounds; a value belongs to the class that begins at or below
 * it, and the highest bound belongs to the last class. Every value that was classified lies in a class, and no class is given
 * that no value can lie in. Fewer distinct values than classes give fewer classes.
 */
package nl.wijkatelier.domain.classify;
