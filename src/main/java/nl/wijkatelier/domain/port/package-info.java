/**
 * What the core needs from outside: stores of dataset versions, sources of register objects, progress.
 *
 * <p>The central rule: a dataset version is visible whole or not at all. Everything written through a
 * {@link nl.wijkatelier.domain.port.DatasetLoad} stays invisible until {@code publish} returns.
 */
package nl.wijkatelier.domain.port;
