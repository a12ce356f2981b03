/**
 * Figures: what an indicator is, what value it has for an area, and how missing values stay typed.
 *
 * <p>A {@link nl.wijkatelier.domain.statistics.Value} is a number or a typed missing value, never a number that stands for
 * something missing. A value that leaves the service has passed {@code domain.disclosure}.
 */
package nl.wijkatelier.domain.statistics;
