/**
 * What people and programs did, kept as a chain that only grows: each {@link nl.wijkatelier.domain.audit.AuditEntry} holds the hash of the
 * one before it, so that one that is changed, taken out or put elsewhere is found ({@link nl.wijkatelier.domain.audit.AuditCheck}). An act
 * is kept in the transaction that does it: both are there, or neither. Entries name accounts by number, never by name, and hold no text that
 * people wrote.
 */
package nl.wijkatelier.domain.audit;
