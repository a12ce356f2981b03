package nl.wijkatelier.app.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import nl.wijkatelier.disk.SecretFile;

/**
 * The administrator's token: 256 random bits, made at the first start and kept in a file that only the service's own user
 * may read. There is no default token, and the token itself is never logged.
 */
final class AdminToken {
    private final byte[] token;

    private AdminToken(byte[] token) {
        this.token = token;
    }

    /** Reads the token from a file, or makes both. Throws UncheckedIOException where neither can be done. */
    static AdminToken keptIn(Path file) {
        return new AdminToken(SecretFile.read(file).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the text is the token; takes the same time whatever the text. */
    boolean matches(String text) {
        return MessageDigest.isEqual(token, text.getBytes(StandardCharsets.UTF_8));
    }
}
