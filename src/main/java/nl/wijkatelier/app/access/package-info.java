/**
 * Who is let in: form log-in with a session for pages, tokens for scripts, shared links for readers. {@link
 * nl.wijkatelier.app.access.Gate} asks of every request the right that {@code access/rights.txt} names; what stands there not is
 * refused.
 */
package nl.wijkatelier.app.access;
