package nl.wijkatelier.domain.coverage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What makes one coverage of another, as bytes: edges and faces that came, changed or went. To have the second coverage back no geometry is
 * worked out anew, so that it is the same whatever becomes of the algorithms.
 */
public final class CoverageDelta {
    private static final int VERSION = 1;

    private CoverageDelta() {}

    /** Small where the one descends from the other: what they share is known by identity. */
    public static byte[] of(Coverage before, Coverage after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(after.nextEdge());
            out.writeInt(after.nextFace());
            List<Integer> goneEdges = new ArrayList<>();
            List<Edge> edges = new ArrayList<>();
            before.edgeTree().forEachNotIn(after.edgeTree(), edge -> {
                if (after.edgeTree().find(edge.id()) == null) goneEdges.add(edge.id());
            });
            after.edgeTree().forEachNotIn(before.edgeTree(), edges::add);
            List<Integer> goneFaces = new ArrayList<>();
            List<Face> faces = new ArrayList<>();
            before.faceTree().forEachNotIn(after.faceTree(), face -> {
                if (after.faceTree().find(face.id()) == null) goneFaces.add(face.id());
            });
            after.faceTree().forEachNotIn(before.faceTree(), faces::add);
            write(goneEdges, out);
            out.writeInt(edges.size());
            for (Edge edge : edges) out.write(CoverageBytes.of(edge));
            write(goneFaces, out);
            out.writeInt(faces.size());
            for (Face face : faces) out.write(CoverageBytes.of(face));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(List<Integer> ids, DataOutputStream out) throws IOException {
        out.writeInt(ids.size());
        for (int id : ids) out.writeInt(id);
    }

    /**
     * The coverage that the bytes make of the one that they were written of; of another one they make anything, which its
     * {@link CoverageDigest} shows. Throws IllegalArgumentException for bytes that cannot be read.
     */
    public static Coverage on(Coverage before, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) throw new IllegalArgumentException("no change of a coverage: version " + version);
            int nextEdge = in.readInt();
            int nextFace = in.readInt();
            IntTree<Edge> edges = before.edgeTree();
            List<Edge> gone = new ArrayList<>();
            for (int i = CoverageBytes.count(in, bytes); i > 0; i--) {
                Edge edge = edges.find(in.readInt());
                if (edge == null)
                    throw new IllegalArgumentException("no change of this coverage: an edge is not there");
                gone.add(edge);
                edges = edges.with(edge.id(), null);
            }
            List<Edge> added = new ArrayList<>();
            for (int i = CoverageBytes.count(in, bytes); i > 0; i--) {
                Edge read = CoverageBytes.edge(in, bytes);
                Edge old = edges.find(read.id());
                boolean sameLine = old != null && Arrays.equals(old.xy(), read.xy());
                Edge edge = sameLine ? old.withFaces(read.left(), read.right()) : read;
                if (!sameLine) {
                    if (old != null) gone.add(old);
                    added.add(edge);
                }
                edges = edges.with(edge.id(), edge);
            }
            IntTree<Face> faces = before.faceTree();
            for (int i = CoverageBytes.count(in, bytes); i > 0; i--) {
                Face face = faces.find(in.readInt());
                if (face == null) throw new IllegalArgumentException("no change of this coverage: a face is not there");
                faces = faces.with(face.id(), null);
            }
            for (int i = CoverageBytes.count(in, bytes); i > 0; i--) {
                Face face = CoverageBytes.face(in, bytes, edges);
                faces = faces.with(face.id(), face);
            }
            if (in.available() > 0) throw new IllegalArgumentException("no change of a coverage: bytes left over");
            if (edges == before.edgeTree()
                    && faces == before.faceTree()
                    && nextEdge == before.nextEdge()
                    && nextFace == before.nextFace()) return before;
            BorderGrid grid = before.knownGrid();
            return new Coverage(edges, faces, nextEdge, nextFace, grid == null ? null : grid.with(gone, added));
        } catch (IOException e) {
            throw new IllegalArgumentException("no change of a coverage: the bytes end too early", e);
        }
    }
}
