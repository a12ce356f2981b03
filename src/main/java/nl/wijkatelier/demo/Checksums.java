package nl.wijkatelier.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** The list of a folder's files with their SHA-256, as {@code sha256sum --check} reads it. */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private Checksums() {}

    /** Writes the list into the folder, in the order of the files. */
    static void write(Path folder, Collection<Path> files) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files)
            lines.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
        Files.writeString(folder.resolve(FILE), lines);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
