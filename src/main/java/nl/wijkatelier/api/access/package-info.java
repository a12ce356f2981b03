/**
 * Log-in, accounts, tokens and set-up links over HTTP. A password or token is told once, to whom it belongs, and never again; which
 * rights an endpoint asks for stands in {@code access/rights.txt}.
 */
package nl.wijkatelier.api.access;
