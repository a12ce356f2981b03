/**
 * Who may do what. A {@link nl.wijkatelier.domain.access.Visitor} holds {@link nl.wijkatelier.domain.access.Grant grants}: a
 * {@link nl.wijkatelier.domain.access.Rol} for one gemeente or for all. What is published needs no grant. Passwords are kept encoded,
 * other secrets as digests only; none is ever told again.
 */
package nl.wijkatelier.domain.access;
