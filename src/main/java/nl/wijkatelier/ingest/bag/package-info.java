/**
 * Reads the BAG 2.0 LV extract (standlevering, XSD lvbag-extract-20200928, v20200601).
 *
 * <p>A file holds voorkomens: versions of objects, up to 10,000 per file, in any order of their child elements. Each is read
 * on its own and handed over at once, whatever its validity and status, so that memory does not grow with the file and a
 * voorkomen may stand in another file than its neighbours. Files are read side by side.
 *
 * <p>A voorkomen with a REJECT problem is left out; with a WARNING or NOTICE it is kept. A file that is no BAG extract, is
 * damaged, or names another coordinate system than RD is refused whole.
 */
package nl.wijkatelier.ingest.bag;
