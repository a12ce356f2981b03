/** Spring Boot main, wiring, access and configuration: the only room that sees all others. */
package nl.wijkatelier.app;
