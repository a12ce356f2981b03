package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.wijkatelier.MemoryBlocks;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.register.Adres;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Somebody who wants to know which household lives at a home. He asked so many previews that he has what drafts count at every single
 * place, without noise, which is more than any number of previews gives. He knows the blocks, floor areas, years, WOZ values, how kinds
 * of households go with those, which homes are new or have other people, and the drafts of the delivery before. Chance is what the
 * households of a block alone give: the share of the most frequent of them. The same attacks on blocks that are cut anew for each
 * delivery, and on households that carry their values, succeed.
 */
class HouseholdAttackTest {
    private static final JoinSettings SETTINGS = JoinSettings.fictional();
    private static final int HOMES = 1_200;
    private static final int SEEDS = 3;
    /** Metres by which a new map moves borders. */
    private static final double SHIFT = 15;
    /** How much better than chance an attack may be. */
    private static final double MOST = 1.5;
    /** And what it must reach where protection is taken away. */
    private static final double BROKEN = 0.5;

    /** Guesses about homes, how many were right, and how many chance gives. */
    private static final class Score {
        private int homes;
        private int right;
        private double chance;

        /** @param guess null for none */
        void add(Household guess, Household truth, List<Household> block) {
            homes++;
            if (truth.equals(guess)) right++;
            Map<Household, Integer> counts = counts(block);
            chance += (double) counts.values().stream()
                            .max(Comparator.naturalOrder())
                            .orElse(1)
                    / Math.max(1, block.size());
        }

        void assertNoBetterThanChance() {
            assertThat(homes).isGreaterThanOrEqualTo(100);
            assertThat(right).as(toString()).isLessThanOrEqualTo((int) (MOST * chance));
        }

        void assertBroken() {
            assertThat(homes).isGreaterThanOrEqualTo(100);
            assertThat(right).as(toString()).isGreaterThan((int) (BROKEN * homes));
            assertThat(right).as(toString()).isGreaterThan((int) (3 * chance));
        }

        @Override
        public String toString() {
            return String.format("%d of %d right, by chance %.1f", right, homes, chance);
        }
    }

    /** What drafts show: the homes of each block, and the households that are counted at its places. */
    private record Seen(
            Map<String, Integer> blockOf,
            Map<Integer, List<String>> homes,
            Map<Integer, List<Household>> households,
            Map<String, Household> at) {
        static Seen of(MadeTown town, DraftBlocks kept) {
            SwappedPeople swapped = SwappedPeople.of(Blocks.read(town.registers), town.registers, kept, SETTINGS);
            Map<String, Integer> blockOf = new HashMap<>();
            Map<Integer, List<String>> homes = new TreeMap<>();
            for (HomeBlock block : Blocks.of(kept, town.registers)) {
                homes.put(block.number(), List.copyOf(block.homes()));
                for (String home : block.homes()) blockOf.put(home, block.number());
            }
            Set<String> there = new HashSet<>(town.ids());
            Map<Integer, List<Household>> households = new TreeMap<>();
            Map<String, Household> at = new HashMap<>();
            swapped.bewoning(one -> {
                // what lies nowhere is in no area
                if (!there.contains(one.adres())) return;
                households
                        .computeIfAbsent(blockOf.get(one.adres()), k -> new ArrayList<>())
                        .add(Household.of(one));
                at.put(one.adres(), Household.of(one));
            });
            return new Seen(blockOf, homes, households, at);
        }

        List<Household> around(String home) {
            return households.getOrDefault(blockOf.getOrDefault(home, 0), List.of());
        }
    }

