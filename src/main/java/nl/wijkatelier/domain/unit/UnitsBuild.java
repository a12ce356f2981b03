package nl.wijkatelier.domain.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.coverage.AreaLocator;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Dissolve;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.coverage.FaceCut;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.rules.UnitRules;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Cuts a division into bouwstenen, buurt by buurt: first along roads, rails and water, then what holds many addresses along parcel
 * borders. Deterministic.
 */
public final class UnitsBuild {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final UnitGround ground;
    private final UnitRules rules;
    private final Progress progress;
    private final Map<Integer, List<UnitGround.Address>> byArea = new TreeMap<>();
    private final STRtree places = new STRtree();

    private UnitsBuild(UnitGround ground, UnitRules rules, Progress progress) {
        this.ground = ground;
        this.rules = rules;
        this.progress = progress;
    }

    /**
     * The bouwstenen of a division.
     *
     * @param division its areas are the buurten
     */
    public static Units of(Coverage division, UnitGround ground, UnitRules rules, Progress progress) {
        return new UnitsBuild(ground, rules, progress).run(division);
    }

    private Units run(Coverage division) {
        AreaLocator buurten = AreaLocator.of(division, division.areas());
        for (UnitGround.Address address : ground.addresses()) {
            int area = buurten.areaOf(address.x(), address.y());
            if (area == Coverage.OUTSIDE) continue;
            byArea.computeIfAbsent(area, k -> new ArrayList<>()).add(address);
            Coordinate at = new Coordinate(address.x(), address.y());
            places.insert(new Envelope(at), at);
        }
        places.build();
        progress.begin("Bouwstenen snijden", 2L * division.areas().size());
        Coverage coverage = division;
        try (GroundUnions unions = new GroundUnions(division, ground)) {
            for (int area : division.areas()) {
                progress.check();
                unions.at(area);
                coverage = cut(coverage, area, unions);
                progress.advance(1);
            }
        }
        SortedMap<Integer, Integer> buurtOf = new TreeMap<>();
        coverage = named(coverage, joined(coverage), buurtOf, null);
        SortedMap<Integer, Integer> finalBuurt = new TreeMap<>();
        BlockSplit split = new BlockSplit(ground, rules);
        SortedMap<Integer, List<Integer>> blocks = new TreeMap<>();
        buurtOf.forEach((unit, buurt) ->
                blocks.computeIfAbsent(buurt, k -> new ArrayList<>()).add(unit));
        Map<Integer, List<UnitGround.Address>> byUnit = addresses(coverage, buurtOf);
        for (List<Integer> units : blocks.values()) {
            progress.check();
            for (int unit : units)
                if (byUnit.getOrDefault(unit, List.of()).size() > rules.splitAbove())
                    coverage = split.cut(coverage, unit);
            progress.advance(1);
        }
        Pieces pieces = new Pieces(coverage, area -> true);
        count(coverage, pieces, byUnit);
        split.group(coverage, pieces);
        coverage = named(coverage, pieces, finalBuurt, buurtOf);
        return Units.of(coverage, finalBuurt, addresses(coverage, finalBuurt), ground);
    }

    private Coverage cut(Coverage coverage, int area, GroundUnions unions) {
        List<Coordinate[]> lines = new ArrayList<>();
        Set<Integer> faces = new TreeSet<>();
        for (Face face : coverage.facesOf(area)) {
            faces.add(face.id());
            lines.addAll(new BuurtCut(coverage.polygon(face, FACTORY), ground, rules, places, unions).lines());
        }
        return FaceCut.of(coverage, lines, faces);
    }

    /** Faces of buurten, small ones joined to neighbours. */
    private Pieces joined(Coverage coverage) {
        Pieces pieces = new Pieces(coverage, area -> true);
        count(coverage, pieces, byArea);
        pieces.joinWeak(piece -> piece.surface < rules.smallest()
                || piece.addresses == 0
                        && (piece.surface < rules.emptySmallest() || piece.width() < rules.emptyWidth()));
        return pieces;
    }

    private static void count(Coverage coverage, Pieces pieces, Map<Integer, List<UnitGround.Address>> byArea) {
        Map<Integer, List<Face>> faces = new TreeMap<>();
        for (Face face : coverage.faces())
            faces.computeIfAbsent(face.area(), k -> new ArrayList<>()).add(face);
        byArea.forEach((area, addresses) -> {
            AreaLocator locator = AreaLocator.ofFaces(coverage, faces.getOrDefault(area, List.of()));
            for (UnitGround.Address address : addresses) {
                Pieces.Piece piece = pieces.of(locator.areaOf(address.x(), address.y()));
                if (piece == null) continue;
                piece.addresses++;
                if (address.woning()) piece.woningen++;
                piece.streets.merge(address.street(), 1, Integer::sum);
            }
        });
    }

    /** Each piece as an area of its own, numbered by buurt and then by the id of its first face. */
    private static Coverage named(
            Coverage coverage, Pieces pieces, SortedMap<Integer, Integer> buurtOf, Map<Integer, Integer> before) {
        List<Pieces.Piece> all = pieces.all();
        all.sort(java.util.Comparator.comparing(
                        (Pieces.Piece piece) -> before == null ? piece.area : before.get(piece.area))
                .thenComparing(piece -> piece.face));
        Map<Integer, Integer> number = new HashMap<>();
        for (Pieces.Piece piece : all) {
            number.put(piece.face, number.size() + 1);
            buurtOf.put(number.size(), before == null ? piece.area : before.get(piece.area));
        }
        Map<Integer, Integer> areaOfFace = new TreeMap<>();
        for (Face face : coverage.faces()) areaOfFace.put(face.id(), number.get(pieces.of(face.id()).face));
        return Dissolve.of(coverage.withAreas(areaOfFace));
    }

    private Map<Integer, List<UnitGround.Address>> addresses(Coverage coverage, SortedMap<Integer, Integer> buurtOf) {
        Map<Integer, List<Face>> faces = new TreeMap<>();
        for (Face face : coverage.faces())
            faces.computeIfAbsent(buurtOf.get(face.area()), k -> new ArrayList<>())
                    .add(face);
        Map<Integer, List<UnitGround.Address>> byUnit = new TreeMap<>();
        byArea.forEach((buurt, addresses) -> {
            AreaLocator locator = AreaLocator.ofFaces(coverage, faces.getOrDefault(buurt, List.of()));
            for (UnitGround.Address address : addresses) {
                int face = locator.areaOf(address.x(), address.y());
                if (face != Coverage.OUTSIDE)
                    byUnit.computeIfAbsent(coverage.areaOf(face), k -> new ArrayList<>())
                            .add(address);
            }
        });
        return byUnit;
    }
}
