package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.Attempts;
import nl.wijkatelier.domain.plan.PlanDivision;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.Plans;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.engine.pass.RegisterPass;

/** Sums of drafts: followed along commands they are those of counting everything, and those of a published division. */
class DraftTallyTest {
    private static final double SIZE = 3_000;
    private static final int STEPS = 10;
    /** Square millimetres per buurt: coordinates of the made-up surfaces are no whole millimetres, and drafts make them so. */
    private static final long ROUNDING = 10_000_000;

    private final Attempts attempts = new Attempts();
    private boolean commanded;

    @AfterProperty
    void enoughOfEachKind_wereAccepted() {
        if (commanded) attempts.check(Attempts.commands());
    }

    @Property(tries = 24, shrinking = ShrinkingMode.OFF)
    void sums_afterAnyCommands_areThoseOfCountingEverything_toTheBit(@ForAll long seed) {
        commanded = true;
        RandomRegisters registers = new RandomRegisters(seed, 250);
        DraftObjects objects = objects(registers);
        PlanState first = start(registers);
        List<PlanState> states = new ArrayList<>(List.of(first));
        DraftTally start = DraftTally.of(objects, first.coverage());
        DraftTally tally = start;
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            PlanState state = states.get(states.size() - 1);
            Optional<PlanState> made = attempts.step(state, Plans.command(state, random, SIZE), seed);
            if (made.isEmpty()) continue;
            states.add(made.get());
            tally = tally.on(states.get(states.size() - 1).coverage());
        }
        PlanState last = states.get(states.size() - 1);
        Map<Integer, String> end = texts(DraftTally.of(objects, last.coverage()));
        assertThat(texts(tally)).isEqualTo(end);
        assertThat(texts(start.on(last.coverage()))).isEqualTo(end);
        // undo: one by one, and at once
        assertThat(texts(tally.on(first.coverage()))).isEqualTo(texts(start));
        for (int i = states.size() - 1; i >= 0; i--)
            tally = tally.on(states.get(i).coverage());
        assertThat(texts(tally)).isEqualTo(texts(start));
    }

    @Property(tries = 30)
    void sums_areThoseOfTheJoinOfTheSameDivision(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, 250);
        PlanState state = start(registers);
        DraftTally draft = DraftTally.of(objects(registers), state.coverage());
        Division division = Division.of(PlanDivision.of(state, 2024, 0, Map.of()));
        Tally joined = RegionJoin.tallies(
                        registers,
                        registers,
                        JoinSettings.fictional().keys(),
                        List.of(division),
                        new PeopleOverlay(List.of(0)),
                        Progress.NONE)
                .get(0);
        List<Area> buurten = division.indeling().buurten();
        for (int i = 0; i < buurten.size(); i++) {
            long[] sums = draft.of(state.area(buurten.get(i).code()));
            for (Measure measure : Measure.values()) {
                long difference = Math.abs(sums[measure.ordinal()] - joined.get(measure, i));
                boolean surface = measure.unit() == 1e-6;
                assertThat(difference)
                        .as("%s of %s", measure, buurten.get(i).code())
                        .isLessThanOrEqualTo(surface ? ROUNDING : 0);
            }
            assertThat(sums[DraftObjects.MEASURES]).isEqualTo(joined.key(i));
        }
    }

    @Property(tries = 30)
    void surfaces_areDividedWithoutALoss(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, 250);
        DraftObjects objects = objects(registers);
        DraftTally tally = DraftTally.of(objects, start(registers).coverage());
        long total = 0;
        for (int i = 0; i < objects.surfaces().size(); i++)
            if (objects.kind(i).shares().contains(Measure.OPPERVLAKTE_BGT))
                total += objects.surfaces().total(i);
        long sum = tally.sums().values().stream()
                .mapToLong(row -> row[Measure.OPPERVLAKTE_BGT.ordinal()])
                .sum();
        assertThat(sum).isEqualTo(total);
        for (long[] row : tally.sums().values())
            for (int i = 0; i < DraftObjects.MEASURES; i++) assertThat(row[i]).isNotNegative();
    }

    static DraftObjects objects(RandomRegisters registers) {
        return objects(registers, registers, Map.of());
    }

    static DraftObjects objects(RandomRegisters registers, PeopleRecords people, Map<String, Integer> values) {
        RegisterPass pass = RegisterPass.over(registers);
        DraftReading reading = DraftReading.on(pass);
        pass.run(Progress.NONE);
        return reading.finish(people, values, JoinSettings.fictional().keys(), Progress.NONE);
    }

    static PlanState start(RandomRegisters registers) {
        Indeling indeling = registers.indelingen().get(1);
        List<Adres> adressen = new ArrayList<>();
        registers.adressen(adressen::add);
        return PlanStart.of(indeling, Addresses.of(adressen), new Tolerances(0.01, 0.01))
                .state();
    }

    /** The sums that are not all zero, by area. */
    private static Map<Integer, String> texts(DraftTally tally) {
        return tally.sums().entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(sum -> sum != 0))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Arrays.toString(entry.getValue()), (a, b) -> a, TreeMap::new));
    }
}
