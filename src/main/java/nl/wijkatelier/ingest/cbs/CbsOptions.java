package nl.wijkatelier.ingest.cbs;

/**
 * What the user says of a CBS file.
 *
 * @param jaar map year: rows that name another are passed over; null to take it from the rows or the names
 * @param release 1, 2 or 3: which of the year's publications
 */
public record CbsOptions(Integer jaar, int release) {
    public CbsOptions {
        if (jaar != null && (jaar < 1990 || jaar > 2100)) throw new IllegalArgumentException("jaar " + jaar);
        if (release < 1 || release > 3) throw new IllegalArgumentException("release " + release + " is not 1, 2 or 3");
    }

    /** Everything from the file itself; first release. */
    public static CbsOptions fromFile() {
        return new CbsOptions(null, 1);
    }
}
