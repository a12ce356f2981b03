package nl.wijkatelier.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.AssignRegion;
import nl.wijkatelier.domain.plan.Attempts;
import nl.wijkatelier.domain.plan.CreateBuurt;
import nl.wijkatelier.domain.plan.CreateWijk;
import nl.wijkatelier.domain.plan.DeleteArea;
import nl.wijkatelier.domain.plan.MoveBorder;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStep;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.plan.RecodeBuurt;
import nl.wijkatelier.domain.plan.RenameArea;
import nl.wijkatelier.domain.plan.Squares;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.domain.rules.DrawingRules;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** On the squares A, B and C of 100 m, each with 100 dwellings. */
class FindingsTest {
    private static final DrawingRules RULES = DrawingRules.load();
    private static final AreaCode A = AreaCode.of("BU00010100");
    private static final AreaCode B = AreaCode.of("BU00010101");
    private static final AreaCode NEW = AreaCode.of("BU00010108");
    private static final AreaCode WIJK = AreaCode.of("WK000101");
    private static final AreaCode OTHER_WIJK = AreaCode.of("WK000107");

    private final Attempts attempts = new Attempts();
    private final PlanState first = Squares.after(
            Squares.first(), List.of(new RenameArea(WIJK, "West"), new RenameArea(AreaCode.of("WK000201"), "Oost")));

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        attempts.check(List.of("AssignRegion"));
    }

    @Test
    void soundDivision_hasNoFindings() {
        assertThat(Findings.of(first, first, Surroundings.NONE, RULES)).isEmpty();
    }

    @Test
    void looseParts_areFound_withTheSmallerOnes() {
        Finding loose =
                only(Finding.Soort.NIET_AANEENGESLOTEN, new AssignRegion(Things.wkt(Things.box(150, 40, 170, 60)), A));
        assertThat(loose.codes()).containsExactly(A);
        assertThat(loose.maat()).isEqualTo(2);
        assertThat(loose.waar().equalsTopo(Things.wkt(Things.box(150, 40, 170, 60))))
                .isTrue();
    }

    @Test
    void enclave_isFound_withTheBuurtAroundIt() {
        PlanCommand command = new CreateBuurt(NEW, "Hof", WIJK, Things.wkt(Things.box(20, 20, 80, 80)));
        Finding enclave = only(Finding.Soort.ENCLAVE, command);
        assertThat(enclave.codes()).containsExactly(NEW, A);
        assertThat(enclave.maat()).isCloseTo(3600, within(0.01));
        assertThat(judge(command))
                .filteredOn(finding -> finding.soort() == Finding.Soort.TE_WEINIG_WONINGEN)
                .extracting(finding -> finding.codes().get(0) + " " + finding.maat())
                .containsExactly(A + " 64.0", NEW + " 36.0");
    }

    @Test
    void strip_isASliver_andTooSmall() {
        List<Finding> found = judge(new CreateBuurt(NEW, "Strook", WIJK, Things.wkt(Things.box(98, 0, 100, 100))));
        assertThat(found)
                .filteredOn(finding -> finding.codes().contains(NEW))
                .extracting(Finding::soort)
                .containsExactly(Finding.Soort.STROOK, Finding.Soort.TE_KLEIN, Finding.Soort.LANGGEREKT);
        assertThat(found.get(0).maat()).isCloseTo(1.96, within(0.01));
    }

    @Test
    void namesAndCodes_areJudged() {
        assertThat(only(Finding.Soort.NAAM_ONTBREEKT, new RenameArea(A, " ")).codes())
                .containsExactly(A);
        assertThat(judge(new RenameArea(A, "buurt 1")))
                .extracting(Finding::soort)
                .containsExactly(Finding.Soort.NAAM_DUBBEL, Finding.Soort.NAAM_DUBBEL);
        assertThat(only(Finding.Soort.WIJK_ZONDER_BUURT, new CreateWijk(OTHER_WIJK, "Leeg"))
                        .codes())
                .containsExactly(OTHER_WIJK);
    }

    @Test
    void codeThatMeantAnotherBuurt_isReUsed() {
        Finding reused = only(Finding.Soort.CODE_HERGEBRUIKT, new DeleteArea(B), new RecodeBuurt(A, B));
        assertThat(reused.codes()).containsExactly(B);
        Surroundings earlier = new Surroundings(Set.of(A, NEW, OTHER_WIJK), new TreeMap<>(), null);
        PlanState after = Squares.after(first, List.of(new RecodeBuurt(A, NEW), new CreateWijk(OTHER_WIJK, "Leeg")));
        assertThat(Findings.of(first, after, earlier, RULES))
                .filteredOn(finding -> finding.soort() == Finding.Soort.CODE_HERGEBRUIKT)
                .extracting(finding -> finding.codes().get(0))
                .containsExactly(NEW, OTHER_WIJK);
        assertThat(Findings.of(first, first, earlier, RULES)).isEmpty();
    }

    @Test
    void wijkAcrossWoonplaatsen_isFound_whenAddressesOrWidePiecesLieThere() {
        assertThat(woonplaatsen(200)).isEmpty();
        assertThat(woonplaatsen(196)).as("a strip without addresses").isEmpty();
        assertThat(woonplaatsen(140)).singleElement().satisfies(finding -> {
            assertThat(finding.codes()).containsExactly(WIJK);
            assertThat(finding.maat()).isEqualTo(60);
            assertThat(finding.toelichting()).isEqualTo("Oostdorp");
            assertThat(finding.waar().getArea()).isCloseTo(6000, within(0.01));
        });
    }

    private List<Finding> woonplaatsen(double split) {
        var places = Surroundings.woonplaatsen(List.of(
                Things.woonplaats("Westdorp", Things.box(0, 0, split, 100)),
                Things.woonplaats("Oostdorp", Things.box(split, 0, 300, 100))));
        return Findings.of(first, first, Set.of(1), new Surroundings(Set.of(), places, null), RULES);
    }

    @Test
    void borderThroughPand_isFound_butNotAlongItsWall() {
        Topography topography = Topography.builder(RULES)
                .add(Things.pand("0001100000000001", Things.box(95, 20, 105, 30)))
                .add(Things.pand("0001100000000002", Things.box(100, 40, 110, 50)))
                .add(Things.pand("0001100000000003", Things.box(195, 20, 205, 30)))
                .add(Things.bgt(BgtType.WEGDEEL, "w", "rijbaan lokale weg", Things.box(99, 0, 101, 100)))
                .build();
        assertThat(judge(topography)).singleElement().satisfies(finding -> {
            assertThat(finding.soort()).isEqualTo(Finding.Soort.GRENS_DOOR_PAND);
            assertThat(finding.codes()).containsExactly(A, B);
            assertThat(finding.toelichting()).isEqualTo("0001100000000001");
            assertThat(finding.maat()).isCloseTo(9.4, within(0.01));
        });
    }

    @Test
    void borderOffTopography_isFound_overItsLooseStretches() {
        Topography topography = Topography.builder(RULES)
                .add(Things.bgt(BgtType.WEGDEEL, "w", "rijbaan lokale weg", Things.box(90, 0, 110, 30)))
                .add(Things.bgt(BgtType.PAND, "p", null, Things.box(98, 40, 102, 50)))
                .add(Things.perceel("1", Things.box(80, 80, 100.5, 101)))
                .build();
        assertThat(judge(topography)).singleElement().satisfies(finding -> {
            assertThat(finding.soort()).isEqualTo(Finding.Soort.GRENS_LOS_VAN_TOPOGRAFIE);
            assertThat(finding.maat()).isCloseTo(48, within(1.01));
        });
        assertThat(Metrics.borders(first, Set.of(1), topography, RULES))
                .filteredOn(border -> border.rechts() != null && border.links() != null)
                .singleElement()
                .satisfies(border -> {
                    assertThat(border.metres().get(Ground.WEG)).isCloseTo(31, within(1.01));
                    assertThat(border.metres().get(Ground.PERCEELGRENS)).isCloseTo(21, within(1.01));
                    assertThat(border.metres().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum())
                            .isCloseTo(100, within(1e-6));
                });
    }

    @Test
    void grounds_areTheFirstThatHolds() {
        Topography topography = Topography.builder(RULES)
                .add(Things.bgt(BgtType.SPOOR, "s", null, "LINESTRING(0 0,10 0)"))
                .add(Things.bgt(BgtType.WATERDEEL, "w", null, Things.box(0, 10, 10, 20)))
                .add(Things.pand("1", Things.box(0, 30, 10, 40)))
                .build();
        assertThat(List.of(3.9, 4.1, 9.1, 15.0, 21.1, 35.0).stream().map(y -> topography.at(new Coordinate(5, y))))
                .containsExactly(
                        Ground.SPOOR, Ground.TERREIN, Ground.WATER, Ground.WATER, Ground.TERREIN, Ground.GEBOUW);
    }

    @Property(tries = 15)
    void judgingSomeBuurten_saysTheSameOfThem_asJudgingAll(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        PlanState before = Plans.random(seed, 12, 1000, 300);
        Random random = new Random(seed);
        Optional<PlanState> made = Optional.empty();
        for (int i = 0; i < 20 && made.isEmpty(); i++) made = attempts.step(before, Plans.assign(before, random), seed);
        PlanState after = made.orElseThrow();
        SortedSet<Integer> areas = PlanStep.touched(before, after);
        List<Finding> all = Findings.of(before, after, Surroundings.NONE, RULES);
        Set<AreaCode> changed = new TreeSet<>();
        for (int area : areas) changed.add(after.buurten().get(area).code());
        List<Finding> some = Findings.of(before, after, areas, Surroundings.NONE, RULES);
        assertThat(some.stream()
                        .filter(finding -> changed.contains(finding.codes().get(0)))
                        .map(Object::toString))
                .containsExactlyElementsOf(all.stream()
                        .filter(finding -> changed.contains(finding.codes().get(0)))
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void borderThatMoved_isJudgedWhereItIs() {
        PlanState after = Squares.after(
                first, List.of(new MoveBorder((LineString) Things.wkt("LINESTRING(100 0,80 0.5,80 99.5,100 100)"), 1)));
        Topography topography = Topography.builder(RULES)
                .add(Things.pand("1", Things.box(75, 20, 85, 30)))
                .add(Things.bgt(BgtType.WEGDEEL, "w", "rijbaan lokale weg", Things.box(79, 0, 100, 100)))
                .build();
        assertThat(Findings.of(first, after, Set.of(2), new Surroundings(Set.of(), new TreeMap<>(), topography), RULES))
                .extracting(Finding::soort)
                .containsExactly(Finding.Soort.GRENS_DOOR_PAND);
    }

    private List<Finding> judge(Topography topography) {
        return Findings.of(first, first, new Surroundings(Set.of(), new TreeMap<>(), topography), RULES);
    }

    private List<Finding> judge(PlanCommand... commands) {
        return Findings.of(first, Squares.after(first, List.of(commands)), Surroundings.NONE, RULES);
    }

    private Finding only(Finding.Soort soort, PlanCommand... commands) {
        List<Finding> found = judge(commands).stream()
                .filter(finding -> finding.soort() == soort)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