    @Test
    void valuesAndFloorAreas_doNotFindHouseholds() {
        Score place = new Score();
        Score model = new Score();
        Score carried = new Score();
        for (long seed = 0; seed < SEEDS; seed++) {
            MadeTown town = new MadeTown(seed, HOMES);
            Seen seen = Seen.of(town, new MemoryBlocks());
            Map<String, Household> truth = town.households();
            Likelihood likelihood = new Likelihood(town);
            for (Adres home : town.registers.adressen) {
                String id = home.nummeraanduiding();
                List<Household> block = seen.around(id);
                place.add(seen.at().get(id), truth.get(id), block);
                model.add(likelihood.best(home, block), truth.get(id), block);
                // the same with households that carry the value of their dwelling, as drafts once did
                String nearest = seen.homes().get(seen.blockOf().get(id)).stream()
                        .min(Comparator.comparingInt(
                                        (String other) -> Math.abs(valueOf(town, other) - valueOf(town, id)))
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow();
                carried.add(truth.get(nearest), truth.get(id), block);
            }
        }
        place.assertNoBetterThanChance();
        model.assertNoBetterThanChance();
        carried.assertBroken();
    }

    @Test
    void newDwelling_showsNobodyAtTheEdgesOfBlocks_norItself() {
        Score edges = new Score();
        Score own = new Score();
        Score anew = new Score();
        for (long seed = 0; anew.homes < 120 && seed < 200; seed++) {
            MadeTown town = new MadeTown(seed, HOMES);
            MemoryBlocks kept = new MemoryBlocks();
            Seen before = Seen.of(town, kept);
            Adres home = town.build();
            Map<String, Household> truth = town.households();
            Seen after = Seen.of(town, kept);
            Seen cut = Seen.of(town, new MemoryBlocks());
            for (String id : moved(before, cut, town)) {
                edges.add(difference(before, after, id), truth.get(id), before.around(id));
                anew.add(difference(before, cut, id), truth.get(id), before.around(id));
            }
            own.add(
                    difference(before, after, home.nummeraanduiding()),
                    truth.get(home.nummeraanduiding()),
                    before.around(town.ids().get(0)));
        }
        edges.assertNoBetterThanChance();
        assertThat(own.right).isZero();
        anew.assertBroken();
    }

    @Test
    void newMap_showsNobody() {
        Score kept = new Score();
        Score anew = new Score();
        for (long seed = 0; anew.homes < 120 && seed < 200; seed++) {
            MadeTown town = new MadeTown(seed, HOMES);
            MemoryBlocks blocks = new MemoryBlocks();
            Seen before = Seen.of(town, blocks);
            town.registers.indelingen.add(shifted(town.registers.indelingen.get(1)));
            Seen after = Seen.of(town, blocks);
            assertThat(after).isEqualTo(before);
            Seen cut = Seen.of(town, new MemoryBlocks());
            Map<String, Household> truth = town.households();
            for (String id : moved(before, cut, town)) {
                kept.add(difference(before, after, id), truth.get(id), before.around(id));
                anew.add(difference(before, cut, id), truth.get(id), before.around(id));
            }
        }
        kept.assertNoBetterThanChance();
        assertThat(anew.right).as(anew.toString()).isGreaterThan((int) (3 * anew.chance));
    }

    @Test
    void otherPeople_showUpWhenTwentyHouseholdsDo_andNotAtWhichHome() {
        Score one = new Score();
        Score oneAnew = new Score();
        Score many = new Score();
        for (long seed = 0; seed < 20; seed++) {
            MadeTown town = new MadeTown(seed, HOMES);
            MemoryBlocks kept = new MemoryBlocks();
            Seen before = Seen.of(town, kept);
            Random random = new Random(seed);
            List<String> block = new ArrayList<>(
                    before.homes().get(1 + random.nextInt(before.homes().size())));
            Collections.sort(block);
            Collections.shuffle(block, random);
            Seen then = Seen.of(town, new MemoryBlocks());
            for (String home : block.subList(0, 6)) {
                town.move(home);
                Household truth = town.households().get(home);
                Seen now = Seen.of(town, new MemoryBlocks());
                one.add(difference(before, Seen.of(town, kept), home), truth, before.around(home));
                // of a block that is counted anew every time, the one who came shows
                oneAnew.add(most(minus(now.around(home), then.around(home))), truth, before.around(home));
                then = now;
            }
            for (String home : block.subList(6, block.size())) town.move(home);
            Seen after = Seen.of(town, kept);
            if (after.equals(before)) continue;
            Map<String, Household> truth = town.households();
            Likelihood likelihood = new Likelihood(town);
            Map<String, Adres> homes = new HashMap<>();
            town.registers.adressen.forEach(home -> homes.put(home.nummeraanduiding(), home));
            List<Household> came = minus(after.around(block.get(0)), before.around(block.get(0)));
            assertThat(came).hasSizeGreaterThanOrEqualTo(HomeBlock.LEAST);
            for (String home : block) many.add(likelihood.best(homes.get(home), came), truth.get(home), came);
        }
        one.assertNoBetterThanChance();
        oneAnew.assertBroken();
        many.assertNoBetterThanChance();
    }

    @Test
    void goneDwelling_doesNotShowWhoLivedThere() {
        Score gone = new Score();
        Score anew = new Score();
        for (long seed = 0; seed < 20; seed++) {
            MadeTown town = new MadeTown(seed, HOMES);
            MemoryBlocks kept = new MemoryBlocks();
            Seen before = Seen.of(town, kept);
            Seen then = Seen.of(town, new MemoryBlocks());
            List<String> ids = new ArrayList<>(town.ids());
            Collections.shuffle(ids, new Random(seed));
            for (String home : ids.subList(0, 6)) {
                Household truth = town.households().get(home);
                town.registers.adressen.removeIf(one -> one.nummeraanduiding().equals(home));
                town.registers.bewoningen.removeIf(one -> one.adres().equals(home));
                Seen after = Seen.of(town, kept);
                Seen now = Seen.of(town, new MemoryBlocks());
                gone.add(most(minus(before.around(home), after.around(home))), truth, before.around(home));
                anew.add(most(minus(all(then), all(now))), truth, before.around(home));
                before = after;
                then = now;
            }
        }
        gone.assertNoBetterThanChance();
        anew.assertBroken();
    }

    /** A new map: each third buurt takes a strip of a neighbour. */
    private static Indeling shifted(Indeling first) {
        List<Area> buurten = new ArrayList<>(first.buurten());
        for (int i = 0; i < buurten.size(); i += 3) {
            Geometry grown = buurten.get(i).geometrie().buffer(SHIFT);
            for (int j = 0; j < buurten.size(); j++) {
                if (j == i) continue;
                Geometry strip = OverlayNGRobust.overlay(buurten.get(j).geometrie(), grown, OverlayNG.INTERSECTION);
                if (strip.getArea() < SHIFT * SHIFT) continue;
                buurten.set(i, with(buurten.get(i), strip, OverlayNG.UNION));
                buurten.set(j, with(buurten.get(j), strip, OverlayNG.DIFFERENCE));
                break;
            }
        }
        return new Indeling(first.jaar() + 1, 1, first.gemeenten(), first.wijken(), buurten);
    }

    private static Area with(Area area, Geometry strip, int operation) {
        List<Polygon> parts = new ArrayList<>();
        PolygonExtracter.getPolygons(OverlayNGRobust.overlay(area.geometrie(), strip, operation), parts);
        MultiPolygon geometry = area.geometrie().getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
        return new Area(area.jaar() + 1, area.code(), area.naam(), area.parent(), area.water(), geometry);
    }

    /** Homes that are in another block than most homes of their block were in, where blocks are cut anew. */
    private static List<String> moved(Seen before, Seen cut, MadeTown town) {
        Map<Integer, Integer> mains = new HashMap<>();
        return town.ids().stream()
                .filter(id -> before.blockOf().containsKey(id))
                .filter(id -> {
                    int main =
                            mains.computeIfAbsent(cut.blockOf().getOrDefault(id, 0), block -> main(before, cut, block));
                    return before.blockOf().get(id) != main;
                })
                .toList();
    }

    private static int valueOf(MadeTown town, String id) {
        return town.value(town.registers.adressen.get(Integer.parseInt(id.substring(11))));
    }

    /** The best guess from what blocks had before and have now. */
    private static Household difference(Seen before, Seen after, String home) {
        int now = after.blockOf().getOrDefault(home, 0);
        int then = before.blockOf().getOrDefault(home, 0);
        if (now == 0) return most(minus(all(after), all(before)));
        int main = main(before, after, now);
        List<Household> came = minus(
                after.households().getOrDefault(now, List.of()),
                before.households().getOrDefault(main, List.of()));
        if (then == main || came.isEmpty()) return most(after.around(home));
        Household both = common(before.around(home), came);
        return both == null ? most(came) : both;
    }

    private static List<Household> all(Seen seen) {
        List<Household> all = new ArrayList<>();
        seen.households().values().forEach(all::addAll);
        return all;
    }

    /** The block of before that most homes of a block of now were in. */
    private static int main(Seen before, Seen after, int block) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String home : after.homes().getOrDefault(block, List.of()))
            counts.merge(before.blockOf().getOrDefault(home, 0), 1, Integer::sum);
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Household common(List<Household> some, List<Household> others) {
        List<Household> left = new ArrayList<>(others);
        List<Household> common = new ArrayList<>();
        for (Household one : some) if (left.remove(one)) common.add(one);
        return most(common);
    }

