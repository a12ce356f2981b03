/**
 * How snapshots are written down, to be there again after a restart. The rule: a snapshot holds only what may be shown to anybody, is of one
 * version, and is thrown away, never mended, where anything of it does not fit.
 */
package nl.wijkatelier.engine.pack;
