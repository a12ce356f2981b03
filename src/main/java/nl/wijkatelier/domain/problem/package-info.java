/**
 * Typed problems of the data: dirty records are normal, so they are counted and kept, not thrown.
 *
 * <p>A {@link nl.wijkatelier.domain.problem.Problem} has a code that stays the same for years (one enum per source lists
 * them), the id of the object, the place in the file and a reason. A bad record never stops an import; a bad file is refused
 * whole with {@link nl.wijkatelier.domain.problem.RefusedFile}.
 */
package nl.wijkatelier.domain.problem;
