package nl.wijkatelier.domain.coverage;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Says in 32 bytes which coverage it is, ids and positions and all. Each edge and face keeps its own digest, so that of a coverage that
 * descends from another one only what changed is read.
 */
public final class CoverageDigest {
    private CoverageDigest() {}

    /**
     * Adds a coverage to a digest: the next ids of edge and face, the number of edges, the SHA-256 of each edge in order of id, the number of
     * faces, the SHA-256 of each face; of the bytes that {@link CoverageBytes} writes in version 1, and so for ever.
     */
    public static void into(MessageDigest digest, Coverage coverage) {
        digest.update(numbers(coverage.nextEdge(), coverage.nextFace(), coverage.edgeCount()));
        coverage.edgeTree().forEach(edge -> digest.update(edge.digest()));
        digest.update(numbers(coverage.faceCount()));
        coverage.faceTree().forEach(face -> digest.update(face.digest()));
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        for (int number : numbers) bytes.putInt(number);
        return bytes.array();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
