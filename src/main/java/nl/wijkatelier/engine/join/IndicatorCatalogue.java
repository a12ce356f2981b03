package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Indicator.Soort;

/**
 * The indicators that are served, in the order in which they are shown: {@code indicators/themas.yaml} names the files, one a
 * theme. Read strictly at start, so that a mistake in a file is said before anything is served. Immutable.
 */
public final class IndicatorCatalogue {
    private static final String FOLDER = "/indicators/";
    private static final Set<String> INDEX_KEYS = Set.of("themas");
    private static final Set<String> THEME_KEYS = Set.of("thema", "titel", "title", "indicatoren");
    private static final Set<String> KEYS = Set.of(
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
            "bron");
    private static final int MAX_DECIMALS = 3;

    private final List<Indicator> indicators;
    private final Map<String, Formula> formulas;

    private IndicatorCatalogue(List<Indicator> indicators, Map<String, Formula> formulas) {
        this.indicators = List.copyOf(indicators);
        this.formulas = Map.copyOf(formulas);
    }

    /** The catalogue of the class path. Throws {@link CatalogueProblem}. */
    public static IndicatorCatalogue load() {
        Builder builder = new Builder();
        for (String thema : Yaml.read(FOLDER + "themas.yaml", INDEX_KEYS).texts("themas"))
            builder.theme(Yaml.read(FOLDER + thema + ".yaml", THEME_KEYS), thema);
        return builder.build();
    }

    /** A catalogue of one theme, written as a theme's file is; {@code file} is the name for messages. */
    static IndicatorCatalogue parse(String file, String text) {
        Builder builder = new Builder();
        Yaml theme = Yaml.parse(file, text, THEME_KEYS);
        builder.theme(theme, theme.text("thema"));
        return builder.build();
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    /** What stands above or below an indicator's line. */
    Formula formula(String text) {
        return formulas.get(text);
    }

    private static final class Builder {
        private final List<Indicator> indicators = new ArrayList<>();
        private final Map<String, Formula> formulas = new HashMap<>();

        IndicatorCatalogue build() {
            return new IndicatorCatalogue(indicators, formulas);
        }

        void theme(Yaml theme, String name) {
            if (!theme.text("thema").equals(name))
                throw theme.problem("thema", "moet " + name + " zijn, als het bestand");
            theme.text("titel");
            theme.text("title");
            for (Yaml entry : theme.list("indicatoren", KEYS)) indicator(entry, name);
        }

        private void indicator(Yaml entry, String thema) {
            String id = entry.text("id");
            if (indicators.stream().anyMatch(other -> other.id().equals(id)))
                throw entry.problem("id", "'" + id + "' bestaat al");
            Soort soort = entry.value("soort", Builder::soort);
            if (entry.has("noemer") == (soort == Soort.COUNT))
                throw entry.problem("noemer", soort == Soort.COUNT ? "hoort niet bij een aantal" : "ontbreekt");
            formulas.put(entry.text("teller"), entry.value("teller", Formula::of));
            if (entry.has("noemer")) formulas.put(entry.text("noemer"), entry.value("noemer", Formula::of));
            Indicator indicator = entry.value(
                    "id",
                    text -> new Indicator(
                            text,
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
                            entry.has("factor") ? entry.value("factor", Builder::factor) : 1,
                            entry.value("decimalen", Builder::decimals),
                            entry.text("regel"),
                            entry.text("bron")));
            indicators.add(indicator);
        }

        private static Soort soort(String text) {
            for (Soort soort : Soort.values())
                if (soort.name().toLowerCase(Locale.ROOT).equals(text)) return soort;
            throw new IllegalArgumentException("kies count, share, mean of density");
        }

        private static double factor(String text) {
            double factor = Double.parseDouble(text);
            if (!Double.isFinite(factor) || factor <= 0) throw new IllegalArgumentException("moet groter dan 0 zijn");
            return factor;
        }

        private static int decimals(String text) {
            int decimals = Integer.parseInt(text);
            if (decimals < 0 || decimals > MAX_DECIMALS)
                throw new IllegalArgumentException("moet 0 tot " + MAX_DECIMALS + " zijn");
            return decimals;
        }
    }
}