    private static List<Household> minus(List<Household> all, List<Household> others) {
        List<Household> left = new ArrayList<>(all);
        for (Household one : others) left.remove(one);
        return left;
    }

    /** The most frequent, or null. */
    private static Household most(List<Household> some) {
        return counts(some).entrySet().stream()
                .max(Map.Entry.<Household, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Map<Household, Integer> counts(List<Household> some) {
        Map<Household, Integer> counts = new TreeMap<>();
        for (Household one : some) counts.merge(one, 1, Integer::sum);
        return counts;
    }

    /** How likely a household is in a dwelling by its value and floor area, learned of all true households: nobody knows more. */
    private static final class Likelihood {
        private static final int CLASSES = 6;
        private static final double SMOOTH = 0.5;
        private static final List<Function<Household, Integer>> FEATURES = List.of(
                Household::income,
                one -> Math.min(4, one.size()),
                one -> Math.min(2, one.age65()),
                one -> Math.min(2, one.age0() + one.age15()));

        private final MadeTown town;
        private final int[] values;
        private final int[] areas;
        private final Map<List<Integer>, Integer> counts = new HashMap<>();

        Likelihood(MadeTown town) {
            this.town = town;
            values = town.registers.adressen.stream()
                    .mapToInt(town::value)
                    .sorted()
                    .toArray();
            areas = town.registers.adressen.stream()
                    .mapToInt(Adres::oppervlakte)
                    .sorted()
                    .toArray();
            Map<String, Household> truth = town.households();
            for (Adres home : town.registers.adressen)
                for (int feature = 0; feature < FEATURES.size(); feature++) {
                    int said = FEATURES.get(feature).apply(truth.get(home.nummeraanduiding()));
                    counts.merge(List.of(feature, rank(values, town.value(home)), 0, said), 1, Integer::sum);
                    counts.merge(List.of(feature, rank(areas, home.oppervlakte()), 1, said), 1, Integer::sum);
                    counts.merge(List.of(feature, -1, -1, said), 1, Integer::sum);
                }
        }

        /** The likeliest of some, each as often as it is there. */
        Household best(Adres home, List<Household> some) {
            Household best = null;
            double most = Double.NEGATIVE_INFINITY;
            for (Map.Entry<Household, Integer> one : counts(some).entrySet()) {
                double score = Math.log(one.getValue());
                for (int feature = 0; feature < FEATURES.size(); feature++) {
                    int said = FEATURES.get(feature).apply(one.getKey());
                    double usual = count(feature, -1, -1, said) / (double) CLASSES;
                    score += Math.log(count(feature, rank(values, town.value(home)), 0, said) / usual) / 2;
                    score += Math.log(count(feature, rank(areas, home.oppervlakte()), 1, said) / usual) / 2;
                }
                if (score <= most) continue;
                most = score;
                best = one.getKey();
            }
            return best;
        }

        private double count(int feature, int rank, int of, int said) {
            return counts.getOrDefault(List.of(feature, rank, of, said), 0) + SMOOTH;
        }

        private static int rank(int[] sorted, int value) {
            int rank = 0;
            for (int i = 1; i < CLASSES; i++) if (value > sorted[sorted.length * i / CLASSES]) rank = i;
            return rank;
        }
    }
}
