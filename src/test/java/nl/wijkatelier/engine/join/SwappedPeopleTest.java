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
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.coverage.CoverageRefused;
import nl.wijkatelier.domain.plan.AssignRegion;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStep;
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
        assertThat(moveHouse(other, random)).isGreaterThan(OBJECTS / 2);
        PlanState first = DraftTallyTest.start(one);
        Plan plan = Plan.from(first);
        DraftFigures figures = DraftFigures.read(one, one, CATALOGUE, SETTINGS, Progress.NONE);
        DraftFigures others = DraftFigures.read(other, other, CATALOGUE, SETTINGS, Progress.NONE);
        PlanState near = first;
        for (PlanState state : questions(first, one, random)) {
            assertThat(told(others.of(plan, near, state), state)).isEqualTo(told(figures.of(plan, near, state), state));
            near = state;
        }
    }

    @Property(tries = 10)
    void blocks_haveEnoughHomes_andTheirRecordsStayTogether(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, OBJECTS);
        Map<String, Integer> block = new HashMap<>();
        for (List<String> homes : SwappedPeople.blocks(registers, registers, SETTINGS)) {
            assertThat(homes).hasSizeGreaterThanOrEqualTo(SwappedPeople.HOMES);
            int number = block.size();
            for (String home : homes)
                assertThat(block.put(home, number)).as(home).isNull();
        }
        assertThat(byBlock(SwappedPeople.of(registers, registers, SETTINGS), block))
                .isEqualTo(byBlock(registers, block));
    }

    @Property(tries = 5)
    void areasOfWholeBlocks_keepTheirSums(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, OBJECTS);
        Set<String> dwellings = registers.adressen.stream()
                .filter(Adres::woning)
                .map(Adres::nummeraanduiding)
                .collect(Collectors.toSet());
        registers.bewoningen.removeIf(one -> !dwellings.contains(one.adres()));
        PlanState first = DraftTallyTest.start(registers);
        DraftTally exact = DraftTally.of(DraftTallyTest.objects(registers), first.coverage());
        DraftTally swapped = DraftTally.of(
                DraftReading.of(
                        registers, SwappedPeople.of(registers, registers, SETTINGS), SETTINGS.keys(), Progress.NONE),
                first.coverage());
        Map<String, Integer> areas = new HashMap<>();
        BorderLookup lookup = BorderLookup.of(first.coverage());
        for (Adres home : registers.adressen)
            areas.put(
                    home.nummeraanduiding(),
                    lookup.areaOf(BorderLookup.millimetres(home.x()), BorderLookup.millimetres(home.y())));
        Set<Integer> cut = new HashSet<>();
        for (List<String> block : SwappedPeople.blocks(registers, registers, SETTINGS)) {
            Set<Integer> in = block.stream().map(areas::get).collect(Collectors.toSet());
            if (in.size() > 1) cut.addAll(in);
        }
        for (int area : first.buurten().keySet()) {
            if (cut.contains(area)) continue;
            for (Measure measure : Measure.values())
                assertThat(swapped.of(area)[measure.ordinal()])
                        .as("%s of %d", measure, area)
                        .isEqualTo(exact.of(area)[measure.ordinal()]);
        }
    }

    /** Lets the records of each block live at other homes of it; returns how many moved. */
    private static int moveHouse(RandomRegisters registers, Random random) {
        Map<String, String> home = new HashMap<>();
        for (List<String> block : SwappedPeople.blocks(registers, registers, SETTINGS)) {
            List<String> living = new ArrayList<>(block);
            living.retainAll(registers.bewoningen.stream().map(Bewoning::adres).collect(Collectors.toSet()));
            // also to homes where nobody lived
            List<String> homes = new ArrayList<>(block);
            if (home(registers, block.get(0)).woning()) Collections.shuffle(homes, random);
            else homes = new ArrayList<>(living);
            Collections.shuffle(homes, random);
            for (int i = 0; i < living.size(); i++) home.put(living.get(i), homes.get(i));
        }
        int[] moved = {0};
        registers.bewoningen.replaceAll(one -> {
            String to = home.getOrDefault(one.adres(), one.adres());
            if (!to.equals(one.adres())) moved[0]++;
            return new Bewoning(
                    to,
                    one.leeftijd0tot15(),
                    one.leeftijd15tot25(),
                    one.leeftijd25tot45(),
                    one.leeftijd45tot65(),
                    one.leeftijd65plus(),
                    one.huishoudensgrootte(),
                    one.wozWaarde(),
                    one.inkomensklasse());
        });
        return moved[0];
    }

    private static Adres home(RandomRegisters registers, String id) {
        return registers.adressen.stream()
                .filter(one -> one.nummeraanduiding().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The start, states after commands, and the start with one house more or less in some buurt. */
    private static List<PlanState> questions(PlanState first, RandomRegisters registers, Random random) {
        List<PlanState> states = new ArrayList<>(List.of(first));
        List<PlanBuurt> buurten = List.copyOf(first.buurten().values());
        for (int i = 0; i < QUESTIONS; i++)
            try {
                PlanState from = states.get(random.nextInt(states.size()));
                Adres house = registers.adressen.get(random.nextInt(registers.adressen.size()));
                states.add(PlanStep.of(
                                from,
                                i % 2 == 0
                                        ? Plans.command(from, random, SIZE)
                                        : new AssignRegion(
                                                FACTORY.createPoint(new Coordinate(house.x(), house.y()))
                                                        .buffer(0.5, 2),
                                                buurten.get(random.nextInt(buurten.size()))
                                                        .code()))
                        .after());
            } catch (PlanRefused | CoverageRefused refused) {
                continue;
            }
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

    private static Map<Integer, List<String>> byBlock(PeopleRecords people, Map<String, Integer> block) {
        Map<Integer, List<String>> records = new HashMap<>();
        people.bewoning(one -> records.computeIfAbsent(block.getOrDefault(one.adres(), -1), k -> new ArrayList<>())
                .add(one.leeftijd0tot15() + " " + one.leeftijd25tot45() + " " + one.huishoudensgrootte() + " "
                        + one.wozWaarde() + " " + one.inkomensklasse()));
        records.values().forEach(Collections::sort);
        return records;
    }
}
