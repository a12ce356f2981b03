package nl.wijkatelier.domain.coverage;

import java.util.Objects;

/** An operation that cannot be done on a coverage; the coverage is as it was. The message names the bad value. */
public final class CoverageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public CoverageRefused(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }

    /** Why: a closed list, with one Dutch sentence for people. */
    public enum Reason {
        COORDINATE_OUT_OF_RANGE("Een coördinaat ligt buiten het gebied van het RD-stelsel."),
        LINE_TOO_SHORT("De lijn heeft geen lengte; teken minstens twee verschillende punten."),
        LINE_CROSSES_ITSELF("De lijn kruist of raakt zichzelf; teken hem zonder lus."),
        LINE_END_NOT_ON_BORDER("Een eind van de lijn ligt niet op een bestaande grens."),
        ENDS_SHARE_NO_AREA("De einden van de lijn liggen niet op de grens van hetzelfde gebied."),
        OUTER_BORDER("De lijn verlegt de buitengrens; die ligt vast."),
        LINE_DOES_NOT_CUT("De lijn deelt het gebied niet in stukken; trek hem van rand tot rand."),
        AREA_UNKNOWN("Dit gebied bestaat niet in de indeling."),
        AREA_WOULD_VANISH("Er zou niets van een gebied overblijven."),
        REGION_EMPTY("Het vlak is leeg of ligt buiten de indeling."),
        NOTHING_CHANGES("Deze bewerking verandert niets."),
        TOO_LARGE("De lijn of het vlak heeft te veel punten."),
        NODING_FAILED("De lijnen liggen te dicht op elkaar om er een kloppende indeling van te maken.");

        private final String uitleg;

        Reason(String uitleg) {
            this.uitleg = uitleg;
        }

        /** What is wrong and what to do, one Dutch sentence. */
        public String uitleg() {
            return uitleg;
        }
    }
}
