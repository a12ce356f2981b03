package nl.wijkatelier.engine.join;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkatelier.domain.disclosure.Rules;
import nl.wijkatelier.domain.statistics.Indicator;

/**
 * The indicators that are served, in the order in which they are shown: {@code indicators/themas.yaml} names the files, one a
 * theme; files in a folder of the operator's add to them. With the rules of disclosure control that they name. Read strictly at
 * start, so that a mistake in a file is said before anything is served. Immutable.
 */
public final class IndicatorCatalogue {
    private static final String FOLDER = "/indicators/";
    private static final Set<String> INDEX_KEYS = Set.of("themas");
    private static final Set<String> THEME_KEYS = Set.of("thema", "titel", "title", "indicatoren");

    private final List<Indicator> indicators;
    private final Rules rules;
    private final CbsRounding cbsRounding;
    private final DraftNoise draftNoise;

    private IndicatorCatalogue(
            List<Indicator> indicators, Rules rules, CbsRounding cbsRounding, DraftNoise draftNoise) {
        this.indicators = List.copyOf(indicators);
        this.rules = rules;
        this.cbsRounding = cbsRounding;
        this.draftNoise = draftNoise;
    }

    /** The catalogue of the class path. Throws {@link CatalogueProblem}. */
    public static IndicatorCatalogue load() {
        return builder().bundled().build();
    }

    /**
     * The catalogue of the class path and the themes in a folder's {@code .yaml} files, in order of file name. A theme that exists
     * gets the folder's indicators behind its own. Throws {@link CatalogueProblem}, or UncheckedIOException for no such folder.
     */
    public static IndicatorCatalogue load(Path folder) {
        Builder builder = builder().bundled();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) builder.theme(Yaml.parse(file.toString(), text(file), THEME_KEYS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build();
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CatalogueProblem(file.toString(), 1, "(bestand)", "is geen tekst in UTF-8");
        }
    }

    /** A catalogue of one theme, written as a theme's file is; {@code file} is the name for messages. */
    static IndicatorCatalogue parse(String file, String text) {
        return builder().theme(Yaml.parse(file, text, THEME_KEYS)).build();
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    public Rules rules() {
        return rules;
    }

    CbsRounding cbsRounding() {
        return cbsRounding;
    }

    DraftNoise draftNoise() {
        return draftNoise;
    }

    private static Builder builder() {
        return new Builder(DisclosureReader.bundled());
    }

    private static final class Builder {
        private final List<Indicator> indicators = new ArrayList<>();
        private final Rules rules;
        private final CbsRounding cbsRounding;
        private final DraftNoise draftNoise;

        Builder(DisclosureReader disclosure) {
            this.rules = disclosure.rules();
            this.cbsRounding = disclosure.cbsRounding();
            this.draftNoise = disclosure.draftNoise();
        }

        IndicatorCatalogue build() {
            return new IndicatorCatalogue(indicators, rules, cbsRounding, draftNoise);
        }

        Builder bundled() {
            for (String thema : Yaml.read(FOLDER + "themas.yaml", INDEX_KEYS).texts("themas")) {
                Yaml theme = Yaml.read(FOLDER + thema + ".yaml", THEME_KEYS);
                if (!theme.text("thema").equals(thema))
                    throw theme.problem("thema", "moet " + thema + " zijn, als het bestand");
                theme(theme);
            }
            return this;
        }

        Builder theme(Yaml theme) {
            String thema = theme.text("thema");
            theme.text("titel");
            theme.text("title");
            for (Yaml entry : theme.list("indicatoren", IndicatorReader.KEYS)) {
                Indicator indicator = IndicatorReader.read(entry, thema, rules);
                if (indicators.stream().anyMatch(other -> other.id().equals(indicator.id())))
                    throw entry.problem("id", "'" + indicator.id() + "' bestaat al");
                indicators.add(indicator);
            }
            return this;
        }
    }
}
