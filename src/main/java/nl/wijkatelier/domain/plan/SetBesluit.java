package nl.wijkatelier.domain.plan;

/** Sets the effective date and the number of the decision. */
public record SetBesluit(Besluit besluit) implements PlanCommand {
    @Override
    public PlanState on(PlanState before) {
        return before.with(besluit);
    }
}
