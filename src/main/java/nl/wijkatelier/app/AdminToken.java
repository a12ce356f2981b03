package nl.wijkatelier.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The administrator's token: 256 random bits, made at the first start and kept in a file that only the service's own user
 * may read. There is no default token, and the token itself is never logged.
 */
final class AdminToken {
    private static final int BYTES = 32;

    private final byte[] token;

    private AdminToken(byte[] token) {
        this.token = token;
    }

    /** Reads the token from a file, or makes both. Throws UncheckedIOException where neither can be done. */
    static AdminToken keptIn(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (text.length() < BYTES) throw new IOException("the administrator's token in " + file + " is too short");
            return new AdminToken(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the text is the token; takes the same time whatever the text. */
    boolean matches(String text) {
        return MessageDigest.isEqual(token, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        if (file.getParent() != null) Files.createDirectories(file.getParent());
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, owner);
        Files.writeString(file, text + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    }
}
