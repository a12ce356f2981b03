package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.BorderLookup;
import nl.wijkatelier.domain.plan.MergeBuurten;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStep;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.statistics.Value;

/** People who change buurt: few are withheld, others lie within the bounds that are told. */
class DraftFlowsTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final int FEW = 10;

    @Property(tries = 10)
    void flows_withholdFew_andBoundTheRest(@ForAll long seed) {
        RandomRegisters registers = new RandomRegisters(seed, 300);
        PlanState first = DraftTallyTest.start(registers);
        PlanBuurt gone = first.buurten().get(first.buurten().firstKey());
        PlanBuurt heir = first.buurten().values().stream()
                .filter(one -> one.code().gemeente().equals(gone.code().gemeente()) && one != gone)
                .findFirst()
                .orElseThrow();
        PlanState after =
                PlanStep.of(first, new MergeBuurten(gone.code(), heir.code())).after();
        DraftFlows flows = DraftFigures.read(
                        registers, registers, new MemoryBlocks(), CATALOGUE, JoinSettings.fictional(), Progress.NONE)
                .flows(first, after);
        people(registers, first).forEach((code, count) -> {
            AreaCode now = code.equals(gone.code()) ? heir.code() : code;
            Value told = flows.buurten(code, now);
            if (count > 0 && count < FEW) assertThat(told).isEqualTo(Value.missing(Value.Reason.SECRET));
            else if (count == 0) assertThat(told).isEqualTo(new Value.Number(0, 0, 0));
            else
                assertThat(told)
                        .isInstanceOfSatisfying(
                                Value.Number.class,
                                number -> assertThat(count).isBetween((int) number.low(), (int) number.high()));
        });
        assertThat(flows.buurten(gone.code(), gone.code())).isEqualTo(new Value.Number(0, 0, 0));
    }

    private static int persons(Bewoning one) {
        return one.leeftijd0tot15()
                + one.leeftijd15tot25()
                + one.leeftijd25tot45()
                + one.leeftijd45tot65()
                + one.leeftijd65plus();
    }

    private static Map<AreaCode, Integer> people(RandomRegisters registers, PlanState state) {
        Map<String, AreaCode> homes = new HashMap<>();
        BorderLookup lookup = BorderLookup.of(state.coverage());
        for (Adres adres : registers.adressen) {
            int area = lookup.areaOf(BorderLookup.millimetres(adres.x()), BorderLookup.millimetres(adres.y()));
            if (area != 0)
                homes.put(adres.nummeraanduiding(), state.buurten().get(area).code());
        }
        Map<AreaCode, Integer> people = new HashMap<>();
        // as drafts count them
        SwappedPeople.of(Blocks.read(registers), registers, new MemoryBlocks(), JoinSettings.fictional())
                .bewoning(one -> {
                    AreaCode home = homes.get(one.adres());
                    if (home != null) people.merge(home, persons(one), Integer::sum);
                });
        return people;
    }
}
