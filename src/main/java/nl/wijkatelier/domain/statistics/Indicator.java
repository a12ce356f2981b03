package nl.wijkatelier.domain.statistics;

import java.util.Objects;

/**
 * What a figure means and how it is made. Read from {@code indicators/*.yaml}; adding one needs no code.
 *
 * @param id stable name in requests and layer names, {@code [a-z0-9_]+}, such as "bevolkingsdichtheid"
 * @param thema id of the theme, such as "bevolking"
 * @param titel Dutch title
 * @param title English title
 * @param definitie Dutch definition, one or two sentences
 * @param definition English definition
 * @param eenheid Dutch unit as it stands behind a number, such as "inwoners per km²"; "" for none
 * @param unit the same in English
 * @param soort how it is aggregated and drawn
 * @param teller name of the {@link Measure} above the line
 * @param noemer name of the measure below the line; null for a count
 * @param factor by which the quotient is multiplied: 100 for a percentage, 1 else
 * @param decimalen digits shown behind the decimal comma
 * @param regel name of the disclosure rule in {@code disclosure.yaml}
 * @param bron source in words
 */
public record Indicator(
        String id,
        String thema,
        String titel,
        String title,
        String definitie,
        String definition,
        String eenheid,
        String unit,
        Soort soort,
        String teller,
        String noemer,
        double factor,
        int decimalen,
        String regel,
        String bron) {
    /** Kinds of indicator. Counts are drawn as circles, the others as fill. */
    public enum Soort {
        COUNT,
        SHARE,
        MEAN,
        DENSITY
    }

    public Indicator {
        if (!id.matches("[a-z0-9_]+")) throw new IllegalArgumentException("'" + id + "' is no indicator id");
        Objects.requireNonNull(soort, "soort");
        Objects.requireNonNull(teller, "teller");
        if ((soort == Soort.COUNT) != (noemer == null))
            throw new IllegalArgumentException("indicator " + id + ": a count has no denominator, the others have one");
    }
}
