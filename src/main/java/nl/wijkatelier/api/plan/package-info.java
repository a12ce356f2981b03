/**
 * Plans over HTTP. A plan's ETag is its revision; what changes a plan says in If-Match which revision it was made on, so that no
 * update is lost unseen. Only figures of open registers are told of drafts: figures of people belong to published divisions.
 */
package nl.wijkatelier.api.plan;
