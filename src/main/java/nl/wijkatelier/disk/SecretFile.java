package nl.wijkatelier.disk;

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

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

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
        if (file.getParent() != null && !Files.exists(file.getParent())) folder(file.getParent());
        create(file);
        Files.writeString(file, text + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    }

    /** Makes a folder, with those above it, that only this user may look into. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, owner("rwx------"));
    }

    /** Makes an empty file that only this user may read. Throws FileAlreadyExistsException where there is one. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, owner("rw-------"));
    }

    /** Takes a file from all others, where the file system knows of owners. */
    public static void close(Path file) throws IOException {
        if (POSIX) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
