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
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 256 random bits, made at the first start and kept in a file that only the service's own user may read. */
public final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /** The secret that the file holds, made where there is no file. Throws UncheckedIOException where neither can be done. */
    public static String read(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (text.length() < BYTES) throw new IOException("the secret in " + file + " is too short");
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
