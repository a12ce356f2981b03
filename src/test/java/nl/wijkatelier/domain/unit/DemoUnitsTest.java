package nl.wijkatelier.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.demo.DemoRegion;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.region.Municipality;
import nl.wijkatelier.demo.region.RegionPlan;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageBuild;
import nl.wijkatelier.domain.coverage.CoverageBytes;
import nl.wijkatelier.domain.coverage.SourceArea;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.UnitProblem;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.rules.UnitRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The laws of bouwstenen on a small municipality of the demo region, whose blocks are cut along parcel borders too. */
class DemoUnitsTest {
    /** Of the whole region. */
    private static final int ADDRESSES = 6_000;

    private static final List<Pand> PANDEN = new ArrayList<>();
    private static final List<Adres> ADDRESSES_MADE = new ArrayList<>();
    private static Coverage division;
    private static UnitGround ground;
    private static Units units;

    @BeforeAll
    static void cut() {
        List<Site> sites = RegionPlan.of(DemoRegion.SEED, ADDRESSES);
        Municipality municipality = new Municipality(sites.get(0), sites.size());
        List<SourceArea> areas = new ArrayList<>();
        for (Municipality.AreaFigures one : municipality.areas(2024)) {
            Area area = one.area();
            if (area.level() == Level.BUURT) areas.add(new SourceArea(areas.size() + 1, area.geometrie()));
        }
        division = CoverageBuild.of(areas, Tolerances.CBS).coverage();
        UnitGround.Builder builder = UnitGround.builder(UnitRules.load());
        municipality.bgt(builder::add);
        municipality.brk(builder::add, grens -> {});
        municipality.bag(object -> {
            if (object.registratie().voorkomen().eindGeldigheid() != null) return;
            if (object instanceof Pand pand
                    && BagStatus.BESTAAND_PAND.contains(pand.registratie().status())) {
                PANDEN.add(pand);
                builder.add(pand);
            }
            if (object instanceof Verblijfsobject home && home.punt() != null) {
                Adres address = address(home);
                ADDRESSES_MADE.add(address);
                builder.add(address);
            }
        });
        ground = builder.build();
        units = UnitsBuild.of(division, ground, UnitRules.load(), Progress.NONE);
    }

    @Test
    void bouwstenen_divideTheBuurtenAndNothingElse() {
        UnitLaws.divide(division, units);
    }

    @Test
    void everyAddress_isInOneBouwsteen() {
        UnitLaws.hold(ADDRESSES_MADE, division, units);
    }

    @Test
    void sameRegisters_giveTheSameBytes() {
        Units again = UnitsBuild.of(division, ground, UnitRules.load(), Progress.NONE);
        assertThat(CoverageBytes.of(again.coverage())).isEqualTo(CoverageBytes.of(units.coverage()));
    }

    @Test
    void pandenThatAreCut_areToldAndNoOthers_andParcelBordersCutNone() {
        UnitLaws.tellCutPanden(PANDEN, units);
        assertThat(units.cut()).noneMatch(cut -> cut.soort() == UnitProblem.PAND_OP_PERCEELGRENS);
    }

    private static Adres address(Verblijfsobject home) {
        String id = home.registratie().identificatie();
        return new Adres(
                id,
                id,
                AdresseerbaarObject.VERBLIJFSOBJECT,
                true,
                home.hoofdadres().substring(0, 13),
                1,
                null,
                null,
                null,
                "9901",
                "Demo",
                null,
                BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                Set.of(Gebruiksdoel.WOONFUNCTIE),
                null,
                null,
                home.punt().getX(),
                home.punt().getY());
    }
}
