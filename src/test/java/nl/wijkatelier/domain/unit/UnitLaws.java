package nl.wijkatelier.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.coverage.AreaLocator;
import nl.wijkatelier.domain.coverage.AreaPolygons;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageCheck;
import nl.wijkatelier.domain.coverage.Face;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Pand;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** What holds of the bouwstenen of any division, worked out another way than the bouwstenen themselves. */
final class UnitLaws {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Metres deep in a pand that a border may lie without cutting it, as {@link Units#cut} has it. */
    private static final double DEPTH = 0.3;

    private UnitLaws() {}

    /** A planar partition of the division, each bouwsteen in the one buurt that it names. */
    static void divide(Coverage division, Units units) {
        Coverage coverage = units.coverage();
        assertThat(CoverageCheck.violations(coverage)).isEmpty();
        assertThat(coverage.surface() / division.surface()).isCloseTo(1, within(1e-6));
        assertThat(coverage.areas()).hasSize(units.size());
        assertThat(units.size()).isGreaterThan(division.areas().size());
        AreaLocator buurten = AreaLocator.of(division, division.areas());
        for (Face face : coverage.faces()) {
            Coordinate inside = InteriorPointArea.getInteriorPoint(coverage.polygon(face, FACTORY));
            assertThat(buurten.areaOf(inside.x, inside.y)).isEqualTo(units.buurt(face.area()));
        }
    }

    /** Every address of the division lies in one bouwsteen, which is of the same buurt and counts it. */
    static void hold(List<Adres> addresses, Coverage division, Units units) {
        AreaLocator buurten = AreaLocator.of(division, division.areas());
        AreaLocator locator = AreaLocator.of(units.coverage(), units.coverage().areas());
        int[] counted = new int[units.size()];
        int[] homes = new int[units.size()];
        for (Adres address : addresses) {
            if (!address.hoofdadres()) continue;
            int buurt = buurten.areaOf(address.x(), address.y());
            int unit = locator.areaOf(address.x(), address.y());
            assertThat(unit == Coverage.OUTSIDE ? Coverage.OUTSIDE : units.buurt(unit))
                    .as(address.nummeraanduiding())
                    .isEqualTo(buurt);
            if (unit == Coverage.OUTSIDE) continue;
            counted[unit - 1]++;
            if (address.woning()) homes[unit - 1]++;
        }
        assertThat(Arrays.stream(counted).sum()).isPositive();
        for (int unit = 1; unit <= units.size(); unit++) {
            assertThat(units.adressen(unit)).as("bouwsteen %d", unit).isEqualTo(counted[unit - 1]);
            assertThat(units.woningen(unit)).as("bouwsteen %d", unit).isEqualTo(homes[unit - 1]);
        }
    }

    /** Told are the panden that lie in several bouwstenen, and only they, with these bouwstenen among those at the cut. */
    static void tellCutPanden(List<Pand> panden, Units units) {
        STRtree index = new STRtree();
        AreaPolygons.of(units.coverage(), FACTORY)
                .forEach((unit, land) -> index.insert(land.getEnvelopeInternal(), List.of(unit, land)));
        Set<String> cut = new TreeSet<>();
        for (Pand pand : panden) {
            Geometry inner = pand.geometrie().buffer(-DEPTH);
            if (inner.isEmpty()) continue;
            List<Object> at = new ArrayList<>();
            for (Object item : index.query(inner.getEnvelopeInternal()))
                if (((Geometry) ((List<?>) item).get(1)).intersects(inner)) at.add(((List<?>) item).get(0));
            if (at.size() > 1) cut.add(id(pand) + " " + new TreeSet<>(at));
        }
        Set<String> told = new TreeSet<>();
        for (CutPand one : units.cut()) {
            told.add(id(one.pand()) + " " + one.units());
            assertThat(one.place().getLength()).as(id(one.pand())).isPositive();
        }
        assertThat(told).isEqualTo(cut);
    }

    private static String id(Pand pand) {
        return pand.registratie().identificatie();
    }
}
