package nl.wijkatelier.domain.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Gives each personal record its fixed random key, drawn from its address and a secret: the first eight bytes of
 * HMAC-SHA256 (RFC 2104) of the address, the secret being the key. The keys of the records in an area add up
 * to the seed of that area's rounding and noise, so the same set of records always gets the same outcome, whoever asks and
 * however often (the cell-key method: Fraser and Wooton 2005). Not thread-safe.
 */
public final class CellKeys {
    private static final int BLOCK = 64;

    /** The secret and the padding of RFC 2104 inside and outside; the latter null for keys as they were drawn before. */
    private final byte[] inner;

    private final byte[] outer;
    private final MessageDigest digest;

    private CellKeys(byte[] inner, byte[] outer) {
        this.inner = inner;
        this.outer = outer;
        this.digest = sha256();
    }

    /**
     * Keys of a secret.
     *
     * @param secret whoever knows it can undo the chance in rounding and noise; what is withheld stays withheld
     */
    public static CellKeys of(byte[] secret) {
        byte[] block = Arrays.copyOf(secret.length > BLOCK ? sha256().digest(secret) : secret, BLOCK);
        byte[] inner = new byte[BLOCK];
        byte[] outer = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            inner[i] = (byte) (block[i] ^ 0x36);
            outer[i] = (byte) (block[i] ^ 0x5c);
        }
        return new CellKeys(inner, outer);
    }

    /**
     * Keys as they were drawn before there was HMAC: SHA-256 of secret and address. Installations of that time go on with them, since other
     * keys would round every published figure a second time.
     */
    public static CellKeys former(byte[] secret) {
        return new CellKeys(secret.clone(), null);
    }

    /** The key of a record. */
    public long of(String address) {
        return ByteBuffer.wrap(bytes(address)).getLong();
    }

    byte[] bytes(String address) {
        digest.update(inner);
        byte[] first = digest.digest(address.getBytes(StandardCharsets.UTF_8));
        if (outer == null) return first;
        digest.update(outer);
        return digest.digest(first);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
