package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Bewoning;
import org.junit.jupiter.api.Test;

/**
 * Deliveries with homes and households that come, go and come back: what drafts count follows from the households of whole blocks, and
 * what is counted of a block changes by many households or by none.
 */
class DraftDeliveriesTest {
    private static final JoinSettings SETTINGS = JoinSettings.fictional();
    private static final int DELIVERIES = 14;
    private static final int SEEDS = 6;
    private static final int OBJECTS = 500;

    private enum Event {
        FEW_MOVE,
        MANY_MOVE,
        ONE_HOME_IS_BUILT,
        ESTATE_IS_BUILT,
        HOMES_ARE_GONE,
        TAKEN_BACK,
        NEW_MAP,
        NONE_IS_SERVED
    }

    private record Delivery(List<Adres> adressen, List<Bewoning> bewoningen) {}

    @Test
    void whoeverLivesWhereInABlock_inWhateverDelivery_everythingCountedIsTheSame() {
        Map<Event, Integer> happened = new TreeMap<>();
        int states = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            RandomRegisters registers = new RandomRegisters(seed, OBJECTS);
            List<Delivery> deliveries = new ArrayList<>(
                    List.of(new Delivery(List.copyOf(registers.adressen), List.copyOf(registers.bewoningen))));
            MemoryBlocks kept = new MemoryBlocks();
            MemoryBlocks others = new MemoryBlocks();
            List<HomeBlock> blocks = List.of();
            for (int i = 0; i < DELIVERIES; i++) {
                set(registers, deliveries.get(deliveries.size() - 1));
                SwappedPeople one = SwappedPeople.of(Blocks.read(registers), registers, kept, SETTINGS);
                List<HomeBlock> before = blocks;
                if (!registers.bewoningen.isEmpty()) blocks = Blocks.of(kept, registers);
                states += counted(before, blocks);
                Blocks.moveHouse(registers, blocks, random);
                SwappedPeople other = SwappedPeople.of(Blocks.read(registers), registers, others, SETTINGS);
                assertThat(all(other)).isEqualTo(all(one));
                assertThat(other.values()).isEqualTo(one.values());
                Event event = Event.values()[random.nextInt(Event.values().length)];
                happened.merge(event, 1, Integer::sum);
                if (event == Event.NEW_MAP) registers.indelingen.remove(registers.indelingen.size() - 1);
                if (registers.indelingen.isEmpty())
                    registers.indelingen.addAll(new RandomRegisters(seed + i, 1).indelingen);
                deliveries.add(next(deliveries, event, random));
            }
        }
        assertThat(happened.keySet()).containsExactly(Event.values());
        // blocks that were counted anew, of which the test would say nothing else
        assertThat(states).isGreaterThan(20);
    }

    /** How many blocks were counted anew, each by many households or as once before. */
    private static int counted(List<HomeBlock> before, List<HomeBlock> after) {
        int counted = 0;
        for (int i = 0; i < before.size(); i++) {
            HomeBlock block = after.get(i);
            assertThat(block.homes()).containsAll(before.get(i).homes());
            if (block.states().size() == before.get(i).states().size()) continue;
            counted++;
            List<HomeBlock.State> former = before.get(i).states();
            if (former.contains(block.now())) continue;
            for (HomeBlock.State state : former) {
                int came = minus(block.now().households(), state.households());
                int went = minus(state.households(), block.now().households());
                assertThat(came).isGreaterThanOrEqualTo(HomeBlock.LEAST);
                assertThat(went == 0 || went >= HomeBlock.LEAST).isTrue();
            }
        }
        Set<String> homes = new HashSet<>();
        for (HomeBlock block : after)
            for (String home : block.homes())
                assertThat(homes.add(home)).as(home).isTrue();
        return counted;
    }

    private static int minus(List<Household> some, List<Household> others) {
        List<Household> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left.size();
    }

    private static Delivery next(List<Delivery> deliveries, Event event, Random random) {
        Delivery last = deliveries.get(deliveries.size() - 1);
        List<Adres> adressen = new ArrayList<>(last.adressen());
        List<Bewoning> bewoningen = new ArrayList<>(last.bewoningen());
        switch (event) {
            case FEW_MOVE -> bewoningen.replaceAll(one -> random.nextInt(40) == 0 ? another(one, random) : one);
            case MANY_MOVE -> bewoningen.replaceAll(one -> random.nextInt(10) < 8 ? another(one, random) : one);
            case ONE_HOME_IS_BUILT -> build(adressen, bewoningen, 1, random);
            case ESTATE_IS_BUILT -> build(adressen, bewoningen, 45, random);
            case HOMES_ARE_GONE -> {
                int every = 2 + random.nextInt(30);
                Set<String> gone = new HashSet<>();
                adressen.removeIf(one -> random.nextInt(every) == 0 && gone.add(one.nummeraanduiding()));
                if (random.nextBoolean()) bewoningen.removeIf(one -> gone.contains(one.adres()));
            }
            case TAKEN_BACK -> {
                return deliveries.get(random.nextInt(deliveries.size()));
            }
            case NONE_IS_SERVED -> bewoningen.clear();
            default -> {
                // a map is not part of it
            }
        }
        return new Delivery(List.copyOf(adressen), List.copyOf(bewoningen));
    }

    private static Bewoning another(Bewoning one, Random random) {
        int old = random.nextInt(6);
        Household made = new Household(0, random.nextInt(3), old, 0, random.nextInt(3), old, random.nextInt(6));
        return Blocks.with(made.at(one.adres()), one.wozWaarde());
    }

    private static void build(List<Adres> adressen, List<Bewoning> bewoningen, int homes, Random random) {
        RandomRegisters more = new RandomRegisters(random.nextLong(), homes);
        String estate = "N" + random.nextLong();
        for (Adres one : more.adressen) {
            String id = estate + one.nummeraanduiding();
            adressen.add(new Adres(
                    id,
                    id,
                    one.soort(),
                    one.hoofdadres(),
                    "Straat",
                    1,
                    null,
                    null,
                    null,
                    "9901",
                    "Plaats",
                    "GM9901",
                    one.status(),
                    one.gebruiksdoelen(),
                    80,
                    2024,
                    100_500 + one.x() % 300,
                    450_500 + one.y() % 300));
            if (random.nextInt(10) > 0) bewoningen.add(another(new Bewoning(id, 0, 0, 0, 0, 0, 0, 7, 1), random));
        }
    }

    private static void set(RandomRegisters registers, Delivery delivery) {
        registers.adressen.clear();
        registers.adressen.addAll(delivery.adressen());
        registers.bewoningen.clear();
        registers.bewoningen.addAll(delivery.bewoningen());
    }

    private static List<Bewoning> all(SwappedPeople people) {
        List<Bewoning> all = new ArrayList<>();
        people.bewoning(all::add);
        return all;
    }
}
