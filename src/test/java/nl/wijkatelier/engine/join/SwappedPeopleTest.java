package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.plan.AssignRegion;
import nl.wijkatelier.domain.plan.Attempts;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanCommand;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What drafts tell depends on blocks of homes, not on who lives at which home of them, however many areas somebody draws. */
class SwappedPeopleTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final JoinSettings SETTINGS = JoinSettings.fictional();
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SIZE = 3_000;
    private static final int OBJECTS = 300;
    private static final int QUESTIONS = 20;

    @Property(tries = 2)
    void whoeverLivesWhereInABlock_everyAnswerIsTheSame(@ForAll long seed) {
        RandomRegisters one = new RandomRegisters(seed, OBJECTS);
        RandomRegisters other = new RandomRegisters(seed, OBJECTS);
        Random random = new Random(seed);
        assertThat(Blocks.moveHouse(other, Blocks.of(new MemoryBlocks(), one), random))
                .isGreaterThan(OBJECTS / 2);
        PlanState first = DraftTallyTest.start(one);
        Plan plan = Plan.from(first);
        DraftFigures figures = DraftFigures.read(one, one, new MemoryBlocks(), CATALOGUE, SETTINGS, Progress.NONE);
        DraftFigures others = DraftFigures.read(other, other, new MemoryBlocks(), CATALOGUE, SETTINGS, Progress.NONE);
        PlanState near = first;
        for (PlanState state : questions(first, one, seed)) {
            assertThat(told(others.of(plan, near, state), state)).isEqualTo(told(figures.of(plan, near, state), state));
            near = state;
        }
    }

    @Property(tries = 10)
    void blocks_haveEnoughHomes_andTheirHouseholdsStayTogether(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, OBJECTS);
        Map<String, Integer> block = new HashMap<>();
        for (HomeBlock one : Blocks.of(new MemoryBlocks(), registers)) {
            assertThat(one.now().places()).hasSizeGreaterThanOrEqualTo(HomeBlock.LEAST);
            for (String home : one.homes())
                assertThat(block.put(home, one.number())).as(home).isNull();
        }
        assertThat(block).hasSizeGreaterThan(OBJECTS * 8 / 10);
        SwappedPeople swapped = SwappedPeople.of(Blocks.read(registers), registers, new MemoryBlocks(), SETTINGS);
        Map<Integer, List<Household>> own = byBlock(registers, block);
        // who lives at no current address is in no block
        own.remove(0);
        assertThat(byBlock(swapped, block)).isEqualTo(own);
    }

    @Property(tries = 10)
    void values_stayAtTheirHomes_whereEveryHomeOfTheBlockHasARecord(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, OBJECTS);
        List<HomeBlock> blocks = Blocks.of(new MemoryBlocks(), registers);
        HomeBlock full = blocks.get(0);
        Set<String> known = registers.bewoningen.stream().map(Bewoning::adres).collect(Collectors.toSet());
        for (String home : full.now().places())
            if (!known.contains(home)) registers.bewoningen.add(new Bewoning(home, 0, 0, 0, 0, 0, 0, 1, null));
        SwappedPeople swapped = SwappedPeople.of(Blocks.read(registers), registers, new MemoryBlocks(), SETTINGS);
        swapped.bewoning(one -> assertThat(one.wozWaarde()).isNull());
        PeopleAtHome living = PeopleAtHome.read(registers);
        Set<String> dwellings = registers.adressen.stream()
                .filter(Adres::woning)
                .map(Adres::nummeraanduiding)
                .collect(Collectors.toSet());
        int counted = 0;
        for (HomeBlock block : blocks) {
            boolean all = block.now().places().stream().allMatch(living::knows);
            for (String home : block.homes()) {
                boolean counts = all && dwellings.contains(home);
                assertThat(swapped.values().get(home)).isEqualTo(counts ? living.value(home) : null);
                if (counts) counted++;
            }
        }
        assertThat(counted).isPositive();
        assertThat(swapped.values()).hasSize(counted);
    }

    @Property(tries = 5)
    void areasOfWholeBlocks_keepTheirSums(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, OBJECTS);
        DraftTallyTest.objects(registers);
        PlanState first = DraftTallyTest.start(registers);
        DraftTally exact = DraftTally.of(DraftTallyTest.objects(registers), first.coverage());
        SwappedPeople people = SwappedPeople.of(Blocks.read(registers), registers, new MemoryBlocks(), SETTINGS);
        DraftTally swapped =
                DraftTally.of(DraftTallyTest.objects(registers, people, people.values()), first.coverage());
        Map<String, Integer> areas = new HashMap<>();
        BorderLookup lookup = BorderLookup.of(first.coverage());
        for (Adres home : registers.adressen)
            areas.put(
                    home.nummeraanduiding(),
                    lookup.areaOf(BorderLookup.millimetres(home.x()), BorderLookup.millimetres(home.y())));
        Set<Integer> cut = new HashSet<>();
        Set<String> bound = new HashSet<>();
        for (HomeBlock block : Blocks.of(new MemoryBlocks(), registers)) {
            bound.addAll(block.homes());
            Set<Integer> in = block.homes().stream().map(areas::get).collect(Collectors.toSet());
            if (in.size() > 1) cut.addAll(in);
        }
        areas.forEach((home, area) -> {
            if (!bound.contains(home)) cut.add(area);
        });
        for (int area : first.buurten().keySet()) {
            if (cut.contains(area)) continue;
            for (Measure measure : Measure.values())
                if (measure != Measure.WOZ_WAARDE && measure != Measure.WOZ_WONINGEN)
                    assertThat(swapped.of(area)[measure.ordinal()])
                            .as("%s of %d", measure, area)
                            .isEqualTo(exact.of(area)[measure.ordinal()]);
        }
    }

    /** The start, states after commands, and the start with one house more or less in some buurt. */
    private static List<PlanState> questions(PlanState first, RandomRegisters registers, long seed) {
        Random random = new Random(seed);
        List<PlanState> states = new ArrayList<>(List.of(first));
        List<PlanBuurt> buurten = List.copyOf(first.buurten().values());
        Attempts attempts = new Attempts();
        for (int i = 0; i < QUESTIONS; i++) {
            PlanState from = states.get(random.nextInt(states.size()));
            Adres house = registers.adressen.get(random.nextInt(registers.adressen.size()));
            PlanCommand command = i % 2 == 0
                    ? Plans.command(from, random, SIZE)
                    : new AssignRegion(
                            FACTORY.createPoint(new Coordinate(house.x(), house.y()))
                                    .buffer(0.5, 2),
                            buurten.get(random.nextInt(buurten.size())).code());
            attempts.step(from, command, seed).ifPresent(states::add);
        }
        assertThat(states).as("seed %d", seed).hasSizeGreaterThan(QUESTIONS * 3 / 10);
        return states;
    }

    private static String told(DraftRelease release, PlanState state) {
        Set<AreaCode> codes = new HashSet<>();
        state.buurten()
                .values()
                .forEach(one ->
                        codes.addAll(List.of(one.code(), one.wijk(), one.code().gemeente())));
        StringBuilder told = new StringBuilder();
        codes.stream().sorted().forEach(code -> {
            for (Indicator indicator : CATALOGUE.indicators())
                told.append(code)
                        .append(' ')
                        .append(indicator.id())
                        .append(' ')
                        .append(release.value(code, indicator.id()))
                        .append('\n');
        });
        return told.toString();
    }

    /** Households by block; 0 for no block. */
    private static Map<Integer, List<Household>> byBlock(PeopleRecords people, Map<String, Integer> block) {
        Map<Integer, List<Household>> records = new HashMap<>();
        people.bewoning(one -> records.computeIfAbsent(block.getOrDefault(one.adres(), 0), k -> new ArrayList<>())
                .add(Household.of(one)));
        records.values().forEach(Collections::sort);
        return records;
    }
}
