/**
 * Recognises what was delivered: which dataset versions files make, of which land and day, under which licence.
 *
 * <p>A {@link nl.wijkatelier.ingest.delivery.Delivery} is imported whole or not at all. A CBS map with figures in its columns
 * is one version: its borders and figures become visible together.
 */
package nl.wijkatelier.ingest.delivery;
