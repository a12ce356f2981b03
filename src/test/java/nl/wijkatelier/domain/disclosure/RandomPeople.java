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

    /** Households of a few persons, a favourite age and income, and a person in ten who lives in none. */
    private void people(int leaf) {
        int[] most = {0, 2, 4, 14, 30, 60, 320};
        int households = most[random.nextInt(most.length)];
        if (households > 0) households = 1 + random.nextInt(households);
        int vacant = random.nextInt(3);
        int age = random.nextInt(AGES.length);
        int income = random.nextInt(INCOMES.length);
        put(leaf, Measure.HUISHOUDENS, households);
        put(leaf, Measure.LEEGSTAAND, vacant);
        put(leaf, Measure.BEWONINGEN, households + vacant);
        put(leaf, Measure.WONINGEN, households + vacant);
        put(leaf, Measure.WOZ_WONINGEN, households + vacant);
        for (int i = 0; i < households + vacant; i++) put(leaf, Measure.WOZ_WAARDE, 150_000 + random.nextInt(600_000));
        for (int i = 0; i < households; i++) household(leaf, age, income);
        long alone = random.nextInt(1 + households / 10);
        for (int i = 0; i < alone; i++) person(leaf, age);
        for (int node = leaf; node != AreaTree.NONE; node = tree.parent(node)) keys[node] += random.nextLong();
    }

    private void household(int leaf, int age, int income) {
        int size = 1 + random.nextInt(random.nextInt(3) == 0 ? 5 : 2);
        put(leaf, SIZES[Math.min(size, SIZES.length) - 1], 1);
        boolean children = false;
        for (int i = 0; i < size; i++) children |= person(leaf, age) == 0;
        if (children) put(leaf, Measure.HUISHOUDENS_MET_KINDEREN, 1);
        if (random.nextInt(8) == 0) return;
        put(leaf, Measure.HUISHOUDENS_MET_INKOMEN, 1);
        put(leaf, INCOMES[random.nextInt(3) == 0 ? random.nextInt(INCOMES.length) : income], 1);
    }

    private int person(int leaf, int favourite) {
        int age = random.nextInt(3) == 0 ? random.nextInt(AGES.length) : favourite;
        put(leaf, Measure.INWONERS, 1);
        put(leaf, AGES[age], 1);
        return age;
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
