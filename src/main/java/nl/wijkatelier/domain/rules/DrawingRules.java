package nl.wijkatelier.domain.rules;

import java.io.Reader;

/**
 * The thresholds by which a draft division is compared and judged; {@code rules/drawing.properties} gives each its source. Metres
 * and m2.
 *
 * @param grensZelfde borders closer than this are the same border
 * @param grensVerlegd from this distance on a delimitation counts as changed
 * @param minstensWoningen a buurt with dwellings has this many or more
 * @param hoogstensWoningen a buurt has at most this many
 * @param minstensOppervlakte of a buurt
 * @param hoogstensOppervlakte of a buurt
 * @param strookBreedte a part of at most this mean width is a sliver
 * @param compactheid Polsby-Popper below this is a stretched shape
 * @param woonplaatsBreedte strips narrower than this may lie in another woonplaats
 * @param topografieNabij within this a border lies on what is there
 * @param spoorNabij the same for rails
 * @param topografieStap how far apart the places lie where a border is looked at
 * @param topografieLos the longest stretch of border that may lie on no topography
 * @param pandDiepte how deep in a building a border must lie to pass through it
 * @param pandLengte over how many metres
 */
public record DrawingRules(
        double grensZelfde,
        double grensVerlegd,
        int minstensWoningen,
        int hoogstensWoningen,
        double minstensOppervlakte,
        double hoogstensOppervlakte,
        double strookBreedte,
        double compactheid,
        double woonplaatsBreedte,
        double topografieNabij,
        double spoorNabij,
        double topografieStap,
        double topografieLos,
        double pandDiepte,
        double pandLengte) {
    public DrawingRules {
        if (!(grensZelfde > 0)) throw new IllegalArgumentException("grens.zelfde " + grensZelfde + " is not positive");
        if (!(topografieStap >= 0.1))
            throw new IllegalArgumentException("topografie.stap " + topografieStap + " is below 0.1");
        if (minstensWoningen > hoogstensWoningen || minstensOppervlakte > hoogstensOppervlakte)
            throw new IllegalArgumentException("a buurt would have to be larger than it may be");
    }

    /** The rules on the class path. */
    public static DrawingRules load() {
        return of(Settings.bundled("drawing.properties"));
    }

    /** An operator's rules, as a properties file. Throws IllegalArgumentException with the key that is wrong. */
    public static DrawingRules read(Reader file) {
        return of(new Settings(file));
    }

    private static DrawingRules of(Settings file) {
        DrawingRules rules = new DrawingRules(
                file.number("grens.zelfde"),
                file.number("grens.verlegd"),
                file.whole("buurt.woningen.minstens"),
                file.whole("buurt.woningen.hoogstens"),
                file.number("buurt.oppervlakte.minstens"),
                file.number("buurt.oppervlakte.hoogstens"),
                file.number("strook.breedte"),
                file.number("vorm.compactheid"),
                file.number("woonplaats.breedte"),
                file.number("topografie.nabij"),
                file.number("spoor.nabij"),
                file.number("topografie.stap"),
                file.number("topografie.los"),
                file.number("pand.diepte"),
                file.number("pand.lengte"));
        file.done();
        return rules;
    }
}
