/**
 * Our own JSON interface under {@code /api/v1}: what is served, which dataset versions there are, what was wrong with them.
 *
 * <p>Nothing personal is shown: a problem of a dataset with people per address carries no object id and no value.
 */
package nl.wijkatelier.api;
