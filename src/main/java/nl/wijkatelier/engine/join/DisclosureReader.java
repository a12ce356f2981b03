package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.disclosure.Noise;
import nl.wijkatelier.domain.disclosure.Partition;
import nl.wijkatelier.domain.disclosure.Rounding;
import nl.wijkatelier.domain.disclosure.Rule;
import nl.wijkatelier.domain.disclosure.Rules;
import nl.wijkatelier.domain.statistics.Measure;

/** Reads {@code disclosure.yaml}: the rules of disclosure control, what adds up to what, and what CBS rounds. */
final class DisclosureReader {
    private static final Set<String> KEYS = Set.of("regels", "optellingen", "cbs", "concepten", "onzeker");
    private static final Set<String> RULE_KEYS = Set.of(
            "id",
            "bron",
            "basis",
            "minstens",
            "maten",
            "afronden",
            "wijze",
            "ruis",
            "variantie",
            "gemiddelde",
            "bescherming",
            "uitersten");
    private static final Set<String> SUM_KEYS = Set.of("totaal", "delen", "volledig");
    private static final Set<String> DRAFT_KEYS = Set.of("bron", "ruis", "variantie", "gemiddelde");
    private static final Set<String> UNCERTAIN_KEYS = Set.of("bron", "punten");
    private static final Set<String> CBS_KEYS = Set.of("afronden", "minstens", "onderwerpen");

    private static final double PERCENT = 100;

    private final Yaml yaml;

    private DisclosureReader(Yaml yaml) {
        this.yaml = yaml;
    }

    /** The file of the class path. */
    static DisclosureReader bundled() {
        return new DisclosureReader(Yaml.read("/disclosure.yaml", KEYS));
    }

    static DisclosureReader parse(String file, String text) {
        return new DisclosureReader(Yaml.parse(file, text, KEYS));
    }

    Rules rules() {
        List<Rule> rules = new ArrayList<>();
        for (Yaml entry : yaml.list("regels", RULE_KEYS)) rules.add(entry.value("id", id -> rule(id, entry)));
        List<Partition> partitions = new ArrayList<>();
        for (Yaml entry : yaml.list("optellingen", SUM_KEYS)) {
            List<Measure> parts =
                    entry.texts("delen").stream().map(DisclosureReader::measure).toList();
            partitions.add(entry.value(
                    "totaal",
                    total -> new Partition(measure(total), parts, entry.value("volledig", DisclosureReader::yes))));
        }
        try {
            return Rules.of(rules, partitions, points());
        } catch (CatalogueProblem e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw yaml.problem("regels", e.getMessage());
        }
    }

    CbsRounding cbsRounding() {
        List<Yaml> entries = yaml.list("cbs", CBS_KEYS);
        if (entries.isEmpty()) return CbsRounding.NONE;
        Yaml entry = entries.get(0);
        return new CbsRounding(
                new Rounding(entry.value("afronden", Integer::parseInt), true),
                number(entry, "minstens"),
                new TreeSet<>(entry.texts("onderwerpen")),
                points());
    }

    /** How many percentage points apart the bounds on a share may lie; any number where the file does not say. */
    private double points() {
        if (!yaml.has("onzeker")) return Double.POSITIVE_INFINITY;
        List<Yaml> entries = yaml.list("onzeker", UNCERTAIN_KEYS);
        if (entries.size() != 1) throw yaml.problem("onzeker", "moet één regel hebben");
        entries.get(0).text("bron");
        return entries.get(0).value("punten", text -> {
            double points = Double.parseDouble(text);
            if (!(points > 0 && points <= PERCENT))
                throw new IllegalArgumentException("moet van 0 tot en met 100 zijn");
            return points;
        });
    }

    DraftNoise draftNoise() {
        if (!yaml.has("concepten")) return DraftNoise.NONE;
        Yaml entry = yaml.list("concepten", DRAFT_KEYS).get(0);
        entry.text("bron");
        return entry.value("gemiddelde", text -> new DraftNoise(noise(entry), Integer.parseInt(text) / PERCENT));
    }

    private static Rule rule(String id, Yaml entry) {
        List<String> measures = entry.has("maten") ? entry.texts("maten") : List.of();
        return new Rule(
                id,
                entry.text("bron"),
                entry.has("basis") ? entry.value("basis", DisclosureReader::measure) : null,
                number(entry, "minstens"),
                new TreeSet<>(measures.stream().map(DisclosureReader::measure).toList()),
                rounding(entry),
                noise(entry),
                number(entry, "gemiddelde"),
                number(entry, "bescherming"),
                number(entry, "uitersten"));
    }

    private static Rounding rounding(Yaml entry) {
        if (!entry.has("afronden")) return null;
        boolean nearest = entry.has("wijze") && entry.value("wijze", DisclosureReader::nearest);
        return entry.value("afronden", text -> new Rounding(Integer.parseInt(text), !nearest));
    }

    private static Noise noise(Yaml entry) {
        if (!entry.has("ruis")) return null;
        double variance = entry.value("variantie", Double::parseDouble);
        return entry.value("ruis", text -> Noise.of(Integer.parseInt(text), variance));
    }

    private static boolean nearest(String text) {
        return choice(text, "dichtstbij", "willekeurig");
    }

    private static boolean yes(String text) {
        return choice(text, "ja", "nee");
    }

    private static boolean choice(String text, String yes, String no) {
        if (text.equals(yes)) return true;
        if (text.equals(no)) return false;
        throw new IllegalArgumentException("kies " + yes + " of " + no);
    }

    private static int number(Yaml entry, String key) {
        return entry.has(key) ? entry.value(key, Integer::parseInt) : 0;
    }

    private static Measure measure(String text) {
        return Measure.find(text).orElseThrow(() -> new IllegalArgumentException("er is geen maat '" + text + "'"));
    }
}
