package nl.wijkatelier.wms;

import java.util.Locale;
import java.util.Optional;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.classify.Method;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.engine.render.RegionMap;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.AreaColors;
import nl.wijkatelier.engine.style.BivariateClasses;
import nl.wijkatelier.engine.style.BivariateRamp;
import nl.wijkatelier.engine.style.ClassRule;
import nl.wijkatelier.engine.style.ClassRuleReader;
import nl.wijkatelier.engine.style.Ramps;

/**
 * Reads how a figure is shown: the method that a style names, and the vendor parameters CLASSES, RAMP, BREAKS, MIDDLE and FROZEN;
 * WITH for a second figure beside it; COMPARE for the difference with an older division.
 */
final class FigureChoices {
    private final RegionMap region;
    private final Ramps ramps;
    private final Parameters parameters;
    private final Divisions divisions;

    FigureChoices(RegionMap region, Ramps ramps, Parameters parameters, Divisions divisions) {
        this.region = region;
        this.ramps = ramps;
        this.parameters = parameters;
        this.divisions = divisions;
    }

    /** What is painted of a figure; empty where the asked year does not have it. */
    Optional<? extends AreaColors> colors(LayerNode node, String style) {
        return parameters.find("WITH").isPresent() ? bivariate(node, style) : classes(node, style);
    }

    /** The classes of one figure or of its difference; empty where an asked year does not have it. */
    Optional<AreaClasses> classes(LayerNode node, String style) {
        Indeling indeling = divisions.shown();
        Optional<Indeling> compared = divisions.compared();
        ClassRule rule = compared.isPresent() ? rule(style).centred(0, ramps) : rule(style);
        Optional<Indicator> indicator = indicator(node, indeling);
        return compared.isEmpty()
                ? indicator.map(one -> region.classes(indeling, node.level(), one, rule))
                : indicator
                        .filter(one -> indicator(node, compared.get()).isPresent())
                        .map(one -> region.difference(indeling, compared.get(), node.level(), one, rule));
    }

    private Optional<Indicator> indicator(LayerNode node, Indeling indeling) {
        return region.indicator(indeling, node.level(), node.indicator().id());
    }

    /** The figure that WITH names, where it names one; empty where the asked year does not have it. */
    Optional<Indicator> second(LayerNode node) {
        return parameters.find("WITH").flatMap(id -> {
            Indeling newest = region.indeling(null).orElse(divisions.shown());
            if (region.indicator(newest, node.level(), id.toLowerCase(Locale.ROOT))
                    .isEmpty()) throw ServiceException.of("weigering.with.cijfer", id);
            return region.indicator(divisions.shown(), node.level(), id.toLowerCase(Locale.ROOT));
        });
    }

    /** What the figure of an area changed, where COMPARE asks for it; empty also where a division does not have the figure. */
    Optional<FeatureInfo.Change> change(LayerNode node, int area) {
        Indeling shown = divisions.shown();
        return divisions
                .compared()
                .filter(older -> indicator(node, older).isPresent()
                        && indicator(node, shown).isPresent())
                .map(older -> new FeatureInfo.Change(
                        older,
                        region.difference(shown, older, node.level())
                                .values(node.indicator().id())[area]));
    }

    private Optional<BivariateClasses> bivariate(LayerNode node, String style) {
        if (divisions.compared().isPresent()) throw ServiceException.of("weigering.samen", "WITH", "COMPARE");
        BivariateRamp ramp = parameters
                .find("RAMP")
                .map(name ->
                        ramps.findBivariate(name).orElseThrow(() -> ServiceException.of("weigering.ramp.twee", name)))
                .orElseGet(() -> ramps.findBivariate(Ramps.BIVARIATE).orElseThrow());
        Indeling indeling = divisions.shown();
        Optional<Indicator> first = indicator(node, indeling);
        Optional<Indicator> second = second(node);
        if (first.isEmpty() || second.isEmpty()) return Optional.empty();
        for (Indicator one : new Indicator[] {first.get(), second.get()})
            if (one.soort() == Indicator.Soort.COUNT)
                throw ServiceException.of("weigering.with.aantal", one.titel(), one.title());
        ClassRule plain = ClassRule.standard(ramps);
        ClassRule rule = new ClassRule(method(style), BivariateRamp.SIDE, plain.ramp());
        return Optional.of(new BivariateClasses(
                region.classes(indeling, node.level(), first.get().asNumber(), rule),
                region.classes(indeling, node.level(), second.get().asNumber(), rule),
                ramp));
    }

    private Method method(String style) {
        return Method.find(style).orElse(ClassRule.standard(ramps).method());
    }

    /** How the values of one figure are put into classes. */
    ClassRule rule(String style) {
        try {
            return new ClassRuleReader(ramps, name -> parameters.find(name.toUpperCase(Locale.ROOT)))
                    .read(method(style));
        } catch (IllegalArgumentException wrong) {
            String name = wrong.getMessage().split(":", 2)[0];
            throw ServiceException.of(
                    "weigering.klassen." + name, wrong.getMessage(), parameters.get(name.toUpperCase(Locale.ROOT)));
        }
    }
}
