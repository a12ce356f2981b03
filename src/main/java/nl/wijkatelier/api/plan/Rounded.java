package nl.wijkatelier.api.plan;

import nl.wijkatelier.domain.plan.PlanFigures;

/** Measures as they are told: further decimals say nothing of borders that are kept to the millimetre, and make answers long. */
final class Rounded {
    /** Centimetres, and square metres to a hundredth. */
    private static final double METRES = 100;

    private static final double SHARES = 10_000;

    private Rounded() {}

    static double metres(double metres) {
        return Math.rint(metres * METRES) / METRES;
    }

    /** To a hundredth of a percent; null for null. */
    static Double share(Double share) {
        return share == null ? null : Math.rint(share * SHARES) / SHARES;
    }

    static PlanFigures figures(PlanFigures exact) {
        return new PlanFigures(
                exact.adressen(),
                exact.woningen(),
                metres(exact.oppervlakte()),
                metres(exact.omtrek()),
                share(exact.compactheid()),
                exact.delen());
    }
}
