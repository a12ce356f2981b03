package nl.wijkatelier.domain.coverage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** A coverage as bytes and back: equal coverages, ids and positions and all, give equal bytes. */
public final class CoverageBytes {
    private CoverageBytes() {}

    /** Edges in order of id, then faces, each with their number before them; big-endian ints and longs. */
    public static byte[] of(Coverage coverage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(coverage.nextEdge());
            out.writeInt(coverage.nextFace());
            out.writeInt(coverage.edgeCount());
            for (Edge edge : coverage.edges()) {
                out.writeInt(edge.id());
                out.writeInt(edge.left());
                out.writeInt(edge.right());
                out.writeInt(edge.xy().length);
                for (long v : edge.xy()) out.writeLong(v);
            }
            out.writeInt(coverage.faceCount());
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

    /** The coverage that gave the bytes. Throws IllegalArgumentException for bytes that hold no valid coverage. */
    public static Coverage read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int nextEdge = in.readInt();
            int nextFace = in.readInt();
            IntTree<Edge> edges = IntTree.empty();
            for (int i = count(in, bytes); i > 0; i--) {
                Edge edge = edge(in, bytes);
                edges = edges.with(edge.id(), edge);
            }
            IntTree<Face> faces = IntTree.empty();
            for (int i = count(in, bytes); i > 0; i--) {
                Face face = face(in, bytes, edges);
                faces = faces.with(face.id(), face);
            }
            Coverage coverage = new Coverage(edges, faces, nextEdge, nextFace);
            List<String> violations =
                    in.available() > 0 ? List.of("bytes left over") : CoverageCheck.violations(coverage);
            if (!violations.isEmpty()) throw new IllegalArgumentException("no coverage: " + violations.get(0));
            return coverage;
        } catch (IOException e) {
            throw new IllegalArgumentException("no coverage: the bytes end too early", e);
        }
    }

    private static Edge edge(DataInputStream in, byte[] bytes) throws IOException {
        int id = in.readInt();
        int left = in.readInt();
        int right = in.readInt();
        long[] xy = new long[count(in, bytes)];
        for (int i = 0; i < xy.length; i++) xy[i] = in.readLong();
        if (id <= 0 || xy.length < 4 || xy.length % 2 != 0)
            throw new IllegalArgumentException("no coverage: edge " + id);
        return new Edge(id, xy, left, right);
    }

    private static Face face(DataInputStream in, byte[] bytes, IntTree<Edge> edges) throws IOException {
        int id = in.readInt();
        int area = in.readInt();
        int[][] rings = new int[count(in, bytes)][];
        Envelope box = new Envelope();
        long area2 = 0;
        for (int r = 0; r < rings.length; r++) {
            rings[r] = new int[count(in, bytes)];
            for (int k = 0; k < rings[r].length; k++) {
                int step = in.readInt();
                Edge edge = edges.find(Math.abs(step));
                if (edge == null) throw new IllegalArgumentException("no coverage: face " + id + " names edge " + step);
                rings[r][k] = step;
                if (r == 0) box.expandToInclude(edge.box());
                long part = Grid.area2(edge.xy(), 0, 0);
                area2 += step > 0 ? part : -part;
            }
        }
        if (id <= 0 || rings.length == 0) throw new IllegalArgumentException("no coverage: face " + id);
        return new Face(id, area, rings, area2, box);
    }

    /** A number of things that follow; more than there are bytes left is refused before memory is taken. */
    private static int count(DataInputStream in, byte[] bytes) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > bytes.length) throw new IllegalArgumentException("no coverage: " + count + " parts");
        return count;
    }
}
