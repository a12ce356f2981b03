package nl.wijkatelier.ingest;

/**
 * What a delivery may unpack to before it is refused as {@code FILE_TOO_LARGE}.
 *
 * @param maxBytes unpacked bytes of all that is read together, the nested zips included
 * @param maxRatio unpacked bytes per packed byte of one entry, judged once {@link #RATIO_GRACE} bytes are unpacked
 * @param maxEntries entries of all zips together
 * @param maxDepth zips within zips; 1 is a plain zip
 */
public record SourceLimits(long maxBytes, int maxRatio, int maxEntries, int maxDepth) {
    /** Bytes of an entry that may unpack before its ratio counts: small files of blanks are no threat. */
    public static final long RATIO_GRACE = 16L << 20;

    /**
     * Fits the national BAG (zip in zip, panden packed 21 to 1, very regular records over 100 to 1) with room to spare,
     * while DEFLATE's utmost, 1032 to 1, is refused after 16 MB.
     */
    public static final SourceLimits DEFAULT = new SourceLimits(400L << 30, 500, 1_000_000, 3);

    public SourceLimits {
        if (maxBytes < 1 || maxRatio < 1 || maxEntries < 1 || maxDepth < 1)
            throw new IllegalArgumentException(
                    "limits must be positive: " + maxBytes + ", " + maxRatio + ", " + maxEntries + ", " + maxDepth);
    }
}
