package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Value;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * An attack by subtraction: whoever sees the figures of several divisions of the same people may add and subtract them as he
 * likes. Who lives in a piece between borders is known when that piece is a combination of released areas; looked for by linear
 * algebra over the addresses, without any code of disclosure control.
 */
class DifferencingAttackTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    /** Ages are withheld below this many inhabitants. */
    private static final long LEAST = 50;

    private static final String AGE = "aandeel_0_15";

    @Property(tries = 12)
    void pieceWithFewPeople_isNoCombinationOfReleasedAreas(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ShiftedRegisters registers = new ShiftedRegisters(seed);
        JoinedRegion region = registers.join(registers.all());
        assertThat(known(registers, region, region.indelingen())).isEmpty();
    }

    @Example
    void attack_withoutProtection_succeeds() {
        int broken = 0;
        for (long seed = 0; seed < 10; seed++) {
            ShiftedRegisters registers = new ShiftedRegisters(seed);
            List<Indeling> all = registers.all();
            Map<Indeling, JoinedRegion> alone = new LinkedHashMap<>();
            for (Indeling one : all) alone.put(one, registers.join(List.of(one)));
            if (!known(registers, all, alone).isEmpty()) broken++;
        }
        assertThat(broken).isGreaterThan(5);
    }

    @Property(tries = 5)
    void figuresOfAnOlderDivision_stayAsTheyAre(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ShiftedRegisters registers = new ShiftedRegisters(seed);
        List<Indeling> all = registers.all();
        for (int n = 1; n < all.size(); n++) {
            JoinedRegion before = registers.join(all.subList(0, n));
            JoinedRegion after = registers.join(all.subList(0, n + 1));
            for (Indeling one : before.indelingen())
                for (Level level : Level.values())
                    for (int i = 0; i < one.areas(level).size(); i++)
                        for (var indicator : before.indicators())
                            assertThat(after.figures(one, level).value(indicator.id(), i))
                                    .isEqualTo(before.figures(one, level).value(indicator.id(), i));
        }
    }

    @Example
    void divisionThatIsTheSame_hasTheSameFigures() {
        ShiftedRegisters registers = new ShiftedRegisters(1);
        Indeling first = registers.all().get(0);
        JoinedRegion region = registers.join(List.of(first, ShiftedRegisters.made(first, first.buurten(), 2)));
        Indeling again = region.indelingen().get(1);
        for (Level level : Level.values())
            for (int i = 0; i < first.areas(level).size(); i++)
                assertThat(region.figures(again, level).value(AGE, i))
                        .isEqualTo(region.figures(first, level).value(AGE, i));
    }

    private static List<String> known(ShiftedRegisters registers, JoinedRegion region, List<Indeling> all) {
        Map<Indeling, JoinedRegion> regions = new LinkedHashMap<>();
        all.forEach(one -> regions.put(one, region));
        return known(registers, all, regions);
    }

    /** Pieces with few people that follow from released areas. */
    private static List<String> known(
            ShiftedRegisters registers, List<Indeling> all, Map<Indeling, JoinedRegion> regions) {
        Map<List<Integer>, Long> pieces = registers.pieces(all);
        List<List<Integer>> keys = List.copyOf(pieces.keySet());
        List<double[]> sums = new ArrayList<>();
        for (int d = 0; d < all.size(); d++) {
            int division = d;
            for (Level level : Level.values()) {
                FigureTable table = regions.get(all.get(d)).figures(all.get(d), level);
                for (int i = 0; i < table.areas().size(); i++) {
                    if (!(table.value(AGE, i) instanceof Value.Number)) continue;
                    String prefix = table.areas().get(i).code().text().substring(2);
                    sums.add(keys.stream()
                            .mapToDouble(key -> inside(all.get(division), key.get(division), prefix) ? 1 : 0)
                            .toArray());
                }
            }
        }
        LinearSpan span = new LinearSpan(sums);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++)
            for (int j = i; j < keys.size(); j++) {
                long people = pieces.get(keys.get(i)) + (i == j ? 0 : pieces.get(keys.get(j)));
                double[] piece = new double[keys.size()];
                piece[i] = 1;
                piece[j] = 1;
                if (people < LEAST && span.holds(piece)) found.add(keys.get(i) + " + " + keys.get(j) + ": " + people);
            }
        return found;
    }

    private static boolean inside(Indeling indeling, int buurt, String prefix) {
        return buurt >= 0
                && indeling.buurten().get(buurt).code().text().substring(2).startsWith(prefix);
    }

    /** Registers with three divisions, of which the second and third move borders of the first by 60 m. */
    private static final class ShiftedRegisters {
        private static final double SHIFT = 60;
        private final RandomRegisters registers;
        private final Indeling first;

        ShiftedRegisters(long seed) {
            registers = new RandomRegisters(seed, 900);
            first = registers.indelingen.get(1);
        }

        List<Indeling> all() {
            Indeling second = made(first, shifted(first.buurten(), 0), 2);
            return List.of(first, second, made(first, shifted(second.buurten(), 5), 3));
        }

        JoinedRegion join(List<Indeling> divisions) {
            registers.indelingen.clear();
            registers.indelingen.addAll(divisions);
            List<Dataset> datasets = divisions.stream()
                    .map(one ->
                            dataset(one.dataset(), one.dataset() == 1 ? DatasetKind.GEBIEDEN : DatasetKind.INDELING))
                    .toList();
            JoinSettings settings = new JoinSettings(JoinSettings.fictional().keys(), datasets);
            return RegionJoin.join(registers, registers, CATALOGUE, settings, "v", true, Progress.NONE);
        }

        private static Dataset dataset(long id, DatasetKind kind) {
            DatasetDraft draft =
                    new DatasetDraft(kind, "x", "2025", LocalDate.of(2025, 1, 1), "b", "l", true, "w", List.of());
            return new Dataset(id, draft, Dataset.Status.ZICHTBAAR, Instant.EPOCH, null, Map.of(), Map.of(), Map.of());
        }

        static Indeling made(Indeling first, List<Area> buurten, long dataset) {
            return new Indeling("2025-" + dataset, 2025, dataset, first.gemeenten(), first.wijken(), buurten);
        }

        /** Each third buurt takes a strip of a neighbour. */
        private static List<Area> shifted(List<Area> from, int begin) {
            List<Area> buurten = new ArrayList<>(from);
            for (int i = begin; i < buurten.size(); i += 3) {
                Geometry grown = buurten.get(i).geometrie().buffer(SHIFT);
                for (int j = 0; j < buurten.size(); j++) {
                    Geometry strip = overlay(buurten.get(j), grown, OverlayNG.INTERSECTION);
                    if (j == i || strip.getArea() < 1_000) continue;
                    buurten.set(i, with(buurten.get(i), overlay(buurten.get(i), strip, OverlayNG.UNION)));
                    buurten.set(j, with(buurten.get(j), overlay(buurten.get(j), strip, OverlayNG.DIFFERENCE)));
                    break;
                }
            }
            return buurten;
        }

        private static MultiPolygon overlay(Area area, Geometry other, int operation) {
            Geometry result = OverlayNGRobust.overlay(area.geometrie(), other, operation);
            List<Polygon> parts = new ArrayList<>();
            for (int n = 0; n < result.getNumGeometries(); n++)
                if (result.getGeometryN(n) instanceof Polygon polygon) parts.add(polygon);
            return new GeometryFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
        }

        private static Area with(Area area, MultiPolygon geometry) {
            return new Area(2025, area.code(), area.naam(), area.parent(), false, geometry);
        }

        /** People per set of buurten, one of each division, that share them. */
        Map<List<Integer>, Long> pieces(List<Indeling> all) {
            Map<String, Adres> byId = new LinkedHashMap<>();
            for (Adres adres : registers.adressen) byId.put(adres.nummeraanduiding(), adres);
            Map<List<Integer>, Long> pieces = new LinkedHashMap<>();
            for (Bewoning bewoning : registers.bewoningen) {
                Adres adres = byId.get(bewoning.adres());
                long people = bewoning.leeftijd0tot15() + bewoning.leeftijd25tot45();
                if (adres == null || people == 0) continue;
                List<Integer> key = all.stream().map(one -> buurt(one, adres)).toList();
                pieces.merge(key, people, Long::sum);
            }
            return pieces;
        }

        private static int buurt(Indeling indeling, Adres adres) {
            var point = new GeometryFactory().createPoint(new Coordinate(adres.x(), adres.y()));
            for (int i = 0; i < indeling.buurten().size(); i++)
                if (indeling.buurten().get(i).geometrie().covers(point)) return i;
            return -1;
        }
    }

    /** All combinations of some vectors, by Gram and Schmidt. */
    private static final class LinearSpan {
        private static final double NOTHING = 1e-7;
        private final List<double[]> basis = new ArrayList<>();

        LinearSpan(List<double[]> vectors) {
            for (double[] vector : vectors) {
                double[] rest = rest(vector);
                double length = Math.sqrt(dot(rest, rest));
                if (length < NOTHING) continue;
                for (int i = 0; i < rest.length; i++) rest[i] /= length;
                basis.add(rest);
            }
        }

        boolean holds(double[] vector) {
            double[] rest = rest(vector);
            return Math.sqrt(dot(rest, rest)) < NOTHING * 10;
        }

        private double[] rest(double[] vector) {
            double[] rest = vector.clone();
            for (int twice = 0; twice < 2; twice++)
                for (double[] one : basis) {
                    double along = dot(rest, one);
                    for (int i = 0; i < rest.length; i++) rest[i] -= along * one[i];
                }
            return rest;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
            return sum;
        }
    }
}
