package nl.wijkatelier.domain.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;
import org.locationtech.jts.geom.GeometryFactory;

/** Seeded people in gemeenten of a few wijken, many of whose buurten are small, empty or water. */
public final class RandomPeople implements Unreleased, Sums {
    private static final Measure[] AGES = {
        Measure.INWONERS_0_TOT_15,
        Measure.INWONERS_15_TOT_25,
        Measure.INWONERS_25_TOT_45,
        Measure.INWONERS_45_TOT_65,
        Measure.INWONERS_65_PLUS
    };
    private static final Measure[] SIZES = {Measure.HUISHOUDENS_1, Measure.HUISHOUDENS_2, Measure.HUISHOUDENS_3_OF_MEER
    };
    private static final Measure[] INCOMES = {
        Measure.HUISHOUDENS_INKOMEN_1,
        Measure.HUISHOUDENS_INKOMEN_2,
        Measure.HUISHOUDENS_INKOMEN_3,
        Measure.HUISHOUDENS_INKOMEN_4,
        Measure.HUISHOUDENS_INKOMEN_5
    };

    private final Random random;
    private final AreaTree tree;
    private final List<Map<Measure, Long>> counts = new ArrayList<>();
    private final long[] keys;

    RandomPeople(long seed, int wijken, int buurten) {
        this(seed, 1, wijken, buurten);
    }

    /** With so many wijken in each gemeente and so many buurten in each wijk; fewer than 100 of both. */
    public RandomPeople(long seed, int gemeenten, int wijken, int buurten) {
        random = new Random(seed);
        tree = AreaTree.of(indeling(gemeenten, wijken, buurten));
        keys = new long[tree.size()];
        for (int node = 0; node < tree.size(); node++) counts.add(new EnumMap<>(Measure.class));
        for (int node = 0; node < tree.size(); node++) if (tree.leaf(node)) people(node);
    }

    private Indeling indeling(int gemeenten, int wijken, int buurten) {
        List<Area> towns = new ArrayList<>();
        List<Area> districts = new ArrayList<>();
        List<Area> quarters = new ArrayList<>();
        for (int g = 0; g < gemeenten; g++) {
            AreaCode gemeente = AreaCode.of(String.format("GM%04d", g));
            towns.add(area(gemeente, null, false));
            for (int w = 0; w < wijken; w++) {
                AreaCode wijk = AreaCode.of(String.format("WK%04d%02d", g, w));
                districts.add(area(wijk, gemeente, false));
                for (int b = 0; b < buurten; b++)
                    quarters.add(
                            area(AreaCode.of(String.format("BU%04d%02d%02d", g, w, b)), wijk, random.nextInt(12) == 0));
            }
        }
        return new Indeling(2024, 1, towns, districts, quarters);
    }

    private static Area area(AreaCode code, AreaCode parent, boolean water) {
        return new Area(2024, code, code.text(), parent, water, new GeometryFactory().createMultiPolygon());
    }

    private void people(int leaf) {
        int[] sizes = {0, 4, 9, 30, 60, 120, 700};
        int size = sizes[random.nextInt(sizes.length)];
        int persons = size == 0 ? 0 : 1 + random.nextInt(size);
        int households = (persons + 1) / 2;
        int dwellings = households + random.nextInt(3);
        put(leaf, Measure.INWONERS, persons);
        put(leaf, Measure.PERSONEN_IN_HUISHOUDENS, persons - random.nextInt(1 + persons / 10));
        put(leaf, Measure.HUISHOUDENS, households);
        put(leaf, Measure.BEWONINGEN, dwellings);
        put(leaf, Measure.LEEGSTAAND, dwellings - households);
        put(leaf, Measure.HUISHOUDENS_MET_KINDEREN, random.nextInt(households + 1));
        int known = households - random.nextInt(1 + households / 8);
        put(leaf, Measure.HUISHOUDENS_MET_INKOMEN, known);
        divide(leaf, persons, AGES);
        divide(leaf, households, SIZES);
        divide(leaf, known, INCOMES);
        put(leaf, Measure.WONINGEN, dwellings);
        put(leaf, Measure.WOZ_WONINGEN, dwellings);
        long worth = 0;
        for (int i = 0; i < dwellings; i++) worth += 150_000 + random.nextInt(600_000);
        put(leaf, Measure.WOZ_WAARDE, worth);
        for (int node = leaf; node != AreaTree.NONE; node = tree.parent(node)) keys[node] += random.nextLong();
    }

    private void divide(int leaf, int count, Measure... parts) {
        int favourite = random.nextInt(parts.length);
        int[] found = new int[parts.length];
        for (int i = 0; i < count; i++) found[random.nextInt(3) == 0 ? random.nextInt(parts.length) : favourite]++;
        for (int i = 0; i < parts.length; i++) put(leaf, parts[i], found[i]);
    }

    private void put(int leaf, Measure measure, long count) {
        for (int node = leaf; node != AreaTree.NONE; node = tree.parent(node))
            counts.get(node).merge(measure, count, Long::sum);
    }

    @Override
    public AreaTree tree() {
        return tree;
    }

    @Override
    public Sums sums() {
        return this;
    }

    @Override
    public long get(Measure measure, int node) {
        return counts.get(node).getOrDefault(measure, 0L);
    }

    @Override
    public long key(int node) {
        return keys[node];
    }

    @Override
    public boolean known(Formula formula, int node) {
        return formula.kerncijfer() == null;
    }

    @Override
    public Optional<List<Value>> published(Indicator indicator, Level level) {
        return Optional.empty();
    }

    @Override
    public List<Herkomst.Versie> versies(Indicator indicator, boolean published) {
        return List.of();
    }
}
