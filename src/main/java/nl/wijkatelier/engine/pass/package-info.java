/**
 * One reading of the registers for all that is made of them. The rule: what is made for a served version registers what it takes with one
 * {@link nl.wijkatelier.engine.pass.RegisterPass}, which reads each register once, in a fixed order, and hands every object to all.
 */
package nl.wijkatelier.engine.pass;
