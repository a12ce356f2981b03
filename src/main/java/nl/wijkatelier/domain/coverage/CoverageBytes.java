package nl.wijkatelier.domain.coverage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A coverage as bytes: equal coverages, ids and positions and all, give equal bytes. For proofs of replay and of undo. */
public final class CoverageBytes {
    private CoverageBytes() {}

    /** Edges in order of id, then faces; big-endian ints and longs. */
    public static byte[] of(Coverage coverage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(coverage.nextEdge());
            out.writeInt(coverage.nextFace());
            for (Edge edge : coverage.edges()) {
                out.writeInt(edge.id());
                out.writeInt(edge.left());
                out.writeInt(edge.right());
                out.writeInt(edge.xy().length);
                for (long v : edge.xy()) out.writeLong(v);
            }
            for (Face face : coverage.faces()) {
                out.writeInt(face.id());
                out.writeInt(face.area());
                out.writeInt(face.rings().length);
                for (int[] ring : face.rings()) {
                    out.writeInt(ring.length);
                    for (int step : ring) out.writeInt(step);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
