package nl.wijkatelier.domain.disclosure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Measure.Bron;

/**
 * The rules of disclosure control, and which measures add up to which. Every measure that comes from personal records is guarded
 * by exactly one rule, no other measure is, and every guarded part of a whole is named as such. Immutable.
 */
public final class Rules {
    private static final double PERCENT = 100;

    private final Map<String, Rule> byId = new LinkedHashMap<>();
    private final Map<Measure, Rule> guards = new EnumMap<>(Measure.class);
    private final List<Partition> partitions;
    private final double points;

    private Rules(List<Rule> rules, List<Partition> partitions, double points) {
        this.points = points;
        this.partitions = List.copyOf(partitions);
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null)
                throw new IllegalArgumentException("de regel " + rule.id() + " staat er twee keer");
            for (Measure measure : rule.maten())
                if (guards.put(measure, rule) != null)
                    throw new IllegalArgumentException("de maat " + measure.text() + " heeft twee regels");
        }
        for (Measure measure : Measure.values())
            if ((measure.bron() == Bron.PERSONEN) != guards.containsKey(measure))
                throw new IllegalArgumentException("de maat " + measure.text()
                        + (measure.bron() == Bron.PERSONEN ? " over mensen heeft geen regel" : " is openbaar"));
        for (Partition partition : partitions)
            if (partition.delen().stream().map(guards::get).distinct().count() != 1)
                throw new IllegalArgumentException(
                        "de delen van " + partition.totaal().text() + " hebben niet één regel");
        rules.forEach(this::checkAudited);
    }

    /** Throws IllegalArgumentException for rules that contradict each other or leave a measure of people unguarded. */
    public static Rules of(List<Rule> rules, List<Partition> partitions) {
        return of(rules, partitions, Double.POSITIVE_INFINITY);
    }

    /**
     * The same, with the percentage points that the bounds on a share may lie apart.
     *
     * @param points a share that is known less well is not told, though nothing is hidden by that
     */
    public static Rules of(List<Rule> rules, List<Partition> partitions, double points) {
        return new Rules(rules, partitions, points);
    }

    /** Whether the bounds on a share lie so far apart that it is not told. */
    boolean uncertain(Interval share, double whole) {
        return (share.high() - share.low()) * PERCENT > points * whole;
    }

    public List<Rule> list() {
        return List.copyOf(byId.values());
    }

    public Optional<Rule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Throws IllegalArgumentException for an unknown name. */
    public Rule get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("er is geen regel '" + id + "'"));
    }

    /** The rule that guards a measure; empty for a measure that is open to everyone. */
    public Optional<Rule> guard(Measure measure) {
        return Optional.ofNullable(guards.get(measure));
    }

    /** The wholes whose parts a rule guards; an amount is a whole of its own. */
    List<Partition> partitions(Rule rule) {
        if (rule.gemiddelde() > 0)
            return rule.maten().stream()
                    .filter(measure -> measure != rule.basis())
                    .map(measure -> new Partition(rule.basis(), List.of(measure), true))
                    .toList();
        return partitions.stream()
                .filter(partition -> guards.get(partition.delen().get(0)) == rule)
                .toList();
    }

    private void checkAudited(Rule rule) {
        if (!rule.withholds()) return;
        for (Measure measure : rule.maten())
            if (measure != rule.basis()
                    && partitions(rule).stream()
                            .noneMatch(partition -> partition.delen().contains(measure)))
                throw new IllegalArgumentException("de maat " + measure.text() + " is geen deel van een geheel");
    }
}
