package nl.wijkatelier.wms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names an answer by what it was made of: served versions and request. */
final class Etag {
    private Etag() {}

    /** A strong ETag, quotes included. */
    static String of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return '"' + HexFormat.of().formatHex(digest.digest(), 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Whether a client has the answer already, by weak comparison (RFC 9110, 13.1.2); servers in between that compress may have put
     * the coding into the tag.
     *
     * @param headers values of If-None-Match
     */
    static boolean known(String etag, List<String> headers) {
        for (String header : headers)
            for (String tag : header.split(",")) {
                String plain =
                        tag.strip().replaceFirst("^(?:W/)+", "").replaceFirst("-(?:-?gzip|br|zstd|deflate)\"$", "\"");
                if (plain.equals("*") || plain.equals(etag)) return true;
            }
        return false;
    }
}
