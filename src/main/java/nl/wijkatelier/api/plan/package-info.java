/**
 * Plans over HTTP. A plan's ETag names its revision; what changes a plan says in If-Match which revision it was made on, so that no
 * update is lost unseen. Figures of people leave drafts with noise, after disclosure control: see
 * {@link nl.wijkatelier.engine.join.DraftRelease}.
 */
package nl.wijkatelier.api.plan;
