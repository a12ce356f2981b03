package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.demo.DemoRegion;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.region.Municipality;
import nl.wijkatelier.demo.region.RegionPlan;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.CoverageCheck;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.register.Verblijfsobject;
import org.locationtech.jts.geom.Coordinate;

/** The laws of a plan on the demo region, whose borders are long, winding and shared by many buurten. */
class DemoPlanLawsTest {
    private static final int ADDRESSES = 6_000;
    private static final int STEPS = 10;
    private static final PlanState FIRST = first();
    private static final byte[] START = PlanBytes.of(FIRST);

    private final Attempts attempts = new Attempts();

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(Attempts.commands());
    }

    @Tag("law")
    @Property(tries = 22, shrinking = ShrinkingMode.OFF)
    void anyCommands_keepTheDivisionWhole_andCanBeUndoneToTheBit(@ForAll long seed) {
        Random random = new Random(seed);
        Plan plan = Plan.from(FIRST);
        for (int i = 0; i < STEPS; i++)
            plan = attempts.step(plan, Plans.command(plan.state(), random, 10), seed)
                    .orElse(plan);
        PlanState last = plan.state();
        assertThat(CoverageCheck.violations(last.coverage())).isEmpty();
        assertThat(last.coverage().surface() / FIRST.coverage().surface()).isCloseTo(1, within(1e-6));
        int[] areas = last.areasOfAddresses();
        assertThat(areas)
                .isEqualTo(Members.of(FIRST.addresses(), last.coverage()).areas());
        assertThat(inside(areas)).isEqualTo(inside(FIRST.areasOfAddresses()));
        assertThat(last.buurten().keySet().stream()
                        .mapToInt(area -> last.figures(area).adressen())
                        .sum())
                .isEqualTo(inside(areas));
        byte[] end = PlanBytes.of(last);
        assertThat(PlanBytes.of(Plan.replay(FIRST, plan.log()).state())).isEqualTo(end);
        for (int i = plan.revision(); i > 0; i--) plan = plan.undo("a", Plans.TIME, "");
        assertThat(PlanBytes.of(plan.state())).isEqualTo(START);
    }

    private static long inside(int[] areas) {
        return Arrays.stream(areas).filter(area -> area != Coverage.OUTSIDE).count();
    }

    static PlanState first() {
        List<Area> areas = new ArrayList<>();
        List<Coordinate> homes = new ArrayList<>();
        List<Site> sites = RegionPlan.of(DemoRegion.SEED, ADDRESSES);
        for (Site site : sites) {
            Municipality municipality = new Municipality(site, sites.size());
            municipality.areas(2024).forEach(one -> areas.add(one.area()));
            municipality.bag(object -> {
                if (object instanceof Verblijfsobject home && home.punt() != null)
                    homes.add(home.punt().getCoordinate());
            });
        }
        Indeling indeling =
                new Indeling(2024, 1, at(areas, Level.GEMEENTE), at(areas, Level.WIJK), at(areas, Level.BUURT));
        double[] x = homes.stream().mapToDouble(home -> home.x).toArray();
        double[] y = homes.stream().mapToDouble(home -> home.y).toArray();
        return PlanStart.of(indeling, Addresses.woningen(x, y), Tolerances.CBS).state();
    }

    private static List<Area> at(List<Area> areas, Level level) {
        return areas.stream().filter(area -> area.level() == level).toList();
    }
}
