package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.coverage.FaceCut;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.rules.UnitRules;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Cuts blocks with many addresses along parcel borders, so that houses at one street stay together: what remains are the sides of
 * the block, with the border at the end of the gardens. No pand is cut.
 */
final class BlockSplit {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Metres; how much deeper in a pand a parcel border must lie than surveys differ. */
    private static final double DEPTH = 0.3;

    private static final double SCALE = 1000;

    private final UnitGround ground;
    private final UnitRules rules;
    private final Set<Integer> blocks = new TreeSet<>();

    BlockSplit(UnitGround ground, UnitRules rules) {
        this.ground = ground;
        this.rules = rules;
    }

    /** The coverage with the parcels of a block as faces. */
    Coverage cut(Coverage coverage, int block) {
        blocks.add(block);
        Set<Integer> faces = new TreeSet<>();
        SegmentSet seen = new SegmentSet();
        List<Coordinate[]> lines = new ArrayList<>();
        for (Face face : coverage.facesOf(block)) {
            faces.add(face.id());
            PreparedGeometry land = PreparedGeometryFactory.prepare(coverage.polygon(face, FACTORY));
            for (Polygon parcel : ground.parcels(face.envelope())) {
                if (!land.intersects(parcel)) continue;
                lines(parcel, seen, land, lines);
            }
        }
        return FaceCut.of(coverage, lines, faces);
    }

    private static void lines(Polygon parcel, SegmentSet seen, PreparedGeometry land, List<Coordinate[]> lines) {
        for (int r = -1; r < parcel.getNumInteriorRing(); r++) {
            Coordinate[] ring = (r < 0 ? parcel.getExteriorRing() : parcel.getInteriorRingN(r)).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                Coordinate[] line = {ring[i - 1], ring[i]};
                if (seen.add(mm(line[0].x), mm(line[0].y), mm(line[1].x), mm(line[1].y))
                        && land.intersects(FACTORY.createLineString(line))) lines.add(line);
            }
        }
    }

    private static int mm(double metres) {
        return (int) Math.rint(metres * SCALE);
    }

    /** Joins the parcels of blocks that were cut. */
    void group(Coverage coverage, Pieces pieces) {
        for (int block : blocks) {
            List<Face> faces = coverage.facesOf(block);
            for (Face face : faces) joinPanden(coverage, face, pieces);
        }
        pieces.joinAlike((a, b) ->
                blocks.contains(a.area) && a.street() != null && a.street().equals(b.street()));
        pieces.joinWeak(piece -> blocks.contains(piece.area)
                && (piece.addresses < rules.splitSmallest() || piece.surface < rules.smallest()));
    }

    /** Joins the other faces of the block in which a pand of this face lies. */
    private void joinPanden(Coverage coverage, Face face, Pieces pieces) {
        PreparedGeometry land = null;
        for (Pand pand : ground.panden(face.envelope())) {
            if (land == null) land = PreparedGeometryFactory.prepare(coverage.polygon(face, FACTORY));
            Polygon outline = pand.geometrie();
            if (!land.intersects(outline) || land.contains(outline)) continue;
            Geometry inner = outline.buffer(-DEPTH);
            if (inner.isEmpty() || !land.intersects(inner)) continue;
            for (Face other : coverage.facesNear(inner.getEnvelopeInternal()))
                if (other.area() == face.area()
                        && other.id() > face.id()
                        && coverage.polygon(other, FACTORY).intersects(inner)) pieces.join(face.id(), other.id());
        }
    }
}
