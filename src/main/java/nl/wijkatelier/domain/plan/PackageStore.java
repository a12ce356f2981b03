package nl.wijkatelier.domain.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Keeps the delivery packages of divisions that were made of plans, each once and for ever. Thread-safe. */
public interface PackageStore {
    /**
     * What is known of a package.
     *
     * @param digest SHA-256 of its bytes, in 64 hexadecimal digits
     * @param length number of bytes
     */
    record Kept(String digest, long length, Instant made) {}

    /** Of a division; empty where its package is not kept yet. */
    Optional<Kept> find(String division);

    /** Keeps the bytes of a file as the package of a division. Returns false, and keeps nothing, where there is one already. */
    boolean keep(String division, Path file);

    /** Writes the bytes that were kept to a file. Throws NoSuchElementException where there are none; fails where they are not what they were. */
    void read(String division, Path file);
}
