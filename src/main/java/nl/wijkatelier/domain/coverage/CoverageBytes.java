package nl.wijkatelier.domain.coverage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * A coverage as bytes and back: equal coverages, ids and positions and all, give equal bytes. They begin with three letters and the version of
 * the form; bytes of before there were versions, which begin with a number of edges, are read as well.
 */
public final class CoverageBytes {
    private static final int LETTERS = 'W' << 16 | 'K' << 8 | 'C';
    private static final int VERSION = 1;

    private CoverageBytes() {}

    /** Edges in order of id, then faces, each with their number before them; big-endian ints and longs. */
    public static byte[] of(Coverage coverage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(LETTERS << 8 | VERSION);
            out.writeInt(coverage.nextEdge());
            out.writeInt(coverage.nextFace());
            out.writeInt(coverage.edgeCount());
            for (Edge edge : coverage.edges()) out.write(of(edge));
            out.writeInt(coverage.faceCount());
            for (Face face : coverage.faces()) out.write(of(face));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Id, face at the left, face at the right, how many numbers follow, positions. */
    static byte[] of(Edge edge) {
        ByteBuffer out = ByteBuffer.allocate(4 * Integer.BYTES + edge.xy().length * Long.BYTES);
        out.putInt(edge.id()).putInt(edge.left()).putInt(edge.right()).putInt(edge.xy().length);
        for (long v : edge.xy()) out.putLong(v);
        return out.array();
    }

    /** Id, area, how many rings follow; of each how many steps follow, and those. */
    static byte[] of(Face face) {
        int steps = 0;
        for (int[] ring : face.rings()) steps += 1 + ring.length;
        ByteBuffer out = ByteBuffer.allocate((3 + steps) * Integer.BYTES);
        out.putInt(face.id()).putInt(face.area()).putInt(face.rings().length);
        for (int[] ring : face.rings()) {
            out.putInt(ring.length);
            for (int step : ring) out.putInt(step);
        }
        return out.array();
    }

    /** The coverage that gave the bytes. Throws IllegalArgumentException for bytes that hold no valid coverage. */
    public static Coverage read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int head = in.readInt();
            if (head >>> 8 == LETTERS && (head & 0xFF) != VERSION)
                throw new IllegalArgumentException("no coverage: version " + (head & 0xFF) + " is not known");
            int nextEdge = head >>> 8 == LETTERS ? in.readInt() : head;
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

    static Edge edge(DataInputStream in, byte[] bytes) throws IOException {
        int id = in.readInt();
        int left = in.readInt();
        int right = in.readInt();
        long[] xy = new long[count(in, bytes)];
        for (int i = 0; i < xy.length; i++) xy[i] = in.readLong();
        if (id <= 0 || xy.length < 4 || xy.length % 2 != 0)
            throw new IllegalArgumentException("no coverage: edge " + id);
        return new Edge(id, xy, left, right);
    }

    static Face face(DataInputStream in, byte[] bytes, IntTree<Edge> edges) throws IOException {
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
    static int count(DataInputStream in, byte[] bytes) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > bytes.length) throw new IllegalArgumentException("no coverage: " + count + " parts");
        return count;
    }
}
