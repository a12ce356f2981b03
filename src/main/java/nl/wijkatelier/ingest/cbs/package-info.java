/**
 * CBS's wijk- en buurtkaart and kerncijfers.
 *
 * <p>Readers give shapes and cells as files have them; what they mean (which border, which year, which number) is decided once,
 * for all forms. Shapefiles and workbooks are read here and not by a library, since every part must be bounded and a bad ring
 * must cost only itself: the drivers at hand take sizes from the file on trust and end a whole file for one record.
 *
 * <p>Whatever the form of the file, a row becomes an area of one year and figures of one (year, release). Column names are
 * matched by their stem, never by a number in them, and a figure that CBS does not give is typed with the reason.
 */
package nl.wijkatelier.ingest.cbs;
