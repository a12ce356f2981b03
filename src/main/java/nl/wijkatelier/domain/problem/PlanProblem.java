package nl.wijkatelier.domain.problem;

/** Problems met while a plan's log is replayed. The names are stable codes. */
public enum PlanProblem implements ProblemCode {
    /** The state that was kept is served. */
    PLAN_ANDERS_GETEKEND(
            Severity.NOTICE,
            "Deze versie van het programma tekent deze regel anders dan toen; het plan toont de grenzen van toen. U hoeft niets te doen."),
    /** The newest state that fits is served. */
    PLAN_REGEL_BESCHADIGD(
            Severity.WARNING,
            "Deze regels passen niet bij wat ervan bewaard is; het plan toont de laatste stand die wel past. Controleer het plan, en zet zo nodig een"
                    + " reservekopie terug.");

    private final Severity severity;
    private final String uitleg;

    PlanProblem(Severity severity, String uitleg) {
        this.severity = severity;
        this.uitleg = uitleg;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String uitleg() {
        return uitleg;
    }
}
