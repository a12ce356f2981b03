package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts homes that belong to no block together: those of one buurt where there are enough, else those that the buurten of a wijk leave,
 * else of a gemeente. Which go together follows from where homes lie, and not from who lives there or whether anybody does.
 */
final class BlockMaker {
    /** Homes that blocks aim at: of so many, enough change in a few years to count the block anew. */
    static final int AIM = 40;

    /** Homes that are put together at least: of so many enough are lived in, though some are not. */
    static final int GROUP = 30;

    private final List<List<Home>> groups = new ArrayList<>();
    private final List<Home> left;

    private BlockMaker(List<Home> homes) {
        List<Home> some = within(homes, one -> one.buurt().code().text());
        some = within(some, one -> one.buurt().parent().text());
        left = within(some, one -> one.buurt().code().gemeente().text());
    }

    static BlockMaker of(List<Home> homes) {
        return new BlockMaker(homes);
    }

    /** Homes that may make a block; {@link #GROUP} each at least, less than twice {@link #AIM}. */
    List<List<Home>> groups() {
        return groups;
    }

    /** Homes of gemeenten that have too few for a group. */
    List<Home> left() {
        return left;
    }

    /** Makes groups that do not cross areas; gives the homes of areas with too few. */
    private List<Home> within(List<Home> homes, Function<Home, String> area) {
        SortedMap<String, List<Home>> areas = new TreeMap<>();
        for (Home home : homes)
            areas.computeIfAbsent(home.buurt() == null ? "" : area.apply(home), k -> new ArrayList<>())
                    .add(home);
        List<Home> few = new ArrayList<>();
        for (List<Home> run : areas.values()) {
            run.sort(Home.ALONG_THE_CURVE);
            int parts = run.size() < GROUP ? 0 : Math.max(1, run.size() / AIM);
            if (parts == 0) few.addAll(run);
            for (int part = 0; part < parts; part++)
                groups.add(run.subList(run.size() * part / parts, run.size() * (part + 1) / parts));
        }
        return few;
    }
}
