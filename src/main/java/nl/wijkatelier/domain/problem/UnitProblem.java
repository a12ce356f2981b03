package nl.wijkatelier.domain.problem;

/** Problems met while land is cut into bouwstenen: which line of a source cuts a pand. */
public enum UnitProblem implements ProblemCode {
    PAND_OP_BUURTGRENS(
            "Een grens tussen buurten loopt door dit pand; verplaats haar in een plan naar een kant van het pand."),
    PAND_OP_SPOOR("Een spoor van de BGT loopt door dit pand; de bouwstenen aan weerszijden hebben elk een deel ervan."),
    PAND_OP_WEG(
            "Een weg van de BGT loopt door dit pand, zoals een onderdoorgang; de bouwstenen aan weerszijden hebben elk"
                    + " een deel ervan."),
    PAND_OP_WATER("Water van de BGT loopt door dit pand; de bouwstenen aan weerszijden hebben elk een deel ervan."),
    PAND_OP_PERCEELGRENS(
            "Een perceelgrens loopt door dit pand; de bouwstenen aan weerszijden hebben elk een deel ervan.");

    private final String uitleg;

    UnitProblem(String uitleg) {
        this.uitleg = uitleg;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String uitleg() {
        return uitleg;
    }
}
