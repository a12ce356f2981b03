/**
 * CBS's wijk- en buurtkaart and kerncijfers.
 *
 * <p>Whatever the form of the file, a row becomes an area of one year and figures of one (year, release). Column names are
 * matched by their stem, never by a number in them, and a figure that CBS does not give is typed with the reason.
 */
package nl.wijkatelier.ingest.cbs;
