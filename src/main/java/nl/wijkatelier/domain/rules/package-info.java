/**
 * Thresholds of drawing, as configuration with their sources: {@code rules/*.properties} on the class path, or an operator's file in
 * their place. Read strictly: a key that is missing, unknown or no number is refused with its name.
 */
package nl.wijkatelier.domain.rules;
