package nl.wijkatelier.domain.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Gives each personal record its fixed random key, drawn from its address and a secret. The keys of the records in an area add up
 * to the seed of that area's rounding and noise, so the same set of records always gets the same outcome, whoever asks and
 * however often (the cell-key method: Fraser and Wooton 2005). Not thread-safe.
 */
public final class CellKeys {
    private final byte[] secret;
    private final MessageDigest digest;

    private CellKeys(byte[] secret) {
        this.secret = secret.clone();
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Keys of a secret.
     *
     * @param secret whoever knows it can undo the chance in rounding and noise; what is withheld stays withheld
     */
    public static CellKeys of(byte[] secret) {
        return new CellKeys(secret);
    }

    /** The key of a record. */
    public long of(String address) {
        digest.update(secret);
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
