package nl.wijkatelier.domain.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The form of what is kept for ever: three letters that say what it is, a byte with the version of its content, the length of the content and its
 * SHA-256, and the content compressed by gzip.
 */
final class KeptBytes {
    private static final int HEAD = 3 + 1 + Integer.BYTES + 32;
    /** What gzip makes a byte of at most. */
    private static final int MOST_PER_BYTE = 1_100;

    private KeptBytes() {}

    static byte[] of(String letters, int version, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(letters.getBytes(StandardCharsets.US_ASCII));
        bytes.write(version);
        bytes.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        bytes.writeBytes(sha256().digest(content));
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Whether the bytes say that they are of that kind, in whatever version. */
    static boolean are(String letters, byte[] bytes) {
        return bytes.length > HEAD && Arrays.equals(bytes, 0, 3, letters.getBytes(StandardCharsets.US_ASCII), 0, 3);
    }

    /** The content of version {@code version}. Throws IllegalArgumentException for bytes of another kind or version, and for damaged ones. */
    static byte[] read(String letters, int version, byte[] bytes) {
        if (!are(letters, bytes)) throw new IllegalArgumentException("not " + letters + ": the first letters differ");
        if (bytes[3] != version)
            throw new IllegalArgumentException(letters + " of version " + bytes[3] + ", known is " + version);
        int length = ByteBuffer.wrap(bytes).getInt(4);
        if (length < 0 || length / MOST_PER_BYTE > bytes.length)
            throw new IllegalArgumentException(letters + " cannot hold " + length + " bytes");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD))) {
            byte[] content = in.readNBytes(length);
            byte[] digest = Arrays.copyOfRange(bytes, HEAD - 32, HEAD);
            if (content.length != length || in.read() >= 0 || !Arrays.equals(sha256().digest(content), digest))
                throw new IllegalArgumentException(letters + " is damaged: its digest differs");
            return content;
        } catch (IOException e) {
            throw new IllegalArgumentException(letters + " is damaged", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
