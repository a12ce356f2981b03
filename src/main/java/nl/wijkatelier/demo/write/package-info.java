/**
 * Writers of the official file formats, from the same records that the readers hand out.
 *
 * <p>A writer takes records one by one, in bounded memory, and writes the bytes that follow from the records and the
 * peildatum alone: no clock, no random identifiers, one fixed date in every zip. XML is valid against the publishers' schemas.
 */
package nl.wijkatelier.demo.write;
