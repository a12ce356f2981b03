package nl.wijkatelier.engine.join;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.wijkatelier.domain.disclosure.Rule;
import nl.wijkatelier.domain.disclosure.Rules;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Richting;
import nl.wijkatelier.domain.statistics.Indicator.Soort;
import nl.wijkatelier.domain.statistics.Measure;

/** Reads one indicator of a theme's file, and checks that its rule of disclosure control fits what it is made of. */
final class IndicatorReader {
    static final Set<String> KEYS = Set.of(
            "id",
            "titel",
            "title",
            "definitie",
            "definition",
            "eenheid",
            "unit",
            "soort",
            "teller",
            "noemer",
            "factor",
            "decimalen",
            "regel",
            "bron",
            "richting",
            "cbs",
            "grenzen",
            "namen",
            "names");
    private static final int MAX_DECIMALS = 3;
    private static final double MOST_FACTOR = 1e12;

    private final Yaml entry;
    private final Rules rules;

    private IndicatorReader(Yaml entry, Rules rules) {
        this.entry = entry;
        this.rules = rules;
    }

    static Indicator read(Yaml entry, String thema, Rules rules) {
        return new IndicatorReader(entry, rules).indicator(thema);
    }

    private Indicator indicator(String thema) {
        Soort soort = entry.value("soort", text -> choice(Soort.values(), text));
        if (entry.has("noemer") == (soort == Soort.COUNT))
            throw entry.problem("noemer", soort == Soort.COUNT ? "hoort niet bij een aantal" : "ontbreekt");
        Formula teller = entry.value("teller", IndicatorReader::formula);
        Formula noemer = entry.has("noemer") ? entry.value("noemer", IndicatorReader::formula) : Formula.of("een");
        // figures of CBS stand for whole areas of a year, registers for what lies in them now: they do not divide
        boolean ofCbs = teller.kerncijfer() != null;
        if (noemer.kerncijfer() != null && !ofCbs || ofCbs && !noemer.measures().isEmpty())
            throw entry.problem("noemer", "een cijfer van CBS en maten van registers gaan niet samen");
        Rule rule = entry.value("regel", rules::get);
        check(soort, teller, noemer, rule);
        return entry.value(
                "id",
                id -> new Indicator(
                        id,
                        thema,
                        entry.text("titel"),
                        entry.text("title"),
                        entry.text("definitie"),
                        entry.text("definition"),
                        entry.text("eenheid"),
                        entry.text("unit"),
                        soort,
                        entry.text("teller"),
                        entry.has("noemer") ? entry.text("noemer") : null,
                        entry.has("factor") ? entry.value("factor", IndicatorReader::factor) : 1,
                        entry.value("decimalen", IndicatorReader::decimals),
                        rule.id(),
                        entry.text("bron"),
                        entry.has("richting")
                                ? entry.value("richting", text -> choice(Richting.values(), text))
                                : Richting.GEEN,
                        entry.has("cbs") ? entry.value("cbs", IndicatorReader::series) : null,
                        entry.has("grenzen") ? bounds() : List.of(),
                        entry.has("namen") ? entry.texts("namen") : List.of(),
                        entry.has("names") ? entry.texts("names") : List.of()));
    }

    /** Amounts leave as the mean that their rule rounds, and as nothing else. */
    private void check(Soort soort, Formula teller, Formula noemer, Rule rule) {
        boolean people = false;
        for (Formula formula : new Formula[] {teller, noemer})
            for (Measure measure : formula.measures()) {
                Rule guard = rules.guard(measure).orElse(null);
                if (guard == null) continue;
                people = true;
                boolean amount = guard.gemiddelde() > 0 && measure != guard.basis();
                // a rule without threshold has no basis, and no amounts
                boolean mean = amount
                        && soort == Soort.MEAN
                        && teller.plus().equals(List.of(measure))
                        && teller.minus().isEmpty()
                        && noemer.plus().equals(List.of(guard.basis()))
                        && noemer.minus().isEmpty();
                if (amount && !mean) throw entry.problem("teller", measure.text() + " mag alleen als gemiddelde");
            }
        if (people && rule.basis() == null && soort != Soort.COUNT)
            throw entry.problem("regel", "'" + rule.id() + "' heeft geen drempel, en dit gaat over mensen");
    }

    private static Formula formula(String text) {
        Formula formula = Formula.of(text);
        if (formula.kerncijfer() != null) CbsNames.check(formula.kerncijfer());
        return formula;
    }

    private static String series(String text) {
        for (String name : text.split(CbsFormula.OVER, 2)) CbsNames.check(name);
        return text;
    }

    private List<Double> bounds() {
        List<String> texts = entry.texts("grenzen");
        try {
            List<Double> bounds = texts.stream().map(Double::valueOf).toList();
            for (int i = 0; i < bounds.size(); i++)
                if (!Double.isFinite(bounds.get(i)) || i > 0 && bounds.get(i) >= bounds.get(i - 1))
                    throw entry.problem("grenzen", bounds + " lopen niet af van groot naar klein");
            if (bounds.size() >= Indicator.MAX_KLASSEN)
                throw entry.problem("grenzen", "meer dan " + Indicator.MAX_KLASSEN + " klassen zijn niet te tekenen");
            return bounds;
        } catch (NumberFormatException e) {
            throw entry.problem("grenzen", "moeten getallen zijn: " + e.getMessage());
        }
    }

    private static <E extends Enum<E>> E choice(E[] values, String text) {
        StringBuilder names = new StringBuilder();
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) return value;
            names.append(names.length() == 0 ? "" : ", ").append(value.name().toLowerCase(Locale.ROOT));
        }
        throw new IllegalArgumentException("kies uit " + names);
    }

    private static double factor(String text) {
        double factor = Double.parseDouble(text);
        if (!(factor >= 1 / MOST_FACTOR && factor <= MOST_FACTOR))
            throw new IllegalArgumentException("moet van 1e-12 tot en met 1e12 zijn");
        return factor;
    }

    private static int decimals(String text) {
        int decimals = Integer.parseInt(text);
        if (decimals < 0 || decimals > MAX_DECIMALS)
            throw new IllegalArgumentException("moet 0 tot " + MAX_DECIMALS + " zijn");
        return decimals;
    }
}
