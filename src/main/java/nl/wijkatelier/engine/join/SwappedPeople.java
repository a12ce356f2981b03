package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.disclosure.CellKeys;
import nl.wijkatelier.domain.port.PeopleRecords;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Bewoning;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * The personal records, each of them at some home of its <em>block</em> in place of its own: at least {@link #HOMES} homes near each
 * other, of one buurt of the newest imported division where that has so many. Which record goes where follows from the homes of the
 * block, the secret and the records taken together, not from who lives at which of them. So what is counted of the result, of
 * whatever areas and however often, depends on whole blocks alone; an area of whole blocks, such as a buurt, keeps its sums.
 *
 * <p>Record swapping (Dalenius and Reiss 1982; with cell keys as in the census of 2021 of the ONS). Confidential all the same.
 */
final class SwappedPeople implements PeopleRecords {
    /** Homes of a block, at least. */
    static final int HOMES = 20;

    /** Bits per axis of the curve that puts homes in order, and metres per cell: together all of RD. */
    private static final int CURVE = 16;

    private static final double CELL = 10;

    private static final Comparator<Bewoning> CONTENT = Comparator.comparingInt(Bewoning::leeftijd0tot15)
            .thenComparingInt(Bewoning::leeftijd15tot25)
            .thenComparingInt(Bewoning::leeftijd25tot45)
            .thenComparingInt(Bewoning::leeftijd45tot65)
            .thenComparingInt(Bewoning::leeftijd65plus)
            .thenComparingInt(Bewoning::huishoudensgrootte)
            .thenComparing(Bewoning::wozWaarde, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Bewoning::inkomensklasse, Comparator.nullsFirst(Comparator.naturalOrder()));

    private record Home(String id, boolean woning, int buurt, int place) {}

    private final List<Bewoning> all = new ArrayList<>();

    private SwappedPeople() {}

    /** Reads everything; seconds for a million. */
    static SwappedPeople of(Registers registers, PeopleRecords people, JoinSettings settings) {
        Map<String, List<Bewoning>> living = new HashMap<>();
        people.bewoning(one ->
                living.computeIfAbsent(one.adres(), k -> new ArrayList<>(1)).add(one));
        SwappedPeople swapped = new SwappedPeople();
        for (List<Home> block : blocks(homes(registers, living.keySet(), settings)))
            swapped.swap(block, living, settings.keys());
        // who lives at no current address lives in no area
        living.values().forEach(swapped.all::addAll);
        return swapped;
    }

    @Override
    public void bewoning(Consumer<Bewoning> consumer) {
        all.forEach(consumer);
    }

    /** The addresses of each block. */
    static List<List<String>> blocks(Registers registers, PeopleRecords people, JoinSettings settings) {
        Set<String> living = new HashSet<>();
        people.bewoning(one -> living.add(one.adres()));
        return blocks(homes(registers, living, settings)).stream()
                .map(block -> block.stream().map(Home::id).toList())
                .toList();
    }

    /** Dwellings, and other addresses where somebody lives. */
    private static List<Home> homes(Registers registers, Set<String> living, JoinSettings settings) {
        List<Indeling> divisions = registers.indelingen();
        List<Integer> released = settings.released(divisions);
        List<Area> buurten =
                released.isEmpty() ? List.of() : divisions.get(released.get(0)).buurten();
        PointLocator locator =
                PointLocator.over(buurten.stream().map(Area::geometrie).toList());
        List<Home> homes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        registers.adressen(adres -> {
            if ((adres.woning() || living.contains(adres.nummeraanduiding())) && seen.add(adres.nummeraanduiding()))
                homes.add(new Home(
                        adres.nummeraanduiding(), adres.woning(), locator.locate(adres.x(), adres.y()), place(adres)));
        });
        homes.sort(Comparator.comparing(Home::woning)
                .thenComparingInt(Home::buurt)
                .thenComparingInt(Home::place)
                .thenComparing(Home::id));
        return homes;
    }

    private static int place(Adres adres) {
        int most = (1 << CURVE) - 1;
        int x = (int) Math.max(0, Math.min(most, adres.x() / CELL));
        int y = (int) Math.max(0, Math.min(most, adres.y() / CELL));
        return HilbertCode.encode(CURVE, x, y);
    }

    /** Of homes in order: those of a buurt are cut into blocks; those of buurten with few are put together. */
    private static List<List<Home>> blocks(List<Home> homes) {
        List<List<Home>> blocks = new ArrayList<>();
        List<Home> few = new ArrayList<>();
        int kind = 0;
        int from = 0;
        for (int to = 1; to <= homes.size(); to++) {
            Home first = homes.get(from);
            boolean kindEnds = to == homes.size() || homes.get(to).woning() != first.woning();
            if (!kindEnds && homes.get(to).buurt() == first.buurt()) continue;
            List<Home> run = homes.subList(from, to);
            int parts = run.size() / HOMES;
            for (int part = 0; part < parts; part++)
                blocks.add(run.subList(run.size() * part / parts, run.size() * (part + 1) / parts));
            if (parts == 0) few.addAll(run);
            // the last few of a kind go with the block before them
            if (kindEnds && few.size() < HOMES && blocks.size() > kind) few.addAll(blocks.remove(blocks.size() - 1));
            if (few.size() >= HOMES || kindEnds && !few.isEmpty()) {
                blocks.add(few);
                few = new ArrayList<>();
            }
            if (kindEnds) kind = blocks.size();
            from = to;
        }
        return blocks;
    }

    private void swap(List<Home> block, Map<String, List<Bewoning>> living, CellKeys keys) {
        List<Bewoning> records = new ArrayList<>();
        TreeMap<Long, String> drawn = new TreeMap<>();
        for (Home home : block) {
            List<Bewoning> here = living.remove(home.id());
            if (here != null) records.addAll(here);
            drawn.put(keys.of(home.id()), home.id());
        }
        records.sort(CONTENT);
        String[] order = drawn.values().toArray(String[]::new);
        for (int i = 0; i < records.size(); i++) all.add(at(records.get(i), order[i % order.length]));
    }

    private static Bewoning at(Bewoning one, String adres) {
        return new Bewoning(
                adres,
                one.leeftijd0tot15(),
                one.leeftijd15tot25(),
                one.leeftijd25tot45(),
                one.leeftijd45tot65(),
                one.leeftijd65plus(),
                one.huishoudensgrootte(),
                one.wozWaarde(),
                one.inkomensklasse());
    }
}
