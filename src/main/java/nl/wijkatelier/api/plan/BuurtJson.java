package nl.wijkatelier.api.plan;

import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.finding.BuurtMetrics;
import nl.wijkatelier.domain.finding.Ground;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanFigures;

/**
 * A buurt of a plan with everything that may be told of it.
 *
 * @param cijfers figures by indicator, released for drafts
 */
record BuurtJson(
        String code,
        String naam,
        String wijk,
        boolean slot,
        boolean water,
        PlanFigures figures,
        Map<String, ValueJson> cijfers,
        Maten maten) {
    /**
     * Metrics that no indicator has.
     *
     * @param afwijking dwellings less the aim, as a share of it; null without an aim
     * @param homogeniteit share of the addresses of the commoner kind, dwelling or other; null without addresses
     * @param grens metres of border by what it lies on; null when topography is not known
     */
    record Maten(double reock, Double afwijking, Double homogeniteit, Grens grens) {
        static Maten of(BuurtMetrics metrics) {
            return new Maten(
                    Rounded.share(metrics.reock()),
                    Rounded.share(metrics.afwijking()),
                    Rounded.share(metrics.eenduidigheid()),
                    Grens.of(metrics.grens()));
        }
    }

    record Grens(double spoor, double weg, double water, double perceel, double tuin, double pand) {
        private static Grens of(Map<Ground, Double> metres) {
            if (metres == null) return null;
            return new Grens(
                    metres(metres, Ground.SPOOR),
                    metres(metres, Ground.WEG),
                    metres(metres, Ground.WATER),
                    metres(metres, Ground.PERCEELGRENS),
                    metres(metres, Ground.TERREIN),
                    metres(metres, Ground.GEBOUW));
        }
    }

    private static double metres(Map<Ground, Double> all, Ground ground) {
        return Rounded.metres(all.getOrDefault(ground, 0.0));
    }

    /** The same with some of the figures. */
    BuurtJson with(List<String> ids) {
        return new BuurtJson(code, naam, wijk, slot, water, figures, ValueJson.some(cijfers, ids), maten);
    }

    static BuurtJson of(PlanBuurt buurt, Map<String, ValueJson> cijfers, BuurtMetrics metrics) {
        return new BuurtJson(
                buurt.code().text(),
                buurt.naam(),
                buurt.wijk().text(),
                buurt.slot(),
                buurt.water(),
                Rounded.figures(metrics.figures()),
                cijfers,
                Maten.of(metrics));
    }
}
